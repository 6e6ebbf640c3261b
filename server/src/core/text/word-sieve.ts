import { unitAt } from './code-at.ts';
/** First and last letter by five bits each, the length by two. */
export const slots: number = 1 << 12;

/** What a sieve sees of the word from `start` to `end`, whatever its case in ASCII; less than {@link slots}. */
export function slotOf(text: string, start: number, end: number): number {
  return (unitAt(text, start) & 31) | ((unitAt(text, end - 1) & 31) << 5) | (((end - start) & 3) << 10);
}

/** So many words with one slot are counted. */
const most = 0xffff;

/** Tells at a glance, without cutting it out, that a word of a text is none of a set: what passes must still be looked up. */
export class WordSieve {
  /** How many words have each slot. */
  readonly #taken = new Uint16Array(slots);

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word);
  }

  add(word: string): void {
    const slot = slotOf(word, 0, word.length);
    if (this.#taken[slot] !== most) (this.#taken[slot] as number)++;
  }

  /** Takes out a word that was added; never one from among more than can be counted. */
  remove(word: string): void {
    const slot = slotOf(word, 0, word.length);
    if (this.#taken[slot] !== most) (this.#taken[slot] as number)--;
  }

  clear(): void {
    this.#taken.fill(0);
  }

  /** False where a word with this {@link slotOf} is surely not in the set. */
  passes(slot: number): boolean {
    return this.#taken[slot] !== 0;
  }
}
