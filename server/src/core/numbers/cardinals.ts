import { codeAt, unitAt } from '../text/code-at.ts';
import { readDigits } from './digits.ts';
import { glyphValue, readAddedPart, readParts } from './fractions.ts';
import { isBlank, isBlankAt, isLetter, wordAfter } from './neighbours.ts';
import { type Numeral, stepOf } from './numeral.ts';
import { isScaleLetter, largest, readScale, readScaleLetter, scaleOf } from './scales.ts';
import { afterAnd, afterJoint, readSpelt, type Spelt } from './words.ts';

const SMALL_P = 0x70;
const point = /[ \u00a0]point[ \u00a0]/iy;

const ofWhole = /[ \u00a0]of an?(?=[ \u00a0])/iy;

interface Term {
  readonly end: number;
  readonly value: number;
  readonly granularity: number;
  readonly plain: boolean;
  readonly digits: boolean;
}

function readTerm(text: string, offset: number, joins: boolean): Term | undefined {
  const code = codeAt(text, offset);
  if (code >= 48 && code <= 57) return readDigits(text, offset);
  const spelt = readSpelt(text, offset, joins);
  const pointed = spelt && readPoint(text, spelt);
  if (pointed !== undefined) return pointed;
  return spelt && { end: spelt.end, value: spelt.value, granularity: stepOf(spelt.value), plain: false, digits: false };
}

/** `two point five`, `nought point nought three`: the decimals spelt behind a number. */
function readPoint(text: string, whole: Spelt): Term | undefined {
  if ((codeAt(text, whole.end + 1) | 0x20) !== SMALL_P) return undefined;
  point.lastIndex = whole.end;
  if (!point.test(text)) return undefined;
  let { lastIndex: at } = point;
  let digits = '';
  let end = whole.end;
  for (let next = readSpelt(text, at, false); next !== undefined && digits.length < 9; next = readSpelt(text, at, false)) {
    digits += String(next.value);
    end = next.end;
    at = afterJoint(text, end) ?? text.length;
  }
  if (digits === '') return undefined;
  return { end, value: Number(`${whole.value}.${digits}`), granularity: 10 ** -digits.length, plain: false, digits: false };
}

/** False where neither a scale nor a fraction can follow digits that end at `offset`: nearly always, which saves trying. */
function mayGrow(text: string, offset: number): boolean {
  if (offset >= text.length) return false;
  const code = unitAt(text, offset);
  if (isLetter(text[offset]) || code === 0x2f || code === 0x2044 || glyphValue(text[offset]) !== undefined) return true;
  if (code !== 0x2d && !isBlank(text[offset])) return false;
  const next = codeAt(text, isBlankAt(text, offset + 1) ? offset + 2 : offset + 1);
  if ((next >= 48 && next <= 57) || glyphValue(text[offset + 1]) !== undefined) return true;
  const word = wordAfter(text, offset + 1);
  return word !== undefined && (word.text === 'and' || scaleOf(word.text) !== undefined || isScaleLetter(word.raw));
}

/**
 * The number at `offset`, in digits, words or both, with its scales: `1,200`, `Forty-two`, `2.4 million`, `two hundred and five`,
 * `three lakh crore`, `four thousand three hundred`. `money` says that a currency stands before it; `joins` that `and` may join its
 * parts. Undefined where no number begins.
 */
