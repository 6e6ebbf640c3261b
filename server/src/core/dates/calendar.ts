/** A calendar date as a text gives it: parts that it does not say are absent. */
export interface Parts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** A year without month and day. Parts name all three where they are made often: engines read objects of one shape fast. */
export function wholeYear(year: number): Parts {
  return { year, month: undefined, day: undefined };
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `2024-09-29`, `--09-29` without a year, `2022-01`, `--10`, `2023`. */
export function isoOf({ year, month, day }: Parts): string {
  const head = year === undefined ? '-' : String(year).padStart(4, '0');
  const withMonth = month === undefined ? head : `${head}-${two(month)}`;
  return day === undefined ? withMonth : `${withMonth}-${two(day)}`;
}

/** The parts of a date as `isoOf` writes it; nothing where the string is no such date. */
export function partsOf(iso: string): Parts | undefined {
  const match = /^(?:(\d{4})|-)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return undefined;
  return {
    ...(match[1] === undefined ? {} : { year: Number(match[1]) }),
    ...(match[2] === undefined ? {} : { month: Number(match[2]) }),
    ...(match[3] === undefined ? {} : { day: Number(match[3]) }),
  };
}

const daysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month, 1 to 12; February has 29 where no year is given, as the day may be one of a leap year. */
export function daysInMonth(month: number, year?: number): number {
  if (month === 2 && (year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)))) return 29;
  return daysInMonths[month - 1] ?? 0;
}

/** Days since 1970-01-01 in the Gregorian calendar; nothing where the date has no year, month or day, or does not exist. */
export function dayNumber(iso: string): number | undefined {
  const { year, month, day } = partsOf(iso) ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (day < 1 || day > daysInMonth(month, year)) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

/** 0 Sunday to 6 Saturday; nothing where the date is not full. */
export function weekdayOf(iso: string): number | undefined {
  const days = dayNumber(iso);
  return days === undefined ? undefined : (((days + 4) % 7) + 7) % 7;
}

/** How long a range lasts, in days. */
export interface DayCount {
  /** From the first day to the last: 29 September to 4 October is 5. */
  readonly elapsed: number;
  /** With both ends counted: 6. */
  readonly inclusive: number;
}

/**
 * How many days a range of full dates lasts. Where neither end has a year they are taken as of one year, or of two
 * where the range ends earlier in the year than it begins. Silent where a day is missing or the range runs backwards.
 */
export function daysOf(from: string, to: string, year = 2023): DayCount | undefined {
  const first = dayNumber(withYear(from, year));
  const lastYear = from.startsWith('--') && to.startsWith('--') && to < from ? year + 1 : year;
  const last = dayNumber(withYear(to, lastYear));
  if (first === undefined || last === undefined || last < first) return undefined;
  return { elapsed: last - first, inclusive: last - first + 1 };
}

/** The date with a year, where it has none (`--09-29`). */
export function withYear(iso: string, year: number): string {
  return iso.startsWith('--') ? `${String(year).padStart(4, '0')}${iso.slice(1)}` : iso;
}
