import type { FoundDate } from './found.ts';
import { monthDateAt } from './month-dates.ts';
import { numericDateAt } from './numeric-dates.ts';
import { monthName } from './words.ts';
import { yearDateAt } from './year-dates.ts';

/** Where a date can be: the name of a month, four digits of a year, digits with two marks between. */
const anchor = new RegExp(
  `(?<![\\p{L}\\d])(${monthName})|(?<!\\d|\\d[.,])(\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4})|(?<!\\d|\\d[.,])((?:1[789]|20)\\d\\d)(?!\\d)`,
  'giu',
);

/**
 * Every calendar date and range of dates in a paragraph's text, in order. Offsets are the paragraph's.
 *
 * Silent for days that are named by the text's own day (`today`, `Wednesday`), for `may` and `march` as words, for
 * numerals in names, and for numbers that count something.
 */
export function recogniseDates(text: string): FoundDate[] {
  const dates = scan(text, false);
  // One date that can only be day first says how the others beside it are written.
  return dates.some(({ dayFirst }) => dayFirst) ? scan(text, true).map(({ date }) => date) : dates.map(({ date }) => date);
}

interface Scanned {
  readonly date: FoundDate;
  /** True for a date in digits whose first figure cannot be a month: `25/12/2010`. */
  readonly dayFirst: boolean;
}

function scan(text: string, dayFirst: boolean): Scanned[] {
  const dates: Scanned[] = [];
  anchor.lastIndex = 0;
  for (let match = anchor.exec(text); match !== null; match = anchor.exec(text)) {
    const done = dates.at(-1)?.date.end;
    const digits = match[2] === undefined ? undefined : numericDateAt(text, match.index, dayFirst);
    const date =
      match[1] !== undefined
        ? monthDateAt(text, match[1], match.index, done ?? 0)
        : match[2] !== undefined
          ? digits?.date
          : yearDateAt(text, match.index, done);
    if (date === undefined) {
      if (match[2] !== undefined) anchor.lastIndex = match.index + (/^\d+/.exec(match[2])?.[0].length ?? 1);
      continue;
    }
    dates.push({ date, dayFirst: digits?.dayFirst ?? false });
    anchor.lastIndex = Math.max(anchor.lastIndex, date.end);
  }
  return dates;
}
