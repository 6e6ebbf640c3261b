import type { Parts } from './calendar.ts';
import { monthName, yearAfterMonth } from './words.ts';

const yearAfter = new RegExp(
  `(?:\\s*,\\s*|\\s+|-|\\s+of\\s+|/)(${yearAfterMonth})(?!,\\d|-(?:year|strong|odd))(?:(?<!00)|(?!\\s+(?:people|officers|men|women|children|migrants|victims|workers|troops|soldiers|homes|houses)\\b))`,
  'uy',
);
const fullName = /(?:january|february|march|april|may|june|july|august|september|october|november|december)\.$/i;
/** What joins the two ends of a range. */
export const join: RegExp = /\s?[-–—/]\s?|\s+(?:to|and|through|thru|until|till|or|&)\s+/iuy;
/** The name of a month on the spot. */
export const nextMonth: RegExp = new RegExp(`${monthName}`, 'iuy');

/** The match of a sticky pattern at an offset; its `lastIndex` is the end. */
export function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** One end of a range as it was read, and the offset behind it. */
export interface End {
  readonly parts: Parts;
  readonly end: number;
}

function yearAt(text: string, end: number): { year: number; end: number } | undefined {
  const match = at(yearAfter, text, end);
  return match === null ? undefined : { year: Number(match[1]), end: yearAfter.lastIndex };
}

/** A date with the year behind it, where there is one. */
export function endOf(text: string, parts: Parts, end: number): End {
  const year = yearAt(text, end);
  return year === undefined ? { parts, end } : { parts: { year: year.year, month: parts.month, day: parts.day }, end: year.end };
}

/** The first end of a range takes the year of the second, or the year before where the range crosses New Year. */
export function earlier(first: Parts, last: Parts): Parts {
  if (first.year !== undefined || last.year === undefined) return first;
  const crosses = (first.month ?? 0) > (last.month ?? 0);
  return { year: crosses ? last.year - 1 : last.year, month: first.month, day: first.day };
}

/** The stop behind a month belongs to the date where the name is short (`29 Sept.`), to the sentence where it is not. */
export function stopped(text: string, end: number): number {
  return text[end - 1] === '.' && fullName.test(text.slice(Math.max(0, end - 10), end)) ? end - 1 : end;
}
