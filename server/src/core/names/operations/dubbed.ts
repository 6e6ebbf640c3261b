import type { OperationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { codeNameEnd } from './code-name.ts';
import { canonicalOperation } from './naming.ts';

/** `codenamed Night Owl`, `dubbed “Night Owl”`, `named the raid “Night Owl”`, `the operation, known as Liberterra III`. */
const NAMING =
  /\b([Cc]ode-?\s?named?|dubbed|nicknamed|known as|called|named|titled)(?:\s(?:the|this|that|its|their)\s(operation|crackdown|raid|sting|investigation|probe|sweep|offensive|mission|manhunt|project|exercise|drill|campaign))?\s(["“‘'«]?)(?!(?:Operation|Project|Exercise|Op)\b)(?=\p{Lu})/gu;
/** What can have a code name; the canonical kind of each. */
const KINDS: Readonly<Record<string, string>> = {
  operation: 'Operation',
  crackdown: 'Operation',
  raid: 'Operation',
  sting: 'Operation',
  investigation: 'Operation',
  probe: 'Operation',
  sweep: 'Operation',
  offensive: 'Operation',
  mission: 'Operation',
  manhunt: 'Operation',
  project: 'Project',
  exercise: 'Exercise',
  drill: 'Exercise',
  campaign: 'Campaign',
};
const KIND_WORD =
  /\b(operation|crackdown|raid|sting|investigation|probe|sweep|offensive|mission|manhunt|project|exercise|drill|campaign)s?\b/gi;
/** Between a kind and `called`, `named` or `known as`, which name anything else too. */
const LINK = /^s?,?\s(?:(?:which|that)\s)?(?:(?:is|was|were|has been|had been)\s)?(?:also\s)?$/;
const FAR = 90;

/**
 * Operations whose code name stands without its kind, where the sentence says that it is one.
 * Silent where only `called`, `named` or `known as` stands there and no kind right before it.
 */
export function dubbedOperations(text: string): Unplaced<OperationMention>[] {
  const found: Unplaced<OperationMention>[] = [];
  NAMING.lastIndex = 0;
  for (let match = NAMING.exec(text); match !== null; match = NAMING.exec(text)) {
    const { 0: whole, 1: verb = '', 2: direct, 3: quote = '', index } = match;
    if (direct !== undefined && quote === '' && /^called/.test(verb)) continue;
    const start = index + whole.length;
    const end = codeNameEnd(text, start);
    if (end === undefined) continue;
    const explicit = /^code|^dubbed/i.test(verb);
    const before = text.slice(Math.max(0, index - FAR), index);
    const sentence = before.slice(before.search(/[.!?]\s+\p{Lu}[^.!?]*$/u) + 1);
    const kind = [...sentence.matchAll(KIND_WORD)].at(-1);
    if (direct === undefined && kind !== undefined && !explicit && !LINK.test(sentence.slice(kind.index + (kind[1]?.length ?? 0))))
      continue;
    const behind = /^[Cc]ode/.test(verb) ? /^["”’']?,\sthe\s(\w+)/.exec(text.slice(end, end + 40))?.[1] : undefined;
    const word = direct ?? kind?.[1] ?? behind;
    const canonical = word === undefined ? undefined : KINDS[word.toLowerCase()];
    if (canonical !== undefined) found.push({ type: 'operation', start, end, name: canonicalOperation(canonical, text.slice(start, end)) });
  }
  return found;
}
