import { at, earlier, endOf, join, nextMonth, stopped } from './ends.ts';
import { type FoundDate, foundDate } from './found.ts';
import { dayNumberWord, monthName, monthOf, weekdayBefore } from './words.ts';

const dayEnd = '(?![\\d%/]|[.,:]\\d|\\s?[ap]\\.?m\\b|\\s?(?:million|billion|percent|per cent|%|km|mm|cm|years?|hours?|minutes?|days?)\\b)';
/** A day behind a month's name. */
export const daysAfter: RegExp = new RegExp(`[\\s-]+(?:the\\s+)?(${dayNumberWord})${dayEnd}`, 'iuy');
const sameMonth = new RegExp(
  `(\\s?[-–—]\\s?|\\s+(?:to|and|through|thru|until|till|&)\\s+)(?:${weekdayBefore})?(?:the\\s+)?(${dayNumberWord})${dayEnd}(?!\\s+(?:${monthName}))`,
  'iuy',
);
const dayRow = new RegExp(`(?:,\\s+${dayNumberWord})+,?\\s+(?:and|&)\\s+${dayNumberWord}${dayEnd}`, 'iuy');
const nextWeekday = new RegExp(weekdayBefore, 'iuy');
const nextDay = new RegExp(`(${dayNumberWord})(?:[\\s-]+|\\s+of\\s+)(${monthName})`, 'iuy');
/** What is counted, where a figure behind a month may be no day. */
export const counted: RegExp =
  /^(?:people|men|women|children|officers|migrants|victims|suspects|others|workers|soldiers|cases|arrests|percent|per|million|billion|thousand)\b/i;

/** A day as a number, from `5` or `5th`. */
export const dayOf = (word: string): number => Number.parseInt(word, 10);

/** A day with its month as it was read, and what stands around it. */
export interface DayRead {
  readonly start: number;
  readonly month: number;
  readonly day: number;
  /** The first day of a range within the month. */
  readonly first: number | undefined;
  /** Offset behind the month (day first) or behind the day (month first). */
  readonly end: number;
  /** Behind `between`, where `and` joins the ends of a range. */
  readonly between: boolean;
  readonly weekday: number | undefined;
  /** Days that are named one by one with others between that are not meant. */
  readonly vague: boolean;
}

/** `29 September`, `10–21 November 2025`, `29 September 2024 to 4 October 2024`. */
export function dayFirst(text: string, { start, month, day, first, end, between, weekday, vague }: DayRead): FoundDate {
  const own = endOf(text, { year: undefined, month, day }, end);
  if (first !== undefined)
    return foundDate(start, stopped(text, own.end), { year: own.parts.year, month: own.parts.month, day: first }, own.parts, {
      weekday,
      vague,
    });
  const joint = at(join, text, own.end);
  if (joint !== null && (between || !/and|&|or/i.test(joint[0]))) {
    const skipped = at(nextWeekday, text, join.lastIndex);
    const second = at(nextDay, text, skipped === null ? join.lastIndex : nextWeekday.lastIndex);
    if (second !== null) {
      const last = endOf(
        text,
        { year: undefined, month: monthOf(second[2] as string), day: dayOf(second[1] as string) },
        nextDay.lastIndex,
      );
      return foundDate(start, stopped(text, last.end), earlier(own.parts, last.parts), last.parts, { weekday });
    }
  }
  return foundDate(start, stopped(text, own.end), own.parts, own.parts, { weekday });
}

/** `November 21`, `November 10 to 21, 2025`, `Sept 29-Oct 4`. */
export function monthFirst(text: string, read: DayRead): FoundDate {
  const { start, month, day, end: behind, between, weekday } = read;
  const until = sameMonthEnd(text, read);
  if (until !== undefined) {
    const { parts, end } = endOf(text, { year: undefined, month, day: until.day }, until.end);
    return foundDate(start, stopped(text, end), { year: parts.year, month: parts.month, day }, parts, { weekday });
  }
  const own = endOf(text, { year: undefined, month, day }, behind);
  const joint = at(join, text, own.end);
  if (joint !== null && (between || !/and|&|or/i.test(joint[0]))) {
    const skipped = at(nextWeekday, text, join.lastIndex);
    const month = at(nextMonth, text, skipped === null ? join.lastIndex : nextWeekday.lastIndex);
    const day = month === null ? null : at(daysAfter, text, nextMonth.lastIndex);
    if (month !== null && day !== null) {
      const last = endOf(text, { year: undefined, month: monthOf(month[0]), day: dayOf(day[1] as string) }, daysAfter.lastIndex);
      return foundDate(start, stopped(text, last.end), earlier(own.parts, last.parts), last.parts, { weekday });
    }
  }
  return foundDate(start, stopped(text, own.end), own.parts, own.parts, { weekday });
}

/** The last day of a range or row of days within one month: `27-29`, `27 through 29`, `27, 28 and 29`. */
function sameMonthEnd(text: string, { day, end, between }: DayRead): { day: number; end: number } | undefined {
  const row = at(dayRow, text, end);
  if (row !== null) {
    const days = [day, ...[...row[0].matchAll(/\d+/g)].map(([digits]) => Number(digits))];
    const last = days.at(-1) as number;
    if (days.every((each, index) => each === day + index) && !isFollowed(text, dayRow.lastIndex, true))
      return { day: last, end: dayRow.lastIndex };
  }
  const same = at(sameMonth, text, end);
  if (same === null) return undefined;
  const last = dayOf(same[2] as string);
  const also = /and|&/.test(same[1] as string);
  if (last <= day || isFollowed(text, sameMonth.lastIndex, also)) return undefined;
  return !also || between || last === day + 1 ? { day: last, end: sameMonth.lastIndex } : undefined;
}

/** True where a figure counts what follows it, and is no day. */
function isFollowed(text: string, end: number, also: boolean): boolean {
  const behind = text.slice(end, end + 30);
  return counted.test(behind.slice(1)) || (also && /^\s+\p{Ll}+s\b/u.test(behind));
}
