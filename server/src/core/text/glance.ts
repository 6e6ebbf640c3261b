import { unitAt } from './code-at.ts';
/** What a word or sign of a paragraph may begin: one bit each, as a word may begin several things. */
export const Sight = {
  /** A numeral: `seven`, `million`. */
  numeral: 1,
  /** A numeral behind an article or before `long`: `a third`, `a week`, `day-long`. */
  part: 2,
  article: 4,
  month: 8,
  /** A word that announces an operation: `Operation`, `codenamed`. */
  operation: 16,
  /** A word that speaks of a body: `CEO`, `shares`. */
  cue: 32,
  copyright: 64,
  /** A word in small letters that a name begins with: `former Yugoslav Republic of …`. */
  name: 128,
  bracket: 256,
} as const;

/** Words that recognisers wait for, made ready for looking up by their hash. */
export type Watch = Uint8Array;

/** Small enough for the nearest cache; a few of a thousand other words are taken for a watched one, which patterns then tell. */
const watchSize = 1 << 14;

/** Prepares words (letters of ASCII only, in any case) with the bits of `Sight` that they stand for. */
export function watchFor(words: Iterable<readonly [sight: number, word: string]>): Watch {
  const watch: Watch = new Uint8Array(watchSize);
  for (const [sight, word] of words) {
    const at = hashOf(word) & (watchSize - 1);
    watch[at] = (watch[at] as number) | sight;
  }
  return watch;
}

const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
/** The bit that tells a small letter of ASCII from its capital. */
const CASE = 0x20;
const SPACE = 0x20;
const BRACKET = 0x28;
const COPYRIGHT = 0xa9;
const signs = new Uint8Array(128);
for (let code = 0x30; code <= 0x39; code++) signs[code] = DIGIT;
for (let code = 0x41; code <= 0x5a; code++) {
  signs[code] = LETTER;
  signs[code | CASE] = LETTER;
}

/** Room for a usual paragraph. */
const usual = 256;
/** What a giant paragraph took is given back. */
const largest = 1 << 16;

/**
 * One walk over a paragraph: where the things begin that recognisers look for, in order, as offsets in UTF-16 code units. It
 * shows too much rather than too little: what stands at an offset its recogniser must read. A glance is used again for paragraph
 * after paragraph, and its lists have room for more than their count.
 */
export class Glance {
  /** Bits of `Sight`: what the paragraph may hold. */
  holds = 0;
  nameCount = 0;
  /** Where a name may begin: runs of letters with a capital among them, letters beyond ASCII that no letter of ASCII stands before, watched words. */
  names: Int32Array = new Int32Array(usual);
  /** Where the run of letters of ASCII ends that begins at each of `names`: at its beginning for letters beyond ASCII. */
  ends: Int32Array = new Int32Array(usual);
  /** The hash of each such run, see {@link hashOf}; 0 where there is none. */
  hashes: Int32Array = new Int32Array(usual);
  numeralCount = 0;
  /** Runs of digits, fractions of one sign, watched words of numbers. */
  numerals: Int32Array = new Int32Array(usual);
  dateCount = 0;
  /** Months, years and digits with a mark between. */
  dates: Int32Array = new Int32Array(usual);
  readonly #watch: Watch;

  constructor(watch: Watch) {
    this.#watch = watch;
  }

