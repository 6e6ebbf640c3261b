/** First and last letter by five bits each, the length by two. */
export const slots: number = 1 << 12;

/** What a sieve sees of the word from `start` to `end`, whatever its case in ASCII; less than {@link slots}. */
export function slotOf(text: string, start: number, end: number): number {
  return (text.charCodeAt(start) & 31) | ((text.charCodeAt(end - 1) & 31) << 5) | (((end - start) & 3) << 10);
}

/** Tells at a glance, without cutting it out, that a word of a text is none of a set: what passes must still be looked up. */
export class WordSieve {
  readonly #taken = new Uint8Array(slots);

  constructor(words: Iterable<string>) {
    for (const word of words) this.#taken[slotOf(word, 0, word.length)] = 1;
  }

  /** False where a word with this {@link slotOf} is surely not in the set. */
  passes(slot: number): boolean {
    return this.#taken[slot] === 1;
  }
}
