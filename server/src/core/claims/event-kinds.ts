import { WordSieve } from '../text/word-sieve.ts';
import kinds from './data/event-kinds.json' with { type: 'json' };

const kindOf: ReadonlyMap<string, string> = new Map(
  Object.entries(kinds.kinds).flatMap(([kind, words]) => words.map((word): [string, string] => [word, kind])),
);
const sieve = new WordSieve(kindOf.keys());

/** The kind of event that a word in lower case speaks of, undefined for most. */
export function eventKindOf(word: string): string | undefined {
  return kindOf.get(word);
}

/** The same of the word from `start` to `end` with this slot of a sieve. */
export function eventKindAt(text: string, start: number, end: number, slot: number): string | undefined {
  return sieve.passes(slot) ? kindOf.get(text.slice(start, end)) : undefined;
}
