import { codeAt, unitAt } from './code-at.ts';

/** What a letter or sign is to the words of a text, as bits. */
export const Sign = {
  letter: 1,
  number: 2,
  /** `U.S`, `al-Qaida`, `Côte d’Ivoire`: between two letters it parts no word. */
  joiner: 4,
  /** Another in lower case. */
  capital: 8,
  /** A capital by its class (`\p{Lu}`), whether or not it has a small form. */
  upper: 16,
  /** A small letter by its class (`\p{Ll}`). */
  lower: 32,
  /** Written with two UTF-16 code units. */
  wide: 64,
  beyondAscii: 128,
} as const;

function readSigns(sign: string): number {
  return (
    (/\p{L}/u.test(sign) ? Sign.letter : 0) |
    (/\p{N}/u.test(sign) ? Sign.number : 0) |
    (/[.’'-]/.test(sign) ? Sign.joiner : 0) |
    (sign.charAt(0) === sign.charAt(0).toLowerCase() ? 0 : Sign.capital) |
    (/\p{Lu}/u.test(sign) ? Sign.upper : 0) |
    (/\p{Ll}/u.test(sign) ? Sign.lower : 0) |
    (sign.length > 1 ? Sign.wide : 0) |
    (sign > '\x7f' ? Sign.beyondAscii : 0)
  );
}

const asciiSigns = Uint8Array.from({ length: 128 }, (_, code) => readSigns(String.fromCharCode(code)));
const otherSigns = new Map<number, number>();

/** The {@link Sign}s of the letter or sign that begins at `at`; 0 for half of one, and outside of the text. */
export function signsAt(text: string, at: number): number {
  const code = codeAt(text, at);
  if (code < 0) return 0;
  return code < 128 ? (asciiSigns[code] as number) : signsBeyondAscii(text.codePointAt(at) ?? 0);
}

function signsBeyondAscii(code: number): number {
  let signs = otherSigns.get(code);
  if (signs === undefined) {
    signs = readSigns(String.fromCodePoint(code));
    otherSigns.set(code, signs);
  }
  return signs;
}

/** The prime of the hash of Fowler, Noll and Vo for 32 bits. */
const spread = 16777619;

/** Goes over the words of a text, with their joiners: `U.S`, `al-Qaida`, `world’s`. Each begins with a letter. Linear. */
export class WordWalk {
  /** Where the word is; offsets of the text. */
  start = 0;
  end = 0;
  /** The {@link Sign}s of its first letter. */
  first = 0;
  /** Are all its signs letters of ASCII? */
  plain = true;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes to the first word behind the one where it stands, or behind `from`; false where there is none. */
  next(from: number = this.end): boolean {
    const text = this.#text;
    const { length } = text;
    let at = from;
    for (; ; at++) {
      if (at >= length) return false;
      const code = unitAt(text, at);
      const signs = code < 128 ? (asciiSigns[code] as number) : signsBeyondAscii(text.codePointAt(at) ?? 0);
      if ((signs & Sign.letter) === 0) continue;
      this.start = at;
      this.first = signs;
      break;
    }
    for (; at < length; at++) {
      const code = unitAt(text, at);
      const signs = code < 128 ? (asciiSigns[code] as number) : Sign.number;
      if ((signs & Sign.letter) !== 0) continue;
      // nearly every word is plain, and a blank or a mark is behind it
      if ((signs & (Sign.number | Sign.joiner)) === 0) break;
      this.end = endBehind(text, at);
      this.plain = this.end === at;
      return true;
    }
    this.plain = true;
    this.end = at;
    return true;
  }

  /** A sum made of the letters of the word where it stands. */
  hash(): number {
    let hash = 0;
    for (let at = this.start; at < this.end; at++) hash = (Math.imul(hash, spread) ^ unitAt(this.#text, at)) | 0;
    return hash;
  }

  /** The word where it stands. */
  word(): string {
    return this.#text.slice(this.start, this.end);
  }
}

/** Where a word ends that goes up to `from` at least, and may go on with other letters, digits or a joiner. */
function endBehind(text: string, from: number): number {
  const { length } = text;
  let at = from;
  while (at < length) {
    const signs = signsAt(text, at);
    if ((signs & (Sign.letter | Sign.number)) === 0) {
      if ((signs & Sign.joiner) === 0 || at + 1 >= length || (signsAt(text, at + 1) & Sign.letter) === 0) break;
    }
    at += (signs & Sign.wide) === 0 ? 1 : 2;
  }
  return at;
}
