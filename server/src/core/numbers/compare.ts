import type { Confidence, Quantity, Verdict } from '../model.ts';
import { type Band, bandOf, roundingBand } from './band.ts';
import { compareConverted } from './compare-converted.ts';
import { dimensionOf } from './convert.ts';
import { phraseNumber, phraseQuantity, withUnit } from './phrase.ts';

/** Whether two quantities can both hold for one thing, and why. */
export interface Comparison {
  readonly verdict: Extract<Verdict, 'agree' | 'rounding' | 'hedge' | 'counting' | 'conflict'>;
  /** How surely a conflict is one: `low` where careful readers would differ. `high` for every other verdict. */
  readonly sure: Confidence;
  /** In words and arithmetic, the same whichever comes first: `3,222 rounded to hundreds is 3,200`. */
  readonly reason: string;
}

/**
 * Can both quantities be true of one thing? Symmetric. Undefined where they cannot be compared: a percentage and a count,
 * two currencies, units of different dimensions, a count and a measure.
 */
export function compareQuantities(a: Quantity, b: Quantity): Comparison | undefined {
  if (!Number.isFinite(a.value) || !Number.isFinite(b.value)) return undefined;
  const [first, second] = inOrder(a, b);
  if (first.unit === second.unit) return compareInUnit(first, second);
  const dimension = dimensionOf(first.unit);
  return dimension === undefined || dimension !== dimensionOf(second.unit) ? undefined : compareConverted(first, second);
}

/** Two quantities of one unit, the smaller first. */
function compareInUnit(a: Quantity, b: Quantity): Comparison {
  if (a.value === b.value && (a.high ?? a.value) === (b.high ?? b.value)) {
    if (a.modifier === b.modifier) return { verdict: 'agree', sure: 'high', reason: `both say ${phraseQuantity(a)}` };
    return { verdict: 'hedge', sure: 'high', reason: `the same value: ${phraseQuantity(a)} and ${phraseQuantity(b)}` };
  }
  const [coarse, fine] = a.granularity >= b.granularity ? [a, b] : [b, a];
  const [coarseBand, fineBand] = bothPassMarks(a, b) ? [stepAbove(a), stepAbove(b)] : [readAs(coarse, fine), bandOf(fine)];
  if (meet(coarseBand, fineBand, false)) return fitting(coarse, fine);
  return {
    verdict: 'conflict',
    sure: meet(coarseBand, fineBand, true) ? 'low' : 'high',
    reason: `${phraseQuantity(a)} and ${phraseQuantity(b)} cannot both be true`,
  };
}

/** A bare figure is read as a rounding only where the other shows more digits. */
function readAs(coarse: Quantity, fine: Quantity): Band {
  const bare = coarse.modifier === '=' && coarse.high === undefined;
  return bare && coarse.granularity > fine.granularity ? roundingBand(coarse) : bandOf(coarse);
}

/** Two writers who name the mark that was passed, and choose from the same marks. */
function bothPassMarks(a: Quantity, b: Quantity): boolean {
  return a.modifier === '>' && b.modifier === '>' && a.granularity === b.granularity && a.high === undefined && b.high === undefined;
}

/** Each would have named the next mark had it been passed: `more than 250` is not written for 270. One mark apart is unclear. */
function stepAbove({ value, granularity }: Quantity): Band {
  return { low: value, high: value + 0.999 * granularity, outerLow: value, outerHigh: value + granularity };
}

function meet(a: Band, b: Band, outer: boolean): boolean {
  return outer ? a.outerLow <= b.outerHigh && b.outerLow <= a.outerHigh : a.low <= b.high && b.low <= a.high;
}

/** Why two quantities that fit do fit. */
function fitting(coarse: Quantity, fine: Quantity): Comparison {
  const pointed = coarse.high === undefined && fine.high === undefined;
  const plain = (coarse.modifier === '=' || coarse.modifier === '~') && (fine.modifier === '=' || fine.modifier === '~');
  if (pointed && plain && coarse.granularity > fine.granularity) {
    const rounded = roundTo(fine.value, coarse.granularity) === coarse.value;
    const cut = coarse.modifier === '=' && Math.floor(fine.value / coarse.granularity) * coarse.granularity === coarse.value;
    const shown = phraseNumber(fine.value);
    const result = withUnit(phraseNumber(coarse.value), coarse.unit);
    const how = `${stepWords(coarse.granularity)} is ${result}`;
    if (rounded) return { verdict: 'rounding', sure: 'high', reason: `${shown} rounded to ${how}` };
    if (cut) return { verdict: 'rounding', sure: 'high', reason: `${shown} cut off to ${how}` };
  }
  return { verdict: 'hedge', sure: 'high', reason: `${phraseQuantity(coarse)} leaves room for ${phraseQuantity(fine)}` };
}

function roundTo(value: number, step: number): number {
  return Math.round(value / step + 1e-9) * step;
}

/** `hundreds`, `thousands`, `tenths`: the name of a rounding step. */
function stepWords(step: number): string {
  const named: Readonly<Record<string, string>> = {
    '0.01': 'hundredths',
    '0.1': 'tenths',
    '1': 'whole numbers',
    '10': 'tens',
    '12': 'dozens',
    '100': 'hundreds',
    '1000': 'thousands',
    '10000': 'tens of thousands',
    '100000': 'hundreds of thousands',
    '1000000': 'millions',
    '10000000': 'tens of millions',
    '100000000': 'hundreds of millions',
    '1000000000': 'billions',
    '1000000000000': 'trillions',
  };
  return named[String(step)] ?? `steps of ${phraseNumber(step)}`;
}

/** A fixed order, so that the words of a reason never depend on which document came first. */
function inOrder(a: Quantity, b: Quantity): readonly [Quantity, Quantity] {
  const order =
    a.value - b.value ||
    (a.high ?? a.value) - (b.high ?? b.value) ||
    compareText(a.unit ?? '', b.unit ?? '') ||
    compareText(a.modifier, b.modifier);
  return order <= 0 ? [a, b] : [b, a];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
