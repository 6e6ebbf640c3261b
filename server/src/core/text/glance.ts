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

/**
 * What one walk over a paragraph shows: where the things begin that recognisers look for, in order, as offsets in UTF-16 code
 * units. It shows too much rather than too little: what stands at an offset its recogniser must read.
 */
export interface Glance {
  /** Bits of `Sight`: what the paragraph may hold. */
  readonly holds: number;
  /** Where a name may begin: runs of letters with a capital among them, letters beyond ASCII that no letter of ASCII stands before, watched words. */
  readonly names: readonly number[];
  /** Where the run of letters of ASCII ends that begins at each of `names`: at its beginning for letters beyond ASCII. */
  readonly ends: readonly number[];
  /** The hash of each such run, see {@link hashOf}; 0 where there is none. */
  readonly hashes: readonly number[];
  /** Runs of digits, fractions of one sign, watched words of numbers. */
  readonly numerals: readonly number[];
  /** Months, years and digits with a mark between. */
  readonly dates: readonly number[];
}

const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
/** The bit that tells a small letter of ASCII from its capital. */
const CASE = 0x20;
const BLANK = 0x20;
const BRACKET = 0x28;
const COPYRIGHT = 0xa9;
const signs = new Uint8Array(128);
for (let code = 0x30; code <= 0x39; code++) signs[code] = DIGIT;
for (let code = 0x41; code <= 0x5a; code++) {
  signs[code] = LETTER;
  signs[code | CASE] = LETTER;
}

/** Walks once over a paragraph's text, whatever its recognisers look for in it. Linear. */
export function glanceAt(text: string, watch: Watch): Glance {
  const names: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  const numerals: number[] = [];
  const dates: number[] = [];
  const { length } = text;
  let holds = 0;
  let article = 0;
  let behindArticle = -1;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    const sign = code < 128 ? (signs[code] as number) : signBeyond(code);
    if (sign === OTHER) {
      if (code === BRACKET) holds |= Sight.bracket;
      else if (code === COPYRIGHT) holds |= Sight.copyright;
      at++;
    } else if (code >= 128) {
      if (sign === DIGIT) numerals.push(at);
      else if (at === 0 || !isPlain(text.charCodeAt(at - 1))) {
        names.push(at);
        ends.push(at);
        hashes.push(0);
      }
      at++;
    } else if (sign === DIGIT) {
      let end = at + 1;
      while (end < length && isDigit(text.charCodeAt(end))) end++;
      numerals.push(at);
      if (mayDate(text, end - at, end)) dates.push(at);
      at = end;
    } else {
      let hash = mixed(0, code);
      let cases = code;
      let end = at + 1;
      for (; end < length; end++) {
        const next = text.charCodeAt(end);
        if (next >= 128 || signs[next] !== LETTER) break;
        hash = mixed(hash, next);
        cases &= next;
      }
      hash = scattered(hash);
      const sights = watch[hash & (watchSize - 1)] as number;
      if ((cases & CASE) === 0 || (sights & Sight.name) !== 0) {
        names.push(at);
        ends.push(end);
        hashes.push(hash);
      }
      if (sights !== 0) {
        holds |= sights;
        if ((sights & Sight.part) !== 0 && at === behindArticle) numerals.push(article);
        if ((sights & Sight.numeral) !== 0 || ((sights & Sight.part) !== 0 && isHyphen(text.charCodeAt(end)))) numerals.push(at);
        if ((sights & Sight.month) !== 0) dates.push(at);
        if ((sights & Sight.article) !== 0) {
          article = at;
          behindArticle = text.charCodeAt(end) === BLANK ? end + 1 : -1;
        }
      }
      at = end;
    }
  }
  return { holds, names, ends, hashes, numerals, dates };
}

/** The sum that a glance makes of a run of letters, whatever their case. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at));
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

function isHyphen(code: number): boolean {
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
  const mark = text.charCodeAt(end);
  return (mark === 0x2d || mark === 0x2e || mark === 0x2f) && isDigit(text.charCodeAt(end + 1));
}
