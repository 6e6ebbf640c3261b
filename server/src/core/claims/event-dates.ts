import type { Confidence } from '../model.ts';
import kinds from './data/event-kinds.json' with { type: 'json' };
import { type Token, tokenAt } from './tokens.ts';

const eventNouns: ReadonlySet<string> = new Set(Object.values(kinds.kinds).flat());
const happens: ReadonlySet<string> = new Set(
  'took|takes|take|taking|occurred|happened|struck|hit|began|started|ended|conducted|held|carried out|ran|lasted|launched|rocked|shook|jolted|took place|takes place|taking place|taken place'.split(
    '|',
  ),
);

/** What a date says, where it is that of an event: `took place from 3 to 9 May`, `Operation X (3 to 9 May)`. */
export function predicateOfDate(tokens: readonly Token[], at: number): { id: string; counted: string; confidence: Confidence } | undefined {
  const opened = tokenAt(tokens, at - 1)?.tag === 'open';
  if (opened && tokenAt(tokens, at - 2)?.mention?.type === 'operation') return { id: 'dates', counted: 'operation', confidence: 'high' };
  for (let index = at - 1; index >= 0 && at - index <= 8; index--) {
    const token = tokens[index] as Token;
    if (token.tag === 'stop' && !opened) break;
    if (happens.has(token.text) || token.triggers.some(({ predicate }) => predicate.id === 'dates'))
      return { id: 'dates', counted: noun(tokens, index) ?? 'event', confidence: 'high' };
    const pleads = token.triggers.find(({ predicate, role }) => role !== 'measure' && sayable.has(predicate.id));
    if (pleads !== undefined) return { id: `${pleads.predicate.id} on`, counted: 'date', confidence: 'low' };
    if (token.mention?.type === 'operation') return { id: 'dates', counted: 'operation', confidence: 'normal' };
    if (eventNouns.has(token.text)) return { id: 'dates', counted: token.text, confidence: at - index <= 4 ? 'normal' : 'low' };
  }
  return undefined;
}
const sayable: ReadonlySet<string> = new Set([
  'convicted',
  'sentenced',
  'arrested',
  'charged',
  'killed',
  'price',
  'extradited',
  'released',
]);

function noun(tokens: readonly Token[], before: number): string | undefined {
  return tokens.findLast(({ text }, index) => index < before && eventNouns.has(text))?.text;
}
