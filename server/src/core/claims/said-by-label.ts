import type { FigureMention } from '../model.ts';
import grammar from './data/grammar.json' with { type: 'json' };
import { isVague } from './families.ts';
import { fitting, type Governance, said, saidSo } from './governance.ts';
import { defaultPredicate, kindOf, singular } from './lexicon.ts';
import type { Subject } from './subject.ts';
import { type Token, tokenAt } from './tokens.ts';

const authorities: ReadonlySet<string> = new Set(grammar.authorities);

/** `Rescued: 901`, `Total on board: 971`, `Dwellings destroyed: 48`: a label before a colon. Of `Search assets` nobody searched. */
export function byLabel(tokens: readonly Token[], colon: number, subject: Subject, mention: FigureMention): Governance | undefined {
  for (let index = colon - 1; index >= Math.max(0, colon - 4); index--) {
    const token = tokens[index] as Token;
    if (token.tag === 'stop' || token.tag === 'comma') return undefined;
    const found = fitting(token, mention, ['state', 'measure', 'count', 'does'], subject);
    if (found === undefined || found.form === 'present' || found.form === 'gerund') continue;
    if (found.role === 'count' && tokens[index + 1]?.tag === 'word') continue;
    const noun = tokenAt(tokens, index - 1);
    const names = found.role === 'state' || (found.role === 'does' && index === colon - 1 && !authorities.has(noun?.text ?? ''));
    const named = names && noun?.tag === 'word' && noun.text !== 'total' && noun.text !== 'number';
    return named ? saidSo(found.predicate.id, 'high', index, noun.head ?? singular(noun.text)) : said(found.predicate, 'high', index);
  }
  return subject.headAt === undefined ? (byNounLabel(tokens, colon, mention) ?? byLongLabel(tokens, colon, mention)) : undefined;
}

/** Longest label of a line that tells one figure, in tokens. */
const longestLabel = 5;

/** `Contacts under follow-up: 421`, `Tents: 60`: a line of a label and a figure, whose first noun is counted, whether or not the lexicon knows it. */
function byLongLabel(tokens: readonly Token[], colon: number, mention: FigureMention): Governance | undefined {
  if (mention.type !== 'number' || mention.unit !== undefined || colon > longestLabel || tokens.length > colon + 2) return undefined;
  const words = tokens.slice(0, colon);
  const behind = words.findIndex(({ tag }) => tag === 'preposition');
  const noun = words[(behind < 0 ? colon : behind) - 1];
  if (noun?.tag !== 'word' || !noun.text.endsWith('s') || noun.triggers.length > 0) return undefined;
  const head = noun.head ?? singular(noun.text);
  return isVague(head) || kindOf(head) !== 'thing' || !words.slice(0, behind < 0 ? colon : behind).every(({ tag }) => tag === 'word')
    ? undefined
    : saidSo(defaultPredicate(head) ?? 'counted', 'normal', colon - 1, head);
}

/** `Customers: 8.4 million`, `Trucks: 14`: a label that says no more than what is counted. */
function byNounLabel(tokens: readonly Token[], colon: number, mention: FigureMention): Governance | undefined {
  const noun = tokenAt(tokens, colon - 1);
  if (mention.type !== 'number' || mention.unit !== undefined || noun?.tag !== 'word' || noun.head === undefined) return undefined;
  if (kindOf(noun.head) !== 'thing' || isVague(noun.head)) return undefined;
  return saidSo(defaultPredicate(noun.head) ?? 'counted', 'normal', colon - 1, noun.head);
}
