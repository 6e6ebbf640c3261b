import type { Parts } from './calendar.ts';
import { type FoundDate, foundDate } from './found.ts';
import { dayNumberWord, monthName, monthOf, weekdayBefore, weekdayNumber, yearAfterMonth } from './words.ts';

const notInNumber = '(?<![\\d.,:/$€£#+-]|[\\p{L}\\d]-|\\bNo\\.? )';
const dayEnd = '(?![\\d%/]|[.,:]\\d|\\s?[ap]\\.?m\\b|\\s?(?:million|billion|percent|per cent|%|km|mm|cm|years?|hours?|minutes?|days?)\\b)';
const daysBefore = new RegExp(
  `(${weekdayBefore})?(?:(?:the\\s+)?${notInNumber}(${dayNumberWord})(\\s?[-–—/]\\s?|\\s+(?:to|and|through|until|till|&)\\s+)(?:the\\s+)?(?:${weekdayBefore})?)?(?<![\\d.,:$€£#+])(${dayNumberWord})(?:[\\s-]+|\\s+of\\s+)$`,
  'iu',
);
const weekdayAbove = new RegExp(`(${weekdayBefore})$`, 'iu');
const daysAfter = new RegExp(`[\\s-]+(?:the\\s+)?(${dayNumberWord})${dayEnd}`, 'iuy');
const sameMonth = new RegExp(
  `(\\s?[-–—]\\s?|\\s+(?:to|and|through|thru|until|till|&)\\s+)(?:${weekdayBefore})?(?:the\\s+)?(${dayNumberWord})${dayEnd}(?!\\s+(?:${monthName}))`,
  'iuy',
);
const yearAfter = new RegExp(`(?:\\s*,\\s*|\\s+|-|\\s+of\\s+|/)(${yearAfterMonth})(?!,\\d|-(?:year|strong|odd))`, 'uy');
const join = /\s?[-–—/]\s?|\s+(?:to|and|through|thru|until|till|or|&)\s+/iuy;
const nextWeekday = new RegExp(weekdayBefore, 'iuy');
const nextMonth = new RegExp(`${monthName}`, 'iuy');
const nextDay = new RegExp(`(${dayNumberWord})(?:[\\s-]+|\\s+of\\s+)(${monthName})`, 'iuy');
const part =
  /(?:(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|close|early part|latter part)\s+of\s+|(?:early|late|mid)(?:\s+in\s+|[\s-]+))$/iu;
const secondPart = /(?:the\s+)?(?:beginning|start|end|middle)\s+of\s+|(?:early|late|mid)[\s-]+/iuy;
const relativeMonth = /(?:last|this|next|the\s+(?:following|next))\s+month/iuy;
const fullName = /(?:january|february|march|april|may|june|july|august|september|october|november|december)\.$/i;
const counted =
  /^(?:people|men|women|children|officers|migrants|victims|suspects|others|workers|soldiers|cases|arrests|percent|per|million|billion|thousand)\b/i;

