import type { FoundDate } from './found.ts';
import { monthDateAt } from './month-dates.ts';
import { numericDateAt } from './numeric-dates.ts';
import { monthName } from './words.ts';
import { yearDateAt } from './year-dates.ts';

/** Where a date may begin, by one digit or the first three letters of a month: looking for all of `anchor` in a text costs five times as much. */
const candidate = /\d(?=\d{3}|\d{0,3}[-/.]\d)|(?:jan|feb|ma[ry]|apr|ju[nl]|aug|[sſ]e[pt]|oct|nov|dec)/gi;
/** Where a date can be: the name of a month, four digits of a year, digits with two marks between. */
const anchor = new RegExp(
  `(?<![\\p{L}\\d])(${monthName})|(?<!\\d|\\d[.,])(\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4})|(?<!\\d|\\d[.,])((?:1[789]|20)\\d\\d)(?!\\d)`,
  'iuy',
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

const DIGIT_NINE = 0x39;
/** As many as `candidate` reads of a month's name. */
const MONTH_LETTERS = 3;

interface Scanned {
  readonly date: FoundDate;
  /** True for a date in digits whose first figure cannot be a month: `25/12/2010`. */
  readonly dayFirst: boolean;
}

function scan(text: string, dayFirst: boolean): Scanned[] {
  const dates: Scanned[] = [];
  candidate.lastIndex = 0;
  while (candidate.test(text)) {
    anchor.lastIndex = candidate.lastIndex - (text.charCodeAt(candidate.lastIndex - 1) <= DIGIT_NINE ? 1 : MONTH_LETTERS);
    const match = anchor.exec(text);
    if (match === null) continue;
    const done = dates.at(-1)?.date.end;
    const digits = match[2] === undefined ? undefined : numericDateAt(text, match.index, dayFirst);
    const date =
      match[1] !== undefined
        ? monthDateAt(text, match[1], match.index, done ?? 0)
        : match[2] !== undefined
          ? digits?.date
          : yearDateAt(text, match.index, done);
    if (date === undefined) {
      candidate.lastIndex = match[2] === undefined ? anchor.lastIndex : match.index + (/^\d+/.exec(match[2])?.[0].length ?? 1);
      continue;
    }
    dates.push({ date, dayFirst: digits?.dayFirst ?? false });
    candidate.lastIndex = Math.max(anchor.lastIndex, date.end);
  }
  return dates;
}