  /** Looks at another paragraph's text, and forgets the one before. Linear. */
  at(text: string): this {
    this.#forget();
    const { length } = text;
    const watch = this.#watch;
    let holds = 0;
    let article = 0;
    let behindArticle = -1;
    for (let at = 0; at < length; ) {
      const code = unitAt(text, at);
      const sign = code < 128 ? (signs[code] as number) : signBeyond(code);
      if (sign === OTHER) {
        if (code === BRACKET) holds |= Sight.bracket;
        else if (code === COPYRIGHT) holds |= Sight.copyright;
        at++;
      } else if (code >= 128) {
        if (sign === DIGIT) this.#addNumeral(at);
        else if (at === 0 || !isPlain(unitAt(text, at - 1))) this.#addName(at, at, 0);
        at++;
      } else if (sign === DIGIT) {
        const start = at++;
        while (at < length && isDigit(unitAt(text, at))) at++;
        this.#addNumeral(start);
        if (mayDate(text, at - start, at)) this.#addDate(start);
      } else {
        const start = at++;
        let hash = mixed(0, code);
        let cases = code;
        for (; at < length; at++) {
          const next = unitAt(text, at);
          if (next >= 128 || signs[next] !== LETTER) break;
          hash = mixed(hash, next);
          cases &= next;
        }
        hash = scattered(hash);
        const sights = watch[hash & (watchSize - 1)] as number;
        if ((cases & CASE) === 0 || (sights & Sight.name) !== 0) this.#addName(start, at, hash);
        if (sights === 0) continue;
        holds |= sights;
        if ((sights & Sight.part) !== 0 && start === behindArticle) this.#addNumeral(article);
        if ((sights & Sight.numeral) !== 0 || ((sights & Sight.part) !== 0 && isHyphenAt(text, at))) this.#addNumeral(start);
        if ((sights & Sight.month) !== 0) this.#addDate(start);
        if ((sights & Sight.article) !== 0) {
          article = start;
          behindArticle = at < length && unitAt(text, at) === SPACE ? at + 1 : -1;
        }
      }
    }
    this.holds = holds;
    return this;
  }

  #forget(): void {
    this.nameCount = 0;
    this.numeralCount = 0;
    this.dateCount = 0;
    if (this.names.length <= largest && this.numerals.length <= largest) return;
    this.names = new Int32Array(usual);
    this.ends = new Int32Array(usual);
    this.hashes = new Int32Array(usual);
    this.numerals = new Int32Array(usual);
    this.dates = new Int32Array(usual);
  }

  #addName(start: number, end: number, hash: number): void {
    if (this.nameCount === this.names.length) {
      this.names = doubled(this.names);
      this.ends = doubled(this.ends);
      this.hashes = doubled(this.hashes);
    }
    this.names[this.nameCount] = start;
    this.ends[this.nameCount] = end;
    this.hashes[this.nameCount++] = hash;
  }

  #addNumeral(start: number): void {
    if (this.numeralCount === this.numerals.length) this.numerals = doubled(this.numerals);
    this.numerals[this.numeralCount++] = start;
  }

  #addDate(start: number): void {
    if (this.dateCount === this.dates.length) this.dates = doubled(this.dates);
    this.dates[this.dateCount++] = start;
  }
}

function doubled(list: Int32Array): Int32Array {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}

/** The sum that a glance makes of a run of letters, whatever their case. */
export function hashOf(word: string): number {
  let hash = 0;
  const { length } = word;
  for (let at = 0; at < length; at++) hash = mixed(hash, unitAt(word, at));
  return scattered(hash);
}

/** The prime of the hash of Fowler, Noll and Vo for 32 bits. */
const spread = 16777619;

function mixed(hash: number, code: number): number {
  return (Math.imul(hash, spread) + (code | CASE)) | 0;
}

/** Brings the upper bits down, where tables look. */
function scattered(hash: number): number {
  return (hash ^ (hash >>> 13)) & 0x3fffffff;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** True for a letter or digit of ASCII. */
function isPlain(code: number): boolean {
  return code < 128 && signs[code] !== OTHER;
}

function isHyphenAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = unitAt(text, at);
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** `¼` and its like are digits here; letters are those of scripts with case, of Asia and of compatibility. */
function signBeyond(code: number): number {
  if (code < 0xc0) return code >= 0xbc && code <= 0xbe ? DIGIT : OTHER;
  if (code < 0x2000) return code === 0xd7 || code === 0xf7 ? OTHER : LETTER;
  if (code < 0x2c00) return code >= 0x2150 && code <= 0x215e ? DIGIT : OTHER;
  return code < 0x2e00 || (code >= 0x3040 && code < 0xd800) || (code >= 0xf900 && code < 0xfe00) ? LETTER : OTHER;
}

const longestYear = 4;

/** Four digits may be a year, and fewer with a mark and a digit behind them may open a date. */
function mayDate(text: string, length: number, end: number): boolean {
  if (length >= longestYear) return length === longestYear;
  if (end + 1 >= text.length) return false;
  const mark = unitAt(text, end);
  return (mark === 0x2d || mark === 0x2e || mark === 0x2f) && isDigit(unitAt(text, end + 1));
}
