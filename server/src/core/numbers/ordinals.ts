import data from './data/number-words.json' with { type: 'json' };
import { wordAfter } from './neighbours.ts';
import type { Numeral } from './numeral.ts';
import { afterAnd, afterJoint, cardinalOf, isWholeTen, partOf } from './words.ts';

const endings = new Map<string, number>(Object.entries(data.ordinalEndings));
const powers = new Map<string, number>(Object.entries(data.powers));
const large = /^(?:hundred|thousand|million|billion|trillion)ths?$/;

/** The part of a whole that words name: how many of it make the whole, where its words end, and whether it is a plural. */
export interface Denominator {
  readonly part: number;
  readonly end: number;
  readonly plural: boolean;
}

/**
 * The part named by the words that begin at `offset`: `third`, `quarters`, `fiftieth`, `twenty-firsts`, `thirty fifths`, `one-hundredths`,
 * `ten-thousandth`. Silent on `thirty-seconds`, which are a span of time.
 */
export function readDenominator(text: string, offset: number): Denominator | undefined {
  const word = wordAfter(text, offset);
  if (word === undefined || word.start !== offset) return undefined;
  const simple = partOf(word.text);
  if (simple !== undefined) return { part: simple, end: word.end, plural: isPlural(word.text) };
  const ten = isWholeTen(word.text) ? cardinalOf(word.text) : undefined;
  const power = powers.get(word.text);
  if (ten === undefined && power === undefined) return undefined;
  const from = afterJoint(text, word.end);
  const last = from === undefined ? undefined : wordAfter(text, from);
  if (last === undefined || last.start !== from) return undefined;
  const ending = ten === undefined ? undefined : endings.get(last.text);
  if (ten !== undefined && ending !== undefined) return { part: ten + ending, end: last.end, plural: isPlural(last.text) };
  const scaled = power !== undefined && text[word.end] === '-' && large.test(last.text) ? partOf(last.text) : undefined;
  return scaled === undefined || power === undefined ? undefined : { part: power * scaled, end: last.end, plural: isPlural(last.text) };
}

function isPlural(word: string): boolean {
  return word.endsWith('s');
}

/** True where the words behind a spelt number make it an ordinal: `twenty-first`, `one hundred and fifth`, `one hundred twenty fifth`; not `twenty first responders` or `thirty third-party shops`. */
export function isOrdinalStem(text: string, { end, value }: Numeral): boolean {
  const rest = value % 100;
  if (value < 20 || rest % 10 !== 0 || rest === 10) return false;
  const from = afterAnd(text, end) ?? afterJoint(text, end);
  const word = from === undefined ? undefined : wordAfter(text, from);
  if (word === undefined || word.start !== from) return false;
  const ending = endings.get(word.text) ?? (rest === 0 ? partOf(word.text) : undefined);
  if (ending === undefined || word.text.startsWith('quarter') || word.text.startsWith('hal')) return false;
  if (text[end] === '-') return true;
  const after = text[word.end] === '-' ? undefined : wordAfter(text, word.end);
  return text[word.end] !== '-' && !(after !== undefined && /[^su]s$|^people$/.test(after.text));
}
