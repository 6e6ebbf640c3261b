import { codeAt } from '../text/code-at.ts';
import { readCardinal } from './cardinals.ts';
import { type Currency, currencyBefore } from './currencies.ts';
import silent from './data/silent.json' with { type: 'json' };
import { isBlank, isBlankAt, wordBefore } from './neighbours.ts';
import type { Numeral } from './numeral.ts';

/** The far end of a range, with the currency that stands before it. */
export interface FarEnd {
  /** The second number as written. */
  readonly numeral: Numeral;
  readonly currency: Currency | undefined;
  /** The smaller of the two, in the scale of the second: 2e6 of `2-3 million`, -10 of `-5 to -10`. */
  readonly low: number;
  readonly high: number;
  readonly lowGranularity: number;
}

/** What stands before a range: `between 5 and 7`, `from 3 to 5`. */
export type Lead = 'between' | 'from' | undefined;

const joint = /-(to)-|-[ \u00a0](to|or)[ \u00a0]|[ \u00a0]?[-–—‐‑−~∼][ \u00a0]?|[ \u00a0](to|through|or|and|up to)[ \u00a0]/iy;
const currencySign = /(?:\p{L}{0,4}\.?[ ]?\p{Sc}?[ ]?)(?=\d)|(?=\p{L})/uy;
const minus = /[-−](?=\d)|(?:minus|negative)[ \u00a0](?=[\p{L}\d])/iuy;
const notCounted = /^[ \u00a0](?:were|was|are|is|of|had|have|has|among|including|people were)\b/;
const changes = new Set<string>(silent.changeVerbs);
const scores = new Set<string>(silent.scoreWords);
/** How far before a range its verb is looked for: in code units, and in words. */
const changeReach = 64;
const changeWords = 7;
/** Ranges seldom reach this many times their low end. */
const farApart = 3;
const clauseEnd = /[;:()\n]|[.!?] /;
const eachWord = /[a-z]+/g;

/** The dashes of `joint`. */
function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2014) || code === 0x2212 || code === 0x7e || code === 0x223c;
}

/** The first letters of the words of `joint`: `to`, `through`, `and`, `or`, `up`. */
function opensJoint(code: number): boolean {
  const small = code | 0x20;
  return small === 0x74 || small === 0x61 || small === 0x6f || small === 0x75;
}

/** False where nothing that joins two numbers can begin: mostly, which saves a pattern. */
function mayJoin(text: string, offset: number): boolean {
  const code = codeAt(text, offset);
  if (!isBlankAt(text, offset)) return isDash(code);
  const next = codeAt(text, offset + 1);
  return isDash(next) || opensJoint(next);
}

/**
 * The far end of a range whose first number is `low`, from `offset`, which is behind that number and its measure; `start` is where the
 * range begins, its lead and currency included. Silent where the second number is not higher (unless a minus stands before it), where
 * verbs of change make two figures of `from 5 to 7`, and where `won 3 to 1` is a score.
 */
export function farEndOf(text: string, low: Numeral, offset: number, start: number, lead: Lead, money: boolean): FarEnd | undefined {
  if (!mayJoin(text, offset)) return undefined;
  joint.lastIndex = offset;
  const found = joint.exec(text);
  if (found === null) return undefined;
  const word = (found[1] ?? found[2] ?? found[3])?.toLowerCase();
  if ((word === 'and') !== (lead === 'between') || low.vague) return undefined;
  minus.lastIndex = joint.lastIndex;
  const negative = (word !== undefined || found[0].length === 3) && minus.test(text);
  const from = negative ? minus.lastIndex : joint.lastIndex;
  currencySign.lastIndex = from;
  const prefix = currencySign.exec(text);
  if (prefix === null) return undefined;
  const at = currencySign.lastIndex;
  const currency = prefix[0] === '' ? undefined : currencyBefore(text, at);
  if (prefix[0] !== '' && (currency === undefined || currency.at < from)) return undefined;
  const numeral = readCardinal(text, at, currency !== undefined || money, true);
  if (numeral === undefined || (numeral.form === 'fraction') !== (low.form === 'fraction')) return undefined;
  const scaled = inherit(text, low, numeral);
  const far = negative ? -numeral.value : numeral.value;
  if (negative ? scaled.low === far : scaled.low >= far) return undefined;
  const apart = offset !== low.end || (money && currency !== undefined);
  if (word === 'to' && lead === undefined && apart && isChange(text, start, far / scaled.low)) return undefined;
  if (!holds(text, low, numeral, word, found[0], start, lead, scaled.low)) return undefined;
  const [least, most] = scaled.low < far ? [scaled.low, far] : [far, scaled.low];
  return { numeral, low: least, high: most, lowGranularity: scaled.granularity, currency };
}

/** The number behind `from 700 to`, where the two are no range: its measure and its scale are the first number's too. */
export function targetOf(text: string, low: Numeral): Numeral | undefined {
  if (!/^ to /.test(text.slice(low.end, low.end + 4))) return undefined;
  return readCardinal(text, low.end + 4, false, true);
}

/** The low number in the scale of the high one, where only that is written: the 2 of `2-3 million`. */
export function inherit(text: string, low: Numeral, high: Numeral): { low: number; granularity: number } {
  const hundreds = high.form === 'words' && high.value >= 100 && high.value < 1000 && /hundreds?$/i.test(text.slice(high.start, high.end));
  const scale = high.scale > 1 ? high.scale : hundreds ? 100 : 1;
  const takesOver = low.scale === 1 && scale > 1 && low.value <= high.value / scale && !(hundreds && low.value > 9);
  return takesOver ? { low: low.value * scale, granularity: low.granularity * scale } : { low: low.value, granularity: low.granularity };
}

function holds(
  text: string,
  low: Numeral,
  high: Numeral,
  word: string | undefined,
  joiner: string,
  start: number,
  lead: Lead,
  lowValue: number,
): boolean {
  if (word === 'or') return high.value <= lowValue * 1.5 + 1 && low.form !== 'fraction';
  if (word === 'and') return true;
  if (word !== undefined) {
    if (lead === 'from') return !followsChange(text, start);
    return !scores.has(wordBefore(text, start)?.text ?? '');
  }
  if (low.form === 'words' || high.form === 'words') return low.form === high.form && low.scale === high.scale && !isBlank(joiner[0]);
  if (joiner.length > 1)
    return !notCounted.test(text.slice(high.end, high.end + 12)) && !(low.form === 'digits' && low.value >= 1900 && low.value < 2100);
  return true;
}

/** Two amounts, each with its own unit, where the first is a change and the second what it led to: `up by $20 to $530`, `fell $3 to $72`. */
function isChange(text: string, start: number, times: number): boolean {
  const by = wordBefore(text, start)?.text === 'by';
  return (by && times > farApart) || ((by || times > farApart) && followsChange(text, start));
}

/** True where a verb of change stands in the same clause before `offset`, over a comma and the amount of the change: `rose 12%, from 24 to 36`. */
function followsChange(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - changeReach), offset).toLowerCase();
  const words = before.split(clauseEnd).at(-1)?.match(eachWord);
  return words?.slice(-changeWords).some((word) => changes.has(word)) ?? false;
}
