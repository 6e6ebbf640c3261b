import type { Modifier, Quantity } from '../model.ts';
import conversions from './data/conversions.json' with { type: 'json' };

const modifierWords: Readonly<Record<Modifier, string>> = {
  '=': '',
  '~': 'about ',
  '<': 'nearly ',
  '<=': 'up to ',
  '>': 'more than ',
  '>=': 'at least ',
};

const scales: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** `3,222`, `24,000`, `8 million`, `5.9`: a number as a newspaper prints it, at most `digits` decimals (2 unless told). */
export function phraseNumber(value: number, digits = 2): string {
  // Most figures are as they are written out: nothing to group, to round or to name.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const scale = scales.find(([size]) => Math.abs(value) >= size && Number.isInteger(round(value / (size / 1000), 6)));
  if (scale !== undefined) return `${group(round(value / scale[0], 3))} ${scale[1]}`;
  return group(round(value, digits));
}

/** A quantity in words, modifier and unit included: `nearly 24,000`, `5 days`, `10,000 to 12,000`, `USD 750,000`, `6.0`. */
export function phraseQuantity({ value, high, modifier, unit, granularity }: Quantity): string {
  const shown = (number: number): string => withZeros(phraseNumber(number), granularity);
  const number = high === undefined ? shown(value) : `${shown(value)} to ${shown(high)}`;
  return modifierWords[modifier] + withUnit(number, unit, high === undefined && value === 1);
}

/** `6` as `6.0` where the writer showed tenths. */
function withZeros(number: string, granularity: number): string {
  return granularity === 0.1 && /^[\d,]+$/.test(number) ? `${number}.0` : number;
}

/** A number already in words, with its unit: `5 days`, `1 mile`, `USD 6,000`, `29%`. */
export function withUnit(number: string, unit: string | undefined, single = false): string {
  if (unit === undefined) return number;
  if (unit === 'percent') return `${number}%`;
  if (unit === unnamed) return number;
  if (/^[A-Z]{3}$/.test(unit)) return `${unit} ${number}`;
  if (single) return `${number} ${unit}`;
  const plural = (conversions.plurals as Readonly<Record<string, string>>)[unit];
  return `${number} ${plural ?? `${unit}s`}`;
}

/** The code of no currency: crowns or francs of a country that the text leaves open. */
const unnamed = 'XXX';

function round(value: number, digits: number): number {
  const power = 10 ** digits;
  return Math.round((value + Number.EPSILON * value) * power) / power;
}

function group(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = /e/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
