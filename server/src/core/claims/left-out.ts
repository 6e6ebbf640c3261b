import type { Claim } from '../model.ts';
import { kindOf } from './lexicon.ts';
import type { Reading } from './read-figure.ts';
import type { Subject } from './subject.ts';
import { type Token, tokenAt } from './tokens.ts';

/** `destroyed 40 houses and damaged 17 others`: what is counted by the figure before, and left out here. */
export function leftOut(tokens: readonly Token[], subject: Subject, predicate: string, last: Reading | undefined): Subject | undefined {
  const head = last?.subject.head;
  const isLeft = subject.head === undefined || tokens[subject.headAt ?? -1]?.text === 'others';
  if (!isLeft || head === undefined || last?.part !== undefined || !ofThings.has(predicate) || kindOf(head) !== 'thing') return undefined;
  return { ...subject, head };
}
/** What is done to things, and hardly to persons. */
const ofThings: ReadonlySet<string> = new Set('damaged destroyed flooded burned closed cancelled seized stolen sunk'.split(' '));

/** `10,000 marched; the unions put the number at 40,000`: a number that nobody says what of is that of the figure before. */
export function ofTheNumber(
  tokens: readonly Token[],
  at: number,
  before: number,
  { head }: Subject,
  readings: readonly Reading[],
  wholes: readonly Claim[],
): { predicate: string; counted: string } | undefined {
  if (head !== undefined || (tokens[at] as Token).mention?.type !== 'number') return undefined;
  const seats = readings.length === 0 ? wholes.at(-1) : undefined;
  if (seats !== undefined && ofParties.has(seats.predicate) && isTaken(tokens, at, before))
    return { predicate: seats.predicate, counted: seats.head };
  if (tokenAt(tokens, before)?.text !== 'at' || !unsaid.has(tokenAt(tokens, before - 1)?.text ?? '')) return undefined;
  if (!/^(?:put|puts|putting|placed|estimated|gave)$/.test(tokenAt(tokens, before - 3)?.text ?? '')) return undefined;
  const last = readings.at(-1);
  if (last !== undefined)
    return tokens[last.at]?.mention?.type === 'number' && last.part === undefined
      ? { predicate: last.predicate, counted: last.subject.head ?? last.counted ?? 'people' }
      : undefined;
  const whole = wholes.at(-1);
  return whole?.mention.type === 'number' && whole.partOf === undefined ? { predicate: whole.predicate, counted: whole.head } : undefined;
}

/** `The Greens won 13 seats. The Liberals took four.`: what the sentence before was about, the noun left out. */
function isTaken(tokens: readonly Token[], at: number, before: number): boolean {
  const next = tokens[at + 1];
  const ends = next === undefined || next.tag === 'stop' || next.tag === 'comma';
  return ends && before > 0 && /^(?:won|took|got|secured|claimed|kept|lost)$/.test(tokenAt(tokens, before)?.text ?? '');
}
const ofParties: ReadonlySet<string> = new Set(['seats', 'votes']);
const unsaid: ReadonlySet<string> = new Set(['number', 'figure', 'total', 'count', 'tally']);
