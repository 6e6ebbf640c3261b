import type { Figure } from './figure.ts';
import { timeUnitAfter } from './units.ts';

/** `week-long`, `daylong`: a duration of one without a numeral. `unit` is the word before `long`. */
export function readLongSpan(start: number, written: string, unit: string): Figure {
  const time = timeUnitAfter(` ${unit}`, 0);
  const end = start + written.length;
  const times = time?.times ?? 1;
  return {
    mention: { type: 'duration', start, end, value: times, modifier: '=', unit: time?.unit ?? 'day', granularity: times },
    reach: { start, end },
    numbers: { start, end, value: times },
    measured: true,
  };
}
