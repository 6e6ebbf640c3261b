import type { Span } from '../model.ts';

/** A number as it is written, before anything is known of what it measures. */
export interface Numeral extends Span {
  readonly value: number;
  /** See `Quantity.granularity`. */
  readonly granularity: number;
  /** The scale that the writing ends in (1e6 for `2.4 million`), 1 without one: what the low end of `2-3 million` takes over. */
  readonly scale: number;
  /** `dozens`, `a few thousand`: the value is the smallest plural. */
  readonly vague: boolean;
  /** `digits` is bare digits, which may also be a year, a code or a room; `figure` is digits with grouping, decimals or a scale. */
  readonly form: 'digits' | 'figure' | 'words' | 'fraction';
}

/** A numeral read anew from where it starts: its other values stay. Written out, as all numerals shall have one shape. */
export function restarted({ end, granularity, scale, vague, form }: Numeral, start: number, value: number): Numeral {
  return { start, end, value, granularity, scale, vague, form };
}

/** A numeral with another value, known to another step. */
export function revalued({ start, end, scale, vague, form }: Numeral, value: number, granularity: number): Numeral {
  return { start, end, value, granularity, scale, vague, form };
}

/** A numeral that ends elsewhere. */
export function ended({ start, value, granularity, scale, vague, form }: Numeral, end: number): Numeral {
  return { start, end, value, granularity, scale, vague, form };
}

/**
 * The step of the last digit shown by a whole number: 100 for 3200, 1 for 3222. Below 100 it is 1, in digits as in words,
 * since a writer who counts to 20 has counted; 0 has the step 1.
 */
export function stepOf(value: number): number {
  if (!Number.isFinite(value) || value < 100) return 1;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step;
}
