import type { Quantity } from '../model.ts';
import { type Band, bandOf } from './band.ts';
import type { Comparison } from './compare.ts';
import { convert, dimensionOf } from './convert.ts';
import { phraseNumber, phraseQuantity, withUnit } from './phrase.ts';

/**
 * Two quantities in different units of one dimension. Converted to the unit of the finer one they agree when one is the
 * other to the digits shown (940 miles, 1,500 km), and round when a long unit stands for short ones (a week for six days).
 */
export function compareConverted(a: Quantity, b: Quantity): Comparison {
  const [from, to] = inFinerUnit(a, b);
  const converted = convert(from, to.unit ?? '') ?? from;
  const spans = dimensionOf(to.unit) === 'time';
  const slack = spans ? timeSlack(converted) : lengthSlack(converted, to);
  const gap = distance(bandOf(converted), bandOf(to), false);
  const arithmetic = `${phraseQuantity({ ...from, modifier: '=' })} ${exact(converted) ? 'is' : 'is about'} ${said(converted)}`;
  const exactly =
    Math.abs(converted.value - to.value) <=
    Math.max(1e-9 * Math.abs(to.value), spans ? 0 : 0.5 * Math.max(to.granularity, converted.granularity));
  if (exactly && converted.high === undefined && to.high === undefined) {
    const verdict = from.modifier === to.modifier || !spans ? 'agree' : 'hedge';
    return { verdict, sure: 'high', reason: `${arithmetic}, the same as ${phraseQuantity(to)}` };
  }
  if (gap <= slack.fits) return { verdict: 'rounding', sure: 'high', reason: `${arithmetic}, which rounds to ${phraseQuantity(to)}` };
  const sure = distance(bandOf(converted), bandOf(to), true) <= slack.unclear ? 'low' : 'high';
  return { verdict: 'conflict', sure, reason: `${arithmetic}; that and ${phraseQuantity(to)} cannot both be true` };
}

/** The two in such an order that the first converts into the unit of the second, which has the shorter unit. */
function inFinerUnit(a: Quantity, b: Quantity): readonly [Quantity, Quantity] {
  const size = convert({ value: 1, modifier: '=', granularity: 1, ...(a.unit === undefined ? {} : { unit: a.unit }) }, b.unit ?? '');
  return size !== undefined && size.granularity >= 1 ? [a, b] : [b, a];
}

/** A week may stand for six days and a month for four weeks, but not for five days: a seventh of the longer unit. */
function timeSlack({ granularity }: Quantity): { fits: number; unclear: number } {
  return { fits: 0.15 * granularity, unclear: 0.25 * granularity };
}

/** Both figures may be rounded to what they show; together never by more than 5%. */
function lengthSlack(a: Quantity, b: Quantity): { fits: number; unclear: number } {
  const shown = (a.granularity + b.granularity) / 2;
  const size = Math.max(Math.abs(a.value), Math.abs(b.value));
  return { fits: Math.min(Math.max(shown, 0.01 * size), 0.05 * size), unclear: Math.min(Math.max(2 * shown, 0.03 * size), 0.1 * size) };
}

/** How far apart two bands are; 0 where they meet. */
function distance(a: Band, b: Band, outer: boolean): number {
  const [aLow, aHigh, bLow, bHigh] = outer ? [a.outerLow, a.outerHigh, b.outerLow, b.outerHigh] : [a.low, a.high, b.low, b.high];
  return Math.max(0, aLow - bHigh, bLow - aHigh);
}

function exact({ value }: Quantity): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}

function said({ value, high, unit }: Quantity): string {
  const digits = Math.abs(value) >= 20 ? 0 : 1;
  const number = high === undefined ? phraseNumber(value, digits) : `${phraseNumber(value, digits)} to ${phraseNumber(high, digits)}`;
  return withUnit(number, unit, high === undefined && phraseNumber(value, digits) === '1');
}
