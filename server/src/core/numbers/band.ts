import type { Quantity } from '../model.ts';

/**
 * Where the true figure lies if the words are fair. Inside `low` to `high` every ordinary reader agrees; between that and
 * `outerLow` to `outerHigh` careful readers differ, so that nothing sure can be said.
 */
export interface Band {
  readonly low: number;
  readonly high: number;
  readonly outerLow: number;
  readonly outerHigh: number;
}

/**
 * The band that a quantity's modifier opens around its value, before any rounding of a bare figure. Constants are judgements
 * on press texts, see docs/verdicts.md:
 * - `~`: half of the step shown, at least 3% and at most 12% of the value; up to 1.5 times that, or a fifth of a round mark, is unclear.
 * - `>`: nobody writes `more than 26,000` for 31,000, so it reaches two steps up (three are unclear); round marks
 *   (1, 2, 5 and a dozen) reach to twice the value, those between (15, 25) to 1.4 times; a round ten is passed in tens.
 * - `>=`: a floor. No later total contradicts it.
 * - `<`, `<=`: half a step down, at most 10%, and half as much again is unclear; `as many as 80` is not written for 70.
 */
export function bandOf(quantity: Quantity): Band {
  const { value, modifier } = quantity;
  const high = quantity.high ?? value;
  const step = stepOf(quantity);
  const size = Math.abs(value);
  switch (modifier) {
    case '~': {
      const reach = Math.min(Math.max(step / 2, 0.03 * size), 0.12 * size);
      return around(value, high, reach, Math.max(1.5 * reach, isMark(value, step) ? 0.2 * size : 0));
    }
    case '>': {
      const mark = isMark(value, step);
      const past = step === 1 && value >= 20 && value % 10 === 0 ? 10 : step;
      const half = isHalfMark(value, past);
      return {
        low: value,
        high: Math.max(high, mark ? 2 * value : half ? 1.4 * value : value + 2 * past),
        outerLow: 0.98 * value,
        outerHigh: Math.max(high, mark ? 3 * value : half ? 1.5 * value : value + 3 * past),
      };
    }
    case '>=':
      return {
        low: value,
        high: Number.POSITIVE_INFINITY,
        outerLow: (isVague(value, step) ? 0.75 : 0.99) * value,
        outerHigh: Number.POSITIVE_INFINITY,
      };
    case '<':
    case '<=': {
      const reach = Math.min(step / 2, 0.1 * size);
      const unclear = 1.5 * reach;
      return { low: value - reach, high, outerLow: value - unclear, outerHigh: high + 0.01 * size };
    }
    default:
      return around(value, high, 0, 0);
  }
}

/**
 * The band of a bare figure read as a rounding of a finer one: counts below 100 are never rounded without a word that says
 * so, counts below 1000 by 2% at most, all others by half a step, or a whole step upwards where digits were cut off
 * (22.4 billion as 22 billion), and never by more than 5%.
 */
export function roundingBand(quantity: Quantity): Band {
  const { value } = quantity;
  const size = Math.abs(value);
  const step = stepOf(quantity);
  if (isCounted(quantity) && size < 100) return around(value, value, 0, 0);
  const oneDigit = step > 0 && size / step < 10 && size >= 100;
  const down = Math.min(step / 2, (isCounted(quantity) && size < 1000 && !oneDigit ? 0.02 : 0.05) * size);
  const up = isCounted(quantity) && size < 1000 && !oneDigit ? down : Math.min(step, 0.05 * size);
  const outer = Math.min(step / 2, 0.25 * size) * 0.999;
  return {
    low: value - down,
    high: value + up,
    outerLow: value - Math.max(down, outer),
    outerHigh: value + Math.max(up, outer, isCounted(quantity) ? 0 : Math.min(step, 0.12 * size) * 0.999),
  };
}

/** The step of the last digit shown; never zero, so that a band never has a hole. */
function stepOf({ granularity, value }: Quantity): number {
  return granularity > 0 ? granularity : Math.max(Math.abs(value) * 1e-9, Number.MIN_VALUE);
}

/** Things and people are counted one by one, and so are years of life and days: a bare `70` is seventy. Measures are not. */
function isCounted({ unit }: Quantity): boolean {
  return unit === undefined || unit === 'day' || unit === 'year' || unit === 'month' || unit === 'week';
}

/** `100`, `200`, `50`, `5,000`, a dozen: figures that stand for a size, not for a count. */
function isMark(value: number, step: number): boolean {
  const digits = value / step;
  return step > 1 && (digits === 1 || digits === 2 || digits === 5 || value === 12);
}

/** `150`, `2,500`: what stands between two marks. */
function isHalfMark(value: number, step: number): boolean {
  const digits = value / step;
  return step > 1 && (digits === 15 || digits === 25);
}

/** `dozens`, `hundreds`, `tens of thousands`: read as the smallest plural, which the writer did not mean to the letter. */
function isVague(value: number, step: number): boolean {
  return (value >= 200 && value === 2 * step) || (value === 24 && step === 12);
}

function around(low: number, high: number, reach: number, unclear: number): Band {
  return { low: low - reach, high: high + reach, outerLow: low - unclear, outerHigh: high + unclear };
}
