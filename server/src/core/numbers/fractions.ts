import { codeAt, unitAt } from '../text/code-at.ts';
import data from './data/number-words.json' with { type: 'json' };
import { isBlank, wordAfter } from './neighbours.ts';
import type { Numeral } from './numeral.ts';
import { type Denominator, readDenominator } from './ordinals.ts';
import { afterAnd, afterJoint, readSpelt, type Spelt } from './words.ts';

const glyphs = new Map<string, number>(Object.entries(data.glyphs));
const slashed = /(\d{1,2})[/⁄](\d{1,3})(?![\d/]|\.\d)/y;
/** Denominators that are written with a slash; `9/11` and `24/7` are no fractions. */
const denominators = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100]);
const fiscal = /^(?:past|last|first|next|previous|consecutive|straight|fiscal|recent|latest|successive)$/;
const belongs = /^(?:of|in|as|the|that|than|or|and|is|was|per|percent|at|to|for|its|a|an)$/;

/** What `glyph` (`½`) means. */
export function glyphValue(glyph: string | undefined): number | undefined {
  return glyph === undefined || glyph.charCodeAt(0) < 0xbc ? undefined : glyphs.get(glyph);
}

/** `and a half`, `and three quarters`, `-and-a-half`, `½`, ` 3/4` behind a whole number that ends at `offset`. */
export function readAddedPart(text: string, offset: number): (Spelt & { readonly part?: number }) | undefined {
  if (offset >= text.length) return undefined;
  const code = unitAt(text, offset);
  const glyph = code >= 0xbc ? glyphValue(text[offset]) : undefined;
  if (glyph !== undefined) return { end: offset + 1, value: glyph };
  const parted = isBlank(text[offset]) ? glyphValue(text[offset + 1]) : undefined;
  if (parted !== undefined) return { end: offset + 2, value: parted };
  if (!(code === 0x2d || isBlank(text[offset])) || (codeAt(text, offset + 1) | 0x20) !== 0x61) return undefined;
  const from = afterAnd(text, offset);
  const word = from === undefined ? undefined : wordAfter(text, from);
  if (word === undefined || word.start !== from) return undefined;
  const count = /^an?$/.test(word.text) ? { value: 1, end: word.end } : readSpelt(text, word.start, false);
  const parts = count && partsOf(text, count.end, count.value);
  return parts !== undefined && parts.value < 1 ? parts : undefined;
}

/** A whole number that turns out to be the numerator: `two-thirds`, `3/4`, `7 3/4`. */
export function readParts(text: string, start: number, end: number, value: number, digits: boolean): Numeral | undefined {
  if (!digits) {
    const parts = partsOf(text, end, value);
    if (parts === undefined || (parts.part === 4 && fiscal.test(lastWord(text, start)))) return undefined;
    return fraction(start, parts.end, parts.value, parts.part);
  }
  slashed.lastIndex = start;
  const whole = text[end] === '/' || text[end] === '⁄' ? slashed.exec(text) : null;
  if (whole !== null) return ratio(start, slashed.lastIndex, whole, 0);
  const apart = isBlank(text[end]) && isBlank(text[end + 1]) ? 2 : isBlank(text[end]) || text[end] === '-' ? 1 : 0;
  const numerator = end + apart;
  slashed.lastIndex = numerator;
  const mixed = numerator > end && isDigit(text[numerator]) ? slashed.exec(text) : null;
  return mixed === null ? undefined : ratio(start, slashed.lastIndex, mixed, value);
}

/** `half`, `a third`, `a quarter`: a part whose whole is named behind it, or that a comparison stands before. `offset` is that of the part's word. */
export function readPart(text: string, offset: number): Numeral | undefined {
  const named = readDenominator(text, offset);
  return named && fraction(offset, named.end, 1 / named.part, named.part);
}

function partsOf(text: string, offset: number, count: number): (Spelt & { part: number }) | undefined {
  const from = afterJoint(text, offset);
  const named = from === undefined ? undefined : readDenominator(text, from);
  if (named === undefined || (count === 1) === named.plural || (count === 1 && isRank(text, offset, named))) return undefined;
  return { end: named.end, value: count / named.part, part: named.part };
}

/** `one third-party shop`, `the one hundredth anniversary`: an ordinal behind `one`. */
function isRank(text: string, offset: number, { part, end }: Denominator): boolean {
  if (text[end] === '-') return isBlank(text[offset]);
  const after = part < 100 ? undefined : wordAfter(text, end);
  return after !== undefined && !belongs.test(after.text);
}

function isDigit(sign: string | undefined): boolean {
  return sign !== undefined && sign >= '0' && sign <= '9';
}

function ratio(start: number, end: number, [, above, below]: RegExpExecArray, whole: number): Numeral | undefined {
  const [numerator, denominator] = [Number(above), Number(below)];
  if (numerator === 0 || numerator >= denominator || !denominators.has(denominator)) return undefined;
  return fraction(start, end, whole + numerator / denominator, denominator);
}

function fraction(start: number, end: number, value: number, part: number): Numeral {
  return { start, end, value, granularity: 1 / part, scale: 1, vague: false, form: 'fraction' };
}

function lastWord(text: string, offset: number): string {
  return /([a-z]+)[ -]?$/.exec(text.slice(Math.max(0, offset - 20), offset))?.[1] ?? '';
}
