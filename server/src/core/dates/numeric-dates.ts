import type { Parts } from './calendar.ts';
import { at } from './ends.ts';
import { type FoundDate, foundDate } from './found.ts';

const yearFirst = /((?:19|20)\d\d)([-/.])(0?[1-9]|1[0-2])\2(3[01]|[12]\d|0?[1-9])(?!\d|[-/.]\d)/y;
const yearLast = /(3[01]|[12]\d|0?[1-9])([-/.])(3[01]|[12]\d|0?[1-9])\2((?:19|20)\d\d|\d\d)(?!\d|[-/.]\d|%)/y;
const joint = /\s?[–—]\s?|\s-\s|\s+(?:to|until|till|through)\s+/iy;
const joinedBetween = /\s+and\s+/iy;
const version = /\b(?:v|version|release|build|ios|os)\s*$/i;

interface DigitsRead {
  readonly parts: Parts;
  readonly end: number;
  readonly dayFirst: boolean;
}

/** A date in digits, and whether its first figure can only be a day. */
interface DigitsFound {
  readonly date: FoundDate;
  readonly dayFirst: boolean;
}

/**
 * A date or range in digits that begins at `index`: `2024-11-06`, `11/06/2024`, `06.11.2024`, `6/11/24`. Slashes and
 * hyphens are read month first, unless the first figure cannot be a month or `dayFirst` says otherwise; stops day first.
 * Silent for versions, addresses of machines, phone numbers and fractions: a year of two digits needs slashes, or two
 * digits in each part.
 */
export function numericDateAt(text: string, index: number, dayFirst: boolean): DigitsFound | undefined {
  const first = digitsAt(text, index, dayFirst);
  if (first === undefined) return undefined;
  const between = /\bbetween\s+$/i.test(text.slice(Math.max(0, index - 10), index));
  const pattern = between ? joinedBetween : joint;
  const last = at(pattern, text, first.end) === null ? undefined : digitsAt(text, pattern.lastIndex, dayFirst);
  const whole = last ?? first;
  return { date: foundDate(index, whole.end, first.parts, whole.parts), dayFirst: first.dayFirst || (last?.dayFirst ?? false) };
}

function digitsAt(text: string, index: number, dayFirst: boolean): DigitsRead | undefined {
  const iso = at(yearFirst, text, index);
  if (iso !== null) {
    if (iso[2] === '.' && (iso[3] as string).length + (iso[4] as string).length < 4) return undefined;
    return { parts: { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) }, end: yearFirst.lastIndex, dayFirst: false };
  }
  const match = at(yearLast, text, index);
  if (match === null) return undefined;
  const [, one, mark, two, year] = match as unknown as [string, string, string, string, string];
  if (
    year.length === 2 &&
    mark !== '/' &&
    (mark === '-' || one.length + two.length < 4 || version.test(text.slice(Math.max(0, index - 10), index)))
  ) {
    return undefined;
  }
  const must = mark !== '.' && Number(one) > 12;
  const swap = Number(one) > 12 || ((mark === '.' || dayFirst) && Number(two) <= 12);
  const [day, month] = swap ? [Number(one), Number(two)] : [Number(two), Number(one)];
  if (month > 12) return undefined;
  return { parts: { year: fullYear(year), month, day }, end: yearLast.lastIndex, dayFirst: must };
}

/** `05` is 2005, `89` is 1989: two digits up to 69 are of this century, as in POSIX. */
function fullYear(year: string): number {
  const value = Number(year);
  return year.length === 2 ? value + (value >= 69 ? 1900 : 2000) : value;
}
