import { Glance, Sight, watchFor } from '../text/glance.ts';
import { months } from '../text/months.ts';
import type { FoundDate } from './found.ts';
import { monthDateAt } from './month-dates.ts';
import { numericDateAt } from './numeric-dates.ts';
import { monthName } from './words.ts';
import { monthInDigits, yearDateAt } from './year-dates.ts';

/** Where a date can be: the name of a month, four digits of a year, digits with two marks between. */
const anchor = new RegExp(
  `(?<![\\p{L}\\d])(${monthName})|(?<!\\d|\\d[.,])(\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4})|(?<!\\d|\\d[.,])((?:1\\d|20)\\d\\d)(?!\\d)|(?<![\\d/.,-])((?:0[1-9]|1[0-2])/(?:19|20)\\d\\d)(?![\\d/-])`,
  'iuy',
);

/** The words that a glance has to watch for. */
export const monthWords: readonly (readonly [sight: number, word: string])[] = [...months.keys()].map(
  (word) => [Sight.month, word] as const,
);
const own = new Glance(watchFor(monthWords));

/**
 * Every calendar date and range of dates in a paragraph's text, in order. Offsets are the paragraph's; `glance` is one at
 * the same text that watched for {@link monthWords}.
 *
 * Silent for days that are named by the text's own day (`today`, `Wednesday`), for `may` and `march` as words, for
 * numerals in names, and for numbers that count something.
 */
export function recogniseDates(text: string, glance: Glance = own.at(text)): FoundDate[] {
  if (glance.dateCount === 0) return [];
  const dates = scan(text, glance, false);
  // One date that can only be day first says how the others beside it are written.
  return dates.some(({ dayFirst }) => dayFirst) ? scan(text, glance, true).map(({ date }) => date) : dates.map(({ date }) => date);
}

interface Scanned {
  readonly date: FoundDate;
  /** True for a date in digits whose first figure cannot be a month: `25/12/2010`. */
  readonly dayFirst: boolean;
}

function scan(text: string, glance: Glance, dayFirst: boolean): Scanned[] {
  const dates: Scanned[] = [];
  let done: number | undefined;
  let from = 0;
  for (let index = 0; index < glance.dateCount; index++) {
    const at = glance.dates[index] as number;
    if (at < from) continue;
    anchor.lastIndex = at;
    const match = anchor.exec(text);
    if (match === null) continue;
    const [, month, numeric] = match;
    const digits = numeric === undefined ? undefined : numericDateAt(text, at, dayFirst);
    const date =
      month !== undefined
        ? monthDateAt(text, month, at, done ?? 0)
        : numeric !== undefined
          ? digits?.date
          : match[4] !== undefined
            ? monthInDigits(text, at)
            : yearDateAt(text, at, done);
    if (date === undefined) {
      from = numeric === undefined ? anchor.lastIndex : at + 1;
      continue;
    }
    dates.push({ date, dayFirst: digits?.dayFirst ?? false });
    done = date.end;
    from = Math.max(anchor.lastIndex, date.end);
  }
  return dates;
}
