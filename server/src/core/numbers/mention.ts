import type { FigureMention, Modifier } from '../model.ts';
import type { Unplaced } from '../unplaced.ts';
import type { Currency } from './currencies.ts';
import type { Measure } from './measures.ts';
import type { Numeral } from './numeral.ts';
import type { FarEnd, Lead } from './ranges.ts';
import { yearsIn } from './units.ts';

/** A numeral with all that was read around it. */
export interface Parts {
  readonly low: Numeral;
  /** The currency before the amount. */
  readonly prefix: Currency | undefined;
  readonly lead: Lead;
  /** Where `between` or `from` begins; the start of the figure without them. */
  readonly leadStart: number;
  readonly far: FarEnd | undefined;
  readonly measure: Measure | undefined;
  /** Where the last of its numerals ends. */
  readonly numbersEnd: number;
}

/** The mention that the parts make: its type, its span as the guidelines draw it (`between` inside, units beside the number outside), its quantity. */
export function mentionOf(parts: Parts, modifier: Modifier, bareAge: boolean): Unplaced<FigureMention> {
  const { low, prefix, far, measure, numbersEnd } = parts;
  const between = far !== undefined && parts.lead === 'between';
  const start = between ? parts.leadStart : (prefix?.at ?? low.start);
  const times = timesOf(measure, prefix);
  const value = rounded((far === undefined ? low.value : far.low) * times);
  const finest = far === undefined ? low.granularity : Math.min(far.lowGranularity, far.numeral.granularity);
  const granularity = rounded(finest * Math.abs(times));
  const end = measure === undefined ? numbersEnd : Math.max(measure.end, numbersEnd);
  const mention = singleOf(start, end, value, modifier, granularity, parts, bareAge);
  return far === undefined ? mention : withHigh(mention, rounded(far.high * times));
}

function withHigh(mention: Unplaced<FigureMention>, high: number): Unplaced<FigureMention> {
  const { type, start, end, value, modifier, granularity, unit } = mention;
  if (type === 'money') return { type, start, end, value, high, modifier, granularity, unit: mention.currency, currency: mention.currency };
  return (
    unit === undefined
      ? { type, start, end, value, high, modifier, granularity }
      : { type, start, end, value, high, modifier, granularity, unit }
  ) as Unplaced<FigureMention>;
}

/** The mention of one value, made in one piece: nearly all are, and copying objects about costs more than reading them. */
function singleOf(
  start: number,
  end: number,
  value: number,
  modifier: Modifier,
  granularity: number,
  { prefix, measure, numbersEnd }: Parts,
  bareAge: boolean,
): Unplaced<FigureMention> {
  if (prefix !== undefined) return { type: 'money', start, end, value, modifier, granularity, unit: prefix.code, currency: prefix.code };
  if (bareAge) return { type: 'age', start, end, value, modifier, granularity, unit: 'year' };
  switch (measure?.kind) {
    case 'money':
      return { type: 'money', start, end, value, modifier, granularity, unit: measure.code, currency: measure.code };
    case 'percent':
      return { type: 'percent', start, end, value, modifier, granularity: Math.min(granularity, 1), unit: measure.unit };
    case 'age':
      return { type: 'age', start, end, value, modifier, granularity, unit: 'year' };
    case 'duration':
      return { type: 'duration', start, end, value, modifier, granularity, unit: measure.unit };
    case 'unit':
      return { type: 'number', start, end: measure.glued ? end : numbersEnd, value, modifier, granularity, unit: measure.code };
    default:
      return { type: 'number', start, end, value, modifier, granularity };
  }
}

/** What the written number is multiplied by: 1/100 for cents, 10 for decades, 1/12 for an age in months. */
function timesOf(measure: Measure | undefined, prefix: Currency | undefined): number {
  if (prefix !== undefined) return 1;
  if (measure?.kind === 'money') return 1 / measure.per;
  if (measure?.kind === 'age') return measure.times * yearsIn(measure.unit);
  return measure?.kind === 'duration' ? measure.times : 1;
}

/** Drops what binary arithmetic adds behind the fifteenth digit (`0.1 × 1e6`). */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
