import { unitAt } from './code-at.ts';
import { hashOf } from './glance.ts';

/** A word of a table with what it means. */
export interface KnownWord<T> {
  readonly word: string;
  readonly meaning: T;
  readonly next: KnownWord<T> | undefined;
}

/** Words of ASCII letters by the hash that a glance makes of them: most words of a text are told without making strings of them. */
export interface WordTable<T> {
  readonly heads: readonly (KnownWord<T> | undefined)[];
  /** Which bits of a hash tell the place in `heads`. */
  readonly mask: number;
}

/** Places for each word: so many that most words of a text meet none. */
const room = 4;

/** Compiles words into a table. Only those of letters of ASCII alone are found again. */
export function compileWords<T>(words: ReadonlyMap<string, T>): WordTable<T> {
  const mask = 2 ** Math.ceil(Math.log2(words.size * room + 1)) - 1;
  const heads = new Array<KnownWord<T> | undefined>(mask + 1).fill(undefined);
  for (const [word, meaning] of words) {
    const at = hashOf(word) & mask;
    heads[at] = { word, meaning, next: heads[at] };
  }
  return { heads, mask };
}

/** What may stand where a word has this hash: nothing, where no word of the table is written so in any case. */
export function candidates<T>(table: WordTable<T>, hash: number): KnownWord<T> | undefined {
  return table.heads[hash & table.mask];
}

/** The one of these words that stands in `text` from `start` to `end`, letter by letter. */
export function wordWritten<T>(first: KnownWord<T>, text: string, start: number, end: number): KnownWord<T> | undefined {
  for (let known: KnownWord<T> | undefined = first; known !== undefined; known = known.next) {
    const { word } = known;
    if (word.length !== end - start) continue;
    let same = 0;
    while (same < word.length && unitAt(word, same) === unitAt(text, start + same)) same++;
    if (same === word.length) return known;
  }
  return undefined;
}
