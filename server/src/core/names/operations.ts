import type { OperationMention } from '../model.ts';
import { Glance, Sight, watchFor } from '../text/glance.ts';
import { firstEndingAfter, overlaps } from '../text/span.ts';
import type { Unplaced } from '../unplaced.ts';
import { codeNameEnd } from './operations/code-name.ts';
import { dubbedOperations } from './operations/dubbed.ts';
import { canonicalOperation } from './operations/naming.ts';
import { isTitleCase } from './title-case.ts';

/** The word that announces a code name, and the quote mark that may open it. */
const KIND =
  /\b((?:Joint )?Operation|OPERATION|operation|Ops?|OPS?|Oplan|OPLAN|Project|PROJECT|Exercise|EXERCISE|exercise)((?:(?<=Ops?|OPS?)\.)?\s{1,2}["“‘'«]?)(?=(?:al-|el-)?[\p{Lu}\d]|\p{Ll}{1,3}\p{Lu}\p{Ll})/gu;
/** `Operations Neptune and Trident`: two names behind one word. */
const TWO = /\b(?:Operations|OPERATIONS)\s(?=\p{Lu})/gu;
/** `Ops Tegas`, but `Black Ops Cold War` and `Special Ops Command` are names of other things. */
const SHORT = /^ops$/i;
const CAPITAL_BEFORE = /\p{Lu}[\p{L}]* $/u;
const AND = /(?:,\s|\s(?:and|AND|&)\s|,\sand\s)(?=\p{Lu})/uy;

/** Words without which no operation is named, for a glance to watch. */
export const operationWords: readonly (readonly [sight: number, word: string])[] =
  'operation operations op ops oplan project exercise code codename codenamed dubbed nicknamed known called named titled'
    .split(' ')
    .map((word) => [Sight.operation, word] as const);
const own = new Glance(watchFor(operationWords));

/**
 * Every named operation that a paragraph's text alone shows, in order. Offsets are the paragraph's; `glance` is one at the same
 * text that watched for {@link operationWords}.
 */
export function recogniseOperations(text: string, glance: Glance = own.at(text)): Unplaced<OperationMention>[] {
  if ((glance.holds & Sight.operation) === 0) return [];
  const found: Unplaced<OperationMention>[] = [];
  KIND.lastIndex = 0;
  for (let match = KIND.exec(text); match !== null; match = KIND.exec(text)) {
    const [, kind = '', gap = ''] = match;
    const start = match.index;
    const nameStart = start + kind.length + gap.length;
    if (
      text[start - 1] === '-' ||
      (found.at(-1)?.end ?? 0) > start ||
      (SHORT.test(kind) && CAPITAL_BEFORE.test(text.slice(Math.max(0, start - 16), start)))
    )
      continue;
    const end = codeNameEnd(text, nameStart);
    if (end === undefined || !announces(text, kind, nameStart, end)) continue;
    found.push({ type: 'operation', start, end, name: canonicalOperation(kind, text.slice(nameStart, end)) });
  }
  const told = [...severalOperations(text), ...dubbedOperations(text)];
  if (told.length === 0) return found;
  const more = told.filter((mention) => {
    const next = found[firstEndingAfter(found, mention.start)];
    return next === undefined || !overlaps(next, mention);
  });
  return [...found, ...more].sort((a, b) => a.start - b.start);
}

/** Which capitals behind a kind are a code name: in a line of title case `Project Funding` is none. */
function announces(text: string, kind: string, nameStart: number, end: number): boolean {
  const first = text.slice(nameStart, end).split(' ', 1)[0] as string;
  const quoted = /["“‘'«]/.test(text[nameStart - 1] ?? '');
  if (kind === 'operation' || kind === 'exercise') return quoted || (/^\p{Lu}\p{Ll}{2}/u.test(first) && !NAMES_ELSE.test(first));
  if (/^\d/.test(first)) return !/^op$/i.test(kind);
  if (/^op/i.test(kind)) return true;
  return quoted || (/^[\p{Lu}\d-]{2,}$/u.test(first) && kind !== kind.toUpperCase()) || !isTitleCase(text);
}

/** Words that stand capitalised behind a small `operation` without naming it. */
const NAMES_ELSE = /^(?:INTERPOL|Interpol|Europol|Police|The|President|Minister)$/;

function severalOperations(text: string): Unplaced<OperationMention>[] {
  const found: Unplaced<OperationMention>[] = [];
  TWO.lastIndex = 0;
  for (let match = TWO.exec(text); match !== null; match = TWO.exec(text)) {
    const { 0: lead, index } = match;
    if ((found.at(-1)?.end ?? 0) > index) continue;
    const names: Unplaced<OperationMention>[] = [];
    for (let at = index + lead.length; ; ) {
      const end = codeNameEnd(text, at);
      if (end === undefined) break;
      names.push({ type: 'operation', start: at, end, name: canonicalOperation('Operations', text.slice(at, end)) });
      AND.lastIndex = end;
      if (!AND.test(text)) break;
      at = AND.lastIndex;
    }
    if (names.length > 1) found.push(...names);
  }
  return found;
}
