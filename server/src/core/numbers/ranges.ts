import { readCardinal } from './cardinals.ts';
import { type Currency, currencyBefore } from './currencies.ts';
import silent from './data/silent.json' with { type: 'json' };
import { isBlank, wordBefore } from './neighbours.ts';
import type { Numeral } from './numeral.ts';

/** The far end of a range, with the currency that stands before it. */
export interface FarEnd {
  readonly numeral: Numeral;
  readonly currency?: Currency;
  /** The low end in the scale of the high end: 2e6 of `2-3 million`. */
  readonly low: number;
  readonly lowGranularity: number;
}

/** What stands before a range: `between 5 and 7`, `from 3 to 5`. */
export type Lead = 'between' | 'from' | undefined;

const joint = /-(to)-|-[ \u00a0](to|or)[ \u00a0]|[ \u00a0]?[-–—‐‑−~∼][ \u00a0]?|[ \u00a0](to|through|or|and|up to)[ \u00a0]/iy;
const sign = /(?:[\p{Lu}]{0,3}[.]?[ ]?\p{Sc}[ ]?|[A-Z]{3}[ ]?|Rs\.?[ ]?|RM[ ]?)?(?=\d)|(?=\p{L})/uy;
const notCounted = /^[ \u00a0](?:were|was|are|is|of|had|have|has|among|including|people were)\b/;
const changes = new Set<string>(silent.changeVerbs);
const scores = new Set<string>(silent.scoreWords);

/**
 * The high end of a range whose low end is `low`, from `offset`, which is behind the low end and its measure. Silent where the second
 * number is not higher, where verbs of change make two figures of `from 5 to 7`, and where `won 3 to 1` is a score.
 */
export function farEndOf(text: string, low: Numeral, offset: number, lead: Lead, money: boolean): FarEnd | undefined {
  joint.lastIndex = offset;
  const found = joint.exec(text);
  if (found === null) return undefined;
  const word = (found[1] ?? found[2] ?? found[3])?.toLowerCase();
  if ((word === 'and') !== (lead === 'between') || low.vague) return undefined;
  sign.lastIndex = joint.lastIndex;
  const prefix = sign.exec(text);
  if (prefix === null) return undefined;
  const at = sign.lastIndex;
  const currency = prefix[0] === '' ? undefined : currencyBefore(text, at);
  if (prefix[0] !== '' && (currency === undefined || currency.at < joint.lastIndex)) return undefined;
  const high = readCardinal(text, at, currency !== undefined || money, true);
  if (high === undefined || (high.form === 'fraction') !== (low.form === 'fraction')) return undefined;
  const scaled = inherit(text, low, high);
  if (scaled.low >= high.value) return undefined;
  if (!holds(text, low, high, word, found[0], lead, scaled.low)) return undefined;
  return { numeral: high, low: scaled.low, lowGranularity: scaled.granularity, ...(currency && { currency }) };
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

function holds(text: string, low: Numeral, high: Numeral, word: string | undefined, joiner: string, lead: Lead, lowValue: number): boolean {
  const before = wordBefore(text, low.start);
  if (word === 'or') return high.value <= lowValue * 1.5 + 1 && low.form !== 'fraction';
  if (word === 'and') return true;
  if (word !== undefined) {
    if (lead === 'from') return !followsChange(text, before?.start ?? low.start);
    return before === undefined || !scores.has(before.text);
  }
  if (low.form === 'words' || high.form === 'words') return low.form === high.form && low.scale === high.scale && !isBlank(joiner[0]);
  if (joiner.length > 1)
    return !notCounted.test(text.slice(high.end, high.end + 12)) && !(low.form === 'digits' && low.value >= 1900 && low.value < 2100);
  return true;
}

function followsChange(text: string, offset: number): boolean {
  let word = wordBefore(text, offset);
  for (let steps = 0; steps < 5 && word !== undefined; steps++) {
    if (changes.has(word.text)) return true;
    word = wordBefore(text, word.start);
  }
  return false;
}
