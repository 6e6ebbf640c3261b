import type { Quantity } from '../model.ts';
import { bandOf } from './band.ts';
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
  const slack = slackOf(converted, to);
  const [mine, other] = [bandOf(converted), bandOf(to)];
  const arithmetic = `${phraseQuantity({ ...from, modifier: '=' })} ${isWhole(converted) ? 'is' : 'is about'} ${said(converted)}`;
  const pointed = converted.high === undefined && to.high === undefined;
  if (pointed && Math.abs(converted.value - to.value) <= slack.same) {
    return { verdict: 'agree', sure: 'high', reason: `${arithmetic}, the same as ${phraseQuantity(to)}` };
  }
  if (distance(mine.low, mine.high, other.low, other.high) <= slack.fits) {
    return { verdict: 'rounding', sure: 'high', reason: `${arithmetic}, which rounds to ${phraseQuantity(to)}` };
  }
  const unclear = distance(mine.outerLow, mine.outerHigh, other.outerLow, other.outerHigh) <= slack.unclear;
  return {
    verdict: 'conflict',
    sure: unclear ? 'low' : 'high',
    reason: `${arithmetic}; that and ${phraseQuantity(to)} cannot both be true`,
  };
}

/** The two in such an order that the first converts into the unit of the second, which has the shorter unit. */
function inFinerUnit(a: Quantity, b: Quantity): readonly [Quantity, Quantity] {
  const size = convert({ value: 1, modifier: '=', granularity: 1, ...(a.unit === undefined ? {} : { unit: a.unit }) }, b.unit ?? '');
  return size !== undefined && size.granularity >= 1 ? [a, b] : [b, a];
}

/** How far apart two converted figures may be: to be the same, to fit, and to be unclear. */
interface Slack {
  readonly same: number;
  readonly fits: number;
  readonly unclear: number;
}

/**
 * A week may stand for six days and a month for four weeks, but not for five days: a seventh of the longer unit. A degree is
 * a degree. Any other two figures may each be rounded to what they show, together never by more than 5%.
 */
function slackOf(converted: Quantity, to: Quantity): Slack {
  const size = Math.max(Math.abs(converted.value), Math.abs(to.value));
  const dimension = dimensionOf(to.unit);
  if (dimension === 'time') return { same: 1e-9 * size, fits: 0.15 * converted.granularity, unclear: 0.24 * converted.granularity };
  if (dimension === 'temperature') return { same: 0.9, fits: 1.8, unclear: 3 };
  const shown = (converted.granularity + to.granularity) / 2;
  const cap = 0.05 * size;
  return {
    same: Math.min(0.5 * Math.max(converted.granularity, to.granularity), cap),
    fits: Math.min(Math.max(1.5 * shown, 0.01 * size), cap),
    unclear: Math.min(Math.max(2 * shown, 0.03 * size), 2 * cap),
  };
}

function distance(aLow: number, aHigh: number, bLow: number, bHigh: number): number {
  return Math.max(0, aLow - bHigh, bLow - aHigh);
}

function isWhole({ value }: Quantity): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}

function said({ value, high, unit }: Quantity): string {
  const digits = Math.abs(value) >= 20 ? 0 : 1;
  const number = high === undefined ? phraseNumber(value, digits) : `${phraseNumber(value, digits)} to ${phraseNumber(high, digits)}`;
  return withUnit(number, unit, high === undefined && phraseNumber(value, digits) === '1');
}
