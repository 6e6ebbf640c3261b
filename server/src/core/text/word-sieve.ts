/** First and last letter by five bits each, the length by two. */
const slots = 1 << 12;

function slotOf(text: string, start: number, end: number): number {
  return (text.charCodeAt(start) & 31) | ((text.charCodeAt(end - 1) & 31) << 5) | (((end - start) & 3) << 10);
}

/** Tells at a glance, without cutting it out, that a word of a text is none of a set: what passes must still be looked up. */
export class WordSieve {
  readonly #taken = new Uint8Array(slots);

  constructor(words: Iterable<string>) {
    for (const word of words) this.#taken[slotOf(word, 0, word.length)] = 1;
  }

  /** False where the word from `start` to `end` is surely not in the set. */
  passes(text: string, start: number, end: number): boolean {
    return this.#taken[slotOf(text, start, end)] === 1;
  }
}
