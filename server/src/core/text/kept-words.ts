import { unitAt } from './code-at.ts';

/** A power of two: more than the names of a few stories, few enough to stay near. */
const places = 1 << 12;

/**
 * What words mean, kept from text to text: names come again and again, and one that is kept is neither cut out nor read anew. A place
 * holds the last word that was met there.
 */
export class KeptWords<T> {
  readonly #read: (word: string) => T;
  readonly #words = new Array<string>(places).fill('');
  readonly #meanings: (T | undefined)[] = new Array<T | undefined>(places).fill(undefined);

  constructor(read: (word: string) => T) {
    this.#read = read;
  }

  /** What the word from `start` to `end` means; `hash` is made of its letters. */
  at(text: string, start: number, end: number, hash: number): T {
    const place = (hash ^ (hash >>> 12)) & (places - 1);
    const meaning = this.#meanings[place];
    if (meaning !== undefined && isWritten(this.#words[place] as string, text, start, end)) return meaning;
    // a copy, as a slice would keep the whole text
    const word = ` ${text.slice(start, end)}`.slice(1);
    const read = this.#read(word);
    this.#words[place] = word;
    this.#meanings[place] = read;
    return read;
  }
}

/** Does this word stand in `text` from `start` to `end`? */
export function isWritten(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < end - start; at++) if (unitAt(word, at) !== unitAt(text, start + at)) return false;
  return true;
}