/** Months whose names are also words or first names: alone they are dates only where the words around say so. */
const ambiguous: ReadonlySet<string> = new Set([
  'may',
  'march',
  'april',
  'june',
  'august',
  'mar',
  'jan',
  'jun',
  'dec',
  'sep',
  'apr',
  'aug',
  'oct',
  'nov',
  'feb',
  'jul',
  'sept',
]);
const before =
  /(?:^|[\s(“"'‘—–-])(?:in|since|until|till|by|of|during|last|this|next|from|to|early|late|mid|between|before|after|through|throughout|and|for|every|each|end|start|around|as of|through|past|coming)[\s-]+$/iu;

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

const dayOf = (word: string): number => Number.parseInt(word, 10);

/** One end of a range as it was read, and the offset behind it. */
interface End {
  readonly parts: Parts;
  readonly end: number;
}

/**
 * The date around the name of a month that stands at `index`, nothing before `from` being touched. Silent for names of
 * months that are words (`may`, `march`), first names (`April Jones`) or parts of a name (`Black September`).
 */
export function monthDateAt(text: string, name: string, index: number, from: number): FoundDate | undefined {
  const left = text.slice(Math.max(from, index - 64), index);
  const month = monthOf(name);
  const lower = /^\p{Ll}/u.test(name);
  if (/\p{L}-$/u.test(left) && !part.test(left)) return undefined;
  const behind = index + name.length;
  const days = daysBefore.exec(left);
  if (days !== null && !(lower && isWord(name) && at(yearAfter, text, behind) === null)) {
    const between = /\bbetween\s+(?:the\s+)?$/i.test(left.slice(0, days.index));
    const first =
      days[2] === undefined || !isRange(dayOf(days[2]), dayOf(days[4] as string), days[3] as string, between) ? undefined : dayOf(days[2]);
    const start = withoutThe(
      left,
      index - left.length + (days[2] !== undefined && first === undefined ? left.length - lastDay(days[0]).length : days.index),
      index,
    );
    const loose = first !== undefined && /and|&/.test(days[3] as string) && !between && dayOf(days[4] as string) !== first + 1;
    return dayFirst(text, start, { month, day: dayOf(days[4] as string) }, first, behind, between, weekdayIn(days[1]), loose);
  }
  const weekday = weekdayAbove.exec(left);
  const after = at(daysAfter, text, behind);
  if (after !== null && !(lower && isWord(name)) && !isCounted(text, left, daysAfter.lastIndex)) {
    const start = weekday === null ? index : index - (weekday[0].length - (weekday[0].length - weekday[0].trimStart().length));
    return monthFirst(
      text,
      start,
      { month, day: dayOf(after[1] as string) },
      daysAfter.lastIndex,
      /\bbetween\s+$/i.test(left.slice(0, weekday?.index)),
      weekdayIn(weekday?.[1]),
    );
  }
  return monthOnly(text, name, index, left, month);
}

/** `the 12th of March` without its article. */
function withoutThe(left: string, start: number, index: number): number {
  const article = /^the\s+/i.exec(left.slice(left.length - (index - start)));
  return start + (article?.[0].length ?? 0);
}

function isWord(name: string): boolean {
  return /^(?:may|march|mar|dec|sep|jan|nov|apr)\.?$/i.test(name);
}

function lastDay(words: string): string {
  return /\d{1,2}(?:st|nd|rd|th)?(?:[\s-]+|\s+of\s+)$/iu.exec(words)?.[0] ?? words;
}

function weekdayIn(words: string | undefined): number | undefined {
  return words === undefined ? undefined : weekdayNumber(/\p{L}+/u.exec(words)?.[0] ?? '');
}

/** `10 to 21` is a range; `10 and 11` too; `10 and 21` only after `between`. */
function isRange(first: number, last: number, joint: string, between: boolean): boolean {
  if (first >= last) return false;
  return between || !/and|&/.test(joint) || last - first <= 14;
}

/** `In May 20 people were killed`: the figure belongs to what follows. */
function isCounted(text: string, left: string, end: number): boolean {
  return /\b(?:in|since|during)\s+$/i.test(left) && counted.test(text.slice(end + 1, end + 20));
}

function yearAt(text: string, end: number): { year: number; end: number } | undefined {
  const match = at(yearAfter, text, end);
  return match === null ? undefined : { year: Number(match[1]), end: yearAfter.lastIndex };
}

/** `29 September`, `10–21 November 2025`, `29 September 2024 to 4 October 2024`. */
function dayFirst(
  text: string,
  start: number,
  date: Required<Pick<Parts, 'month' | 'day'>>,
  firstDay: number | undefined,
  behind: number,
  between: boolean,
  weekday: number | undefined,
  vague: boolean,
): FoundDate {
  const year = yearAt(text, behind);
  const own: Parts = year === undefined ? date : { ...date, year: year.year };
  const end = year?.end ?? behind;
  if (firstDay !== undefined) return foundDate(start, stopped(text, end), { ...own, day: firstDay }, own, { weekday, vague });
  const joint = at(join, text, end);
  if (joint !== null && (between || !/and|&|or/i.test(joint[0]))) {
    const skipped = at(nextWeekday, text, join.lastIndex);
    const second = at(nextDay, text, skipped === null ? join.lastIndex : nextWeekday.lastIndex);
    if (second !== null) {
      const last = endOf(text, { month: monthOf(second[2] as string), day: dayOf(second[1] as string) }, nextDay.lastIndex);
      return foundDate(start, stopped(text, last.end), earlier(own, last.parts), last.parts, { weekday });
    }
  }
  return foundDate(start, stopped(text, end), own, own, { weekday });
}

/** `November 21`, `November 10 to 21, 2025`, `Sept 29-Oct 4`. */
function monthFirst(
  text: string,
  start: number,
  date: Required<Pick<Parts, 'month' | 'day'>>,
  behind: number,
  between: boolean,
  weekday: number | undefined,
): FoundDate {
  const same = at(sameMonth, text, behind);
  if (same !== null) {
    const last = dayOf(same[2] as string);
    const also = /and|&/.test(same[1] as string);
    const follows =
      counted.test(text.slice(sameMonth.lastIndex).slice(1, 20)) ||
      (also && /^\s+\p{Ll}+s\b/u.test(text.slice(sameMonth.lastIndex, sameMonth.lastIndex + 30)));
    if (last > date.day && !follows && (!also || between || last === date.day + 1)) {
      const { parts, end } = endOf(text, { ...date, day: last }, sameMonth.lastIndex);
      return foundDate(start, stopped(text, end), { ...parts, day: date.day }, parts, { weekday });
    }
  }
  const own = endOf(text, date, behind);
  const joint = at(join, text, own.end);
  if (joint !== null && (between || !/and|&|or/i.test(joint[0]))) {
    const skipped = at(nextWeekday, text, join.lastIndex);
    const month = at(nextMonth, text, skipped === null ? join.lastIndex : nextWeekday.lastIndex);
    const day = month === null ? null : at(daysAfter, text, nextMonth.lastIndex);
    if (month !== null && day !== null) {
      const last = endOf(text, { month: monthOf(month[0]), day: dayOf(day[1] as string) }, daysAfter.lastIndex);
      return foundDate(start, stopped(text, last.end), earlier(own.parts, last.parts), last.parts, { weekday });
    }
  }
  return foundDate(start, stopped(text, own.end), own.parts, own.parts, { weekday });
}

/** A date with the year behind it, where there is one. */
function endOf(text: string, parts: Parts, end: number): End {
  const year = yearAt(text, end);
  return year === undefined ? { parts, end } : { parts: { ...parts, year: year.year }, end: year.end };
}

/** The first end of a range takes the year of the second, or the year before where the range crosses New Year. */
function earlier(first: Parts, last: Parts): Parts {
  if (first.year !== undefined || last.year === undefined) return first;
  const crosses = (first.month ?? 0) > (last.month ?? 0);
  return { ...first, year: crosses ? last.year - 1 : last.year };
}

/** The stop behind a month belongs to the date where the name is short (`29 Sept.`), to the sentence where it is not. */
function stopped(text: string, end: number): number {
  return text[end - 1] === '.' && fullName.test(text.slice(Math.max(0, end - 10), end)) ? end - 1 : end;
}

/** `January 2022`, `mid-March 2020`, `February to October 2024`, `October`. */
function monthOnly(text: string, name: string, index: number, left: string, month: number): FoundDate | undefined {
  const own = endOf(text, { month }, index + name.length);
  const lower = /^\p{Ll}/u.test(name);
  const modified = part.exec(left);
  const joint = at(join, text, own.end);
  const start = modified === null ? index : index - modified[0].length;
  if (joint !== null) {
    const other = at(secondPart, text, join.lastIndex);
    const next = other === null ? join.lastIndex : secondPart.lastIndex;
    const relative = modified !== null && other !== null ? at(relativeMonth, text, next) : null;
    if (relative !== null) return foundDate(start, relativeMonth.lastIndex, own.parts, { month: (month % 12) + 1 }, { vague: true });
    const second = at(nextMonth, text, next);
    if (second !== null && !/^\p{Ll}/u.test(second[0]) && at(daysAfter, text, nextMonth.lastIndex) === null) {
      const last = endOf(text, { month: monthOf(second[0]) }, nextMonth.lastIndex);
      const known = last.parts.year !== undefined || before.test(left) || modified !== null;
      if (known && !/or/i.test(joint[0])) {
        return foundDate(
          start,
          stopped(text, last.end),
          earlier(own.parts, last.parts),
          last.parts,
          modified === null && other === null ? {} : { vague: true },
        );
      }
    }
  }
  if (own.parts.year === undefined && (lower || !standsAlone(text, name, left, modified !== null, own.end))) return undefined;
  if (lower && isWord(name) && !before.test(left)) return undefined;
  return foundDate(start, stopped(text, own.end), own.parts, own.parts, modified === null ? {} : { vague: true });
}

/** True where a month's name without day and year is used as one. */
function standsAlone(text: string, name: string, left: string, modified: boolean, end: number): boolean {
  if (/^\s+\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) && ambiguous.has(name.toLowerCase().replace('.', ''))) return false;
  if (
    /^\s+(?:be|not|also|have|well|only|even|take|come|become|include|lead|cause|Day)\b/.test(text.slice(end, end + 9)) &&
    /^may$/i.test(name)
  )
    return false;
  if (modified || before.test(left)) return true;
  if (ambiguous.has(name.toLowerCase().replace('.', ''))) return false;
  return !/(?<!^|[.!?:]\s)\b(?!(?:The|A|In|On|By|Since|Last|This|Next|From|Until|Every|During|Between|And|But|Of|To|After|Before|Through|Late|Early|Mid|Each)\b)\p{Lu}[\p{L}’'-]+\s+$/u.test(
    left,
  );
}
