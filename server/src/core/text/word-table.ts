import { hashOf } from './glance.ts';

/** A word of a table with what it means. */
export interface KnownWord<T> {
  readonly word: string;
  readonly meaning: T;
  readonly next: KnownWord<T> | undefined;
}

/** Words of ASCII letters by the hash that a glance makes of them: most words of a text are told without making strings of them. */
export type WordTable<T> = readonly (KnownWord<T> | undefined)[];

const size = 1 << 14;

/** Compiles words (letters of ASCII alone) into a table. */
export function compileWords<T>(words: Iterable<readonly [word: string, meaning: T]>): WordTable<T> {
  const table = new Array<KnownWord<T> | undefined>(size).fill(undefined);
  for (const [word, meaning] of words) {
    const at = hashOf(word) & (size - 1);
    table[at] = { word, meaning, next: table[at] };
  }
  return table;
}

/** What may stand where a word has this hash: nothing, where no word of the table is written so in any case. */
export function candidates<T>(table: WordTable<T>, hash: number): KnownWord<T> | undefined {
  return table[hash & (size - 1)];
}

/** The one of these words that stands in `text` from `start` to `end`, letter by letter. */
export function wordWritten<T>(first: KnownWord<T>, text: string, start: number, end: number): KnownWord<T> | undefined {
  for (let known: KnownWord<T> | undefined = first; known !== undefined; known = known.next) {
    const { word } = known;
    if (word.length !== end - start) continue;
    let same = 0;
    while (same < word.length && word.charCodeAt(same) === text.charCodeAt(start + same)) same++;
    if (same === word.length) return known;
  }
  return undefined;
}
