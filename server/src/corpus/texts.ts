import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** Half of a pair without the other: UTF-8 cannot write it. */
const loneSurrogate = /\p{Surrogate}/u;

/** The first byte says how the texts are written: as UTF-8, or in two bytes a code unit. */
const narrow = 0;
const wide = 1;

/** Numbers texts as they come, so that what is said often is written once. */
export class TextWriter {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
    }
    return number;
  }

  clear(): void {
    this.#numbers.clear();
  }

  /** Writes all texts as one, with their lengths before it. */
  finish(to: ByteWriter): void {
    const texts = [...this.#numbers.keys()];
    const all = texts.join('');
    const isWide = loneSurrogate.test(all);
    to.whole(isWide ? wide : narrow);
    to.whole(texts.length);
    for (const text of texts) to.whole(text.length);
    to.whole(isWide ? 2 * all.length : Buffer.byteLength(all));
    to.text(all, isWide ? 'utf16le' : 'utf8');
  }
}

/** False where a text is surely not part of what was written; true where it may be. */
export function mayContain(bytes: Buffer, text: string): boolean {
  return bytes[0] === wide || bytes.includes(text);
}

/** The texts that a `TextWriter` wrote, in order of number. They share the memory of one. */
export function readTexts(from: ByteReader): string[] {
  const isWide = from.whole() === wide;
  const lengths: number[] = [];
  for (let left = from.whole(); left > 0; left--) lengths.push(from.whole());
  const all = from.text(from.whole(), isWide ? 'utf16le' : 'utf8');
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return all.slice(at - length, at);
  });
}
