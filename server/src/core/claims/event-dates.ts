import type { Confidence } from '../model.ts';
import kinds from './data/event-kinds.json' with { type: 'json' };
import { happenedOn } from './happened-on.ts';
import { type Token, tokenAt } from './tokens.ts';

const eventNouns: ReadonlySet<string> = new Set(Object.values(kinds.kinds).flat());
const happens: ReadonlySet<string> = new Set(
  'took|takes|take|taking|occurred|happened|struck|hit|began|started|ended|conducted|held|carried out|ran|lasted|launched|rocked|shook|jolted|took place|takes place|taking place|taken place'.split(
    '|',
  ),
);

/** What a date says, where it is that of an event: `took place from 3 to 9 May`, `Operation X (3 to 9 May)`. */
export function predicateOfDate(tokens: readonly Token[], at: number): { id: string; counted: string; confidence: Confidence } | undefined {
  const made = madeIn(tokens, at);
  if (made !== undefined) return made;
  const happened = happenedOn(tokens, at, isEvent);
  if (happened !== undefined) return { ...happened, confidence: 'normal' };
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
  return daysOfOperation(tokens, at) ? { id: 'dates', counted: 'operation', confidence: 'normal' } : undefined;
}

/**
 * `In Operation Tin Whistle police searched 40 yards between 3 and 9 May`, `Between 3 and 9 May, police of five countries arrested`: the
 * days from one to another of a sentence that names an operation, or opens with them and tells what police do.
 */
function daysOfOperation(tokens: readonly Token[], at: number): boolean {
  const { mention } = tokens[at] as Token;
  if (mention?.type !== 'date' || mention.from === mention.to || mention.from.length < 7 || mention.to.length < 7) return false;
  if (!/^(?:between|from|during|on)$/.test(tokenAt(tokens, at - 1)?.text ?? '') && !/^(?:between|from) /.test(tokens[at]?.text ?? ''))
    return false;
  if (at > 0 && tokens.some((token) => token.mention?.type === 'operation')) return true;
  return at < 2 && tokens.some(({ tag, triggers }) => tag === 'verb' && triggers.some(({ predicate }) => ofPolice.has(predicate.id)));
}
const ofPolice: ReadonlySet<string> = new Set([
  'arrested',
  'searched',
  'checked',
  'seized',
  'taken down',
  'deployed',
  'intercepted',
  'rescued',
]);

function isEvent(noun: string): boolean {
  return eventNouns.has(noun);
}

/** `the bridge, built in 1967`, `the plant, which opened in 1992`: when the thing that stands before was made, by its noun. */
function madeIn(tokens: readonly Token[], at: number): { id: string; counted: string; confidence: Confidence } | undefined {
  const { mention } = tokens[at] as Token;
  const verb = tokenAt(tokens, at - 2)?.text ?? '';
  if (mention?.type !== 'date' || mention.from.length !== 4 || tokenAt(tokens, at - 1)?.text !== 'in') return undefined;
  const id = making.get(verb);
  if (id === undefined) return undefined;
  let index = at - 3;
  while (passed.has(tokenAt(tokens, index)?.tag ?? 'word') || tokenAt(tokens, index)?.tag === 'relative') index--;
  const where = tokenAt(tokens, index);
  if (where !== undefined && (where.capital || where.tag === 'name')) {
    while (tokenAt(tokens, index)?.capital || tokenAt(tokens, index)?.tag === 'name') index--;
    if (!/^(?:near|in|at|over|of|outside)$/.test(tokenAt(tokens, index)?.text ?? '')) return undefined;
    index--;
  }
  const thing = tokenAt(tokens, index);
  if (thing?.tag !== 'word' || thing.capital) return undefined;
  return { id, counted: thing.head ?? thing.text, confidence: 'normal' };
}
const making: ReadonlyMap<string, string> = new Map([
  ['built', 'built in'],
  ['constructed', 'built in'],
  ['completed', 'built in'],
  ['opened', 'opened in'],
  ['inaugurated', 'opened in'],
  ['founded', 'founded in'],
  ['established', 'founded in'],
]);
/** What may stand between the thing and the verb. */
const passed: ReadonlySet<string> = new Set(['comma', 'be', 'have', 'adverb', 'open']);

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
