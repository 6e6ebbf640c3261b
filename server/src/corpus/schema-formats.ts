import { dayNumber } from '../core/dates/calendar.ts';

/** A day that the calendar has, as `2024-11-06`: the `format` of dates in the schemas. */
export function date(text: string): boolean {
  return dayNumber(text) !== undefined;
}