export function readCardinal(text: string, offset: number, money: boolean, joins: boolean): Numeral | undefined {
  let term = readTerm(text, offset, joins);
  if (term === undefined) return undefined;
  if (term.digits && !mayGrow(text, term.end)) {
    const { end, value, granularity, plain } = term;
    return { start: offset, end, value, granularity, scale: 1, vague: false, form: plain ? 'digits' : 'figure' };
  }
  const first = term;
  const shown = text.slice(offset, term.end);
  let total = 0;
  let granularity = Number.POSITIVE_INFINITY;
  let last = Number.POSITIVE_INFINITY;
  let scale = 1;
  let end = offset;
  while (term !== undefined) {
    const scaled: Term & { factor: number } = scaleUp(text, term, end === offset ? shown : '', money, joins);
    if (scaled.factor >= last || scaled.value >= last) break;
    total += scaled.value;
    granularity = Math.min(granularity, scaled.granularity);
    scale = scaled.factor;
    end = scaled.end;
    last = scale;
    if (last === 1 || last === 12 || (joins && readAddedPart(text, end) !== undefined)) break;
    term = readNextTerm(text, end, last, joins);
  }
  const half = joins ? readAddedPart(text, end) : undefined;
  if (half !== undefined) {
    const own = readScale(text, half.end);
    const smaller = own !== undefined && own.factor < scale ? own : undefined;
    const unit = smaller?.factor ?? Math.max(scale, 1);
    return {
      start: offset,
      end: smaller?.end ?? half.end,
      value: total + half.value * unit,
      granularity: Math.min(granularity, unit / Math.max(10, half.part ?? 10)),
      scale,
      vague: false,
      form: 'figure',
    };
  }
  const whole = end === first.end && scale === 1;
  const parts = whole ? readParts(text, offset, first.end, first.value, first.digits) : undefined;
  if (parts !== undefined) return partOfScale(text, parts);
  const form = !whole ? 'figure' : first.digits ? (first.plain ? 'digits' : 'figure') : 'words';
  return { start: offset, end, value: total, granularity, scale, vague: false, form };
}

/** A fraction with the scale behind it: `three-quarters of a million`, `two-thirds billion`; the fraction as it is where none stands there. */
export function partOfScale(text: string, parts: Numeral): Numeral {
  ofWhole.lastIndex = parts.end;
  const size = readScale(text, ofWhole.test(text) ? ofWhole.lastIndex : parts.end);
  if (size === undefined || text[parts.end] === '-') return parts;
  return {
    start: parts.start,
    end: size.end,
    value: parts.value * size.factor,
    granularity: size.factor / 10,
    scale: size.factor,
    vague: parts.vague,
    form: 'figure',
  };
}

/** What words add behind a scale that an article opens: the `and one` of `a hundred and one`, the `two hundred` of `a thousand two hundred`. */
export function readRest(text: string, offset: number, scale: number): { readonly value: number; readonly end: number } | undefined {
  if (readAddedPart(text, offset) !== undefined) return undefined;
  let rest: { value: number; end: number } | undefined;
  let last = scale;
  for (let term = readNextTerm(text, offset, last, true); term !== undefined; term = readNextTerm(text, rest.end, last, true)) {
    if (term.digits) break;
    const scaled = scaleUp(text, term, '', false, true);
    if (scaled.factor >= last || scaled.value >= last) break;
    rest = { value: (rest?.value ?? 0) + scaled.value, end: scaled.end };
    last = scaled.factor;
    if (last === 1 || last === 12) break;
  }
  return rest;
}

function readNextTerm(text: string, end: number, last: number, joins: boolean): Term | undefined {
  const and = joins ? afterAnd(text, end) : undefined;
  const at = and ?? afterJoint(text, end);
  if (at === undefined) return undefined;
  const next = readTerm(text, at, joins);
  if (next === undefined || next.value === 0 || (text[end] === '-' && next.digits)) return undefined;
  if (!next.digits && and === undefined && next.value < 10 && text[next.end] === '-') return undefined;
  return next.digits && and !== undefined && last > 100 ? undefined : next;
}

/** Multiplies a term by the scales behind it, largest last: `two hundred and two thousand`, `six lakh crore`, `five and a half million`. */
function scaleUp(text: string, term: Term, shown: string, money: boolean, joins: boolean): Term & { factor: number } {
  let { end, value, granularity } = term;
  let factor = 1;
  if (term.digits && shown !== '') {
    const letter = readScaleLetter(text, end, shown, money);
    if (letter !== undefined) {
      const scale = letter.factor;
      return { end: letter.end, value: value * scale, granularity: granularity * scale, plain: false, digits: true, factor: scale };
    }
  }
  const part = joins ? readAddedPart(text, end) : undefined;
  if (part !== undefined && readScale(text, part.end) !== undefined) {
    ({ end } = part);
    value += part.value;
    granularity = 0.1;
  }
  for (let scale = readScale(text, end); scale !== undefined; scale = readScale(text, end)) {
    if (factor > scale.factor || factor >= largest) break;
    value *= scale.factor;
    granularity *= scale.factor;
    factor *= scale.factor;
    end = scale.end;
  }
  return { end, value, granularity, plain: term.plain, digits: term.digits, factor };
}
