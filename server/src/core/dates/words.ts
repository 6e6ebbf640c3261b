import { months, weekdays } from '../text/months.ts';

/** Longest first, so that `sept` does not end `september`. */
function alternatives(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}

/** Sources of patterns, without groups that capture. */
export const monthName: string = `(?:${alternatives(months.keys())})(?![\\p{L}\\d])\\.?`;
const weekdayName: string = `(?:${alternatives(weekdays.keys())})(?!\\p{L})\\.?`;
/** A weekday with its part of the day, before a date. */
export const weekdayBefore: string = `${weekdayName}(?:\\s+(?:early\\s+|late\\s+)?(?:morning|afternoon|evening|night))?,?\\s+(?:the\\s+)?`;
/** Of the twentieth or twenty-first century, or older with a month beside it. A reading time may be glued to it. */
export const yearAfterMonth: string = '(?:1[0-9]|20|21)\\d\\d(?=\\D|$|\\d{1,2}\\s?[Mm]in)';
export const dayNumberWord: string = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';

export function monthOf(word: string): number {
  return months.get(word.toLowerCase().replace('.', '')) ?? 0;
}

export function weekdayNumber(word: string): number | undefined {
  return weekdays.get(word.toLowerCase().replace('.', ''));
}
