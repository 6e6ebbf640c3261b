import { type FoundDate, foundDate } from './found.ts';

const yearFirst = /((?:19|20)\d\d)([-/.])(0?[1-9]|1[0-2])\2(3[01]|[12]\d|0?[1-9])(?![\d]|[-/.]\d)/y;
const yearLast = /(3[01]|[12]\d|0?[1-9])([-/.])(3[01]|[12]\d|0?[1-9])\2((?:19|20)\d\d|\d\d)(?!\d|[-/.]\d|%)/y;

/**
 * A date in digits that begins at `index`: `2024-11-06`, `11/06/2024`, `06.11.2024`, `6/11/24`. Slashes and hyphens are
 * read month first unless the first figure cannot be a month; stops day first. Silent for versions, addresses of
 * machines, phone numbers and fractions: a year of two digits needs slashes, or two digits in each part.
 */
export function numericDateAt(text: string, index: number): FoundDate | undefined {
  yearFirst.lastIndex = index;
  const iso = yearFirst.exec(text);
  if (iso !== null) {
    if (iso[2] === '.' && (iso[3] as string).length + (iso[4] as string).length < 4) return undefined;
    const parts = { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) };
    return foundDate(index, yearFirst.lastIndex, parts, parts);
  }
  yearLast.lastIndex = index;
  const match = yearLast.exec(text);
  if (match === null) return undefined;
  const [, first, mark, second, year] = match as unknown as [string, string, string, string, string];
  if (
    year.length === 2 &&
    mark !== '/' &&
    (mark === '-' ||
      first.length + second.length < 4 ||
      /\b(?:v|version|release|build|ios|os)\s*$/i.test(text.slice(Math.max(0, index - 10), index)))
  ) {
    return undefined;
  }
  const dayFirst = Number(first) > 12 || (mark === '.' && Number(second) <= 12);
  const [day, month] = dayFirst ? [Number(first), Number(second)] : [Number(second), Number(first)];
  if (month > 12) return undefined;
  const parts = { year: year.length === 2 ? Number(year) + (Number(year) > 69 ? 1900 : 2000) : Number(year), month, day };
  return foundDate(index, yearLast.lastIndex, parts, parts);
}
