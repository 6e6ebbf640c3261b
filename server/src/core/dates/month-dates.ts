import { counted, type DayRead, dayFirst, dayOf, daysAfter, monthFirst } from './day-dates.ts';
import { at, earlier, endOf, join, nextMonth, stopped } from './ends.ts';
import { type FoundDate, foundDate } from './found.ts';
import { dayNumberWord, monthOf, weekdayBefore, weekdayNumber } from './words.ts';

const notInNumber = '(?<![\\d.,:/$€£#+-]|[\\p{L}\\d]-|\\bNo\\.? )';
const daysBefore = new RegExp(
  `(${weekdayBefore})?(?:(?:the\\s+)?${notInNumber}(${dayNumberWord})(\\s?[-–—/]\\s?|\\s+(?:to|and|through|until|till|&)\\s+)(?:the\\s+)?(?:${weekdayBefore})?)?(?<![\\d.,:$€£#+])(${dayNumberWord})(?:[\\s-]+|\\s+of\\s+)$`,
  'iu',
);
const rowAbove = new RegExp(`(?<![\\d.,:/$€£#+-])(?:${dayNumberWord},\\s+)+$`, 'iu');
const weekdayAbove = new RegExp(`(${weekdayBefore})$`, 'iu');
const part =
  /(?:(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|close|turn|early part|latter part)\s+of\s+|(?:early|late|mid)(?:\s+in\s+|[\s-]+)|end-|(?<=\bby\s)end\s+)$/iu;
const secondPart = /(?:the\s+)?(?:beginning|start|end|middle)\s+of\s+|(?:early|late|mid)[\s-]+/iuy;
const relativeMonth = /(?:last|this|next|the\s+(?:following|next))\s+month/iuy;

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

/** Before a first name these stand seldom: `in April Turkey said`. */
const said = /(?:^|[\s(“"'‘—–-])(?:in|since|until|till|during|early|late|mid)[\s-]+$/iu;

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
  if (
    days !== null &&
    !(lower && isWord(name) && endOf(text, { year: undefined, month, day: undefined }, behind).parts.year === undefined)
  ) {
    return dayFirst(text, daysIn(left, days, index, month, behind));
  }
  const weekday = weekdayAbove.exec(left);
  const after = at(daysAfter, text, behind);
  if (after !== null && !(lower && isWord(name)) && !isCounted(text, left, daysAfter.lastIndex)) {
    return monthFirst(text, {
      start: index - (weekday?.[0].length ?? 0),
      month,
      day: dayOf(after[1] as string),
      first: undefined,
      end: daysAfter.lastIndex,
      between: /\bbetween\s+$/i.test(left.slice(0, weekday?.index)),
      weekday: weekdayIn(weekday?.[1]),
      vague: false,
    });
  }
  return monthOnly(text, name, index, left, month);
}

/** The day or days that stand before a month at `index`: `10 to 21`, `5, 6 and 7`, `Sunday 27`. */
function daysIn(left: string, days: RegExpExecArray, index: number, month: number, end: number): DayRead {
  const between = /\bbetween\s+(?:the\s+)?$/i.test(left.slice(0, days.index));
  const day = dayOf(days[4] as string);
  const weekday = weekdayIn(days[1]);
  const above = days[2] === undefined ? undefined : dayOf(days[2]);
  const offset = index - left.length;
  if (above === undefined || !isRange(above, day, days[3] as string, between)) {
    const start = above === undefined ? withoutThe(left, offset + days.index, index) : index - lastDay(days[0]).length;
    return { start, month, day, first: undefined, end, between, weekday, vague: false };
  }
  const also = /and|&/.test(days[3] as string);
  const row = also && weekday === undefined ? rowAbove.exec(left.slice(0, days.index)) : null;
  const named = row === null ? [] : [...row[0].matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const all = [...named, above, day];
  const first = all[0] as number;
  const rises = all.every((each, at) => at === 0 || each > (all[at - 1] as number));
  if (row !== null && rises)
    return { start: offset + row.index, month, day, first, end, between, weekday, vague: day - first >= all.length };
  return {
    start: withoutThe(left, offset + days.index, index),
    month,
    day,
    first: above,
    end,
    between,
    weekday,
    vague: also && !between && day !== above + 1,
  };
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

/** `January 2022`, `mid-March 2020`, `February to October 2024`, `October`. */
function monthOnly(text: string, name: string, index: number, left: string, month: number): FoundDate | undefined {
  const own = endOf(text, { year: undefined, month, day: undefined }, index + name.length);
  const lower = /^\p{Ll}/u.test(name);
  const modified = part.exec(left);
  const joint = at(join, text, own.end);
  const start = modified === null ? index : index - modified[0].length;
  if (joint !== null) {
    const other = at(secondPart, text, join.lastIndex);
    const next = other === null ? join.lastIndex : secondPart.lastIndex;
    const relative = modified !== null && other !== null ? at(relativeMonth, text, next) : null;
    if (relative !== null)
      return foundDate(
        start,
        relativeMonth.lastIndex,
        own.parts,
        { year: undefined, month: (month % 12) + 1, day: undefined },
        { vague: true },
      );
    const second = at(nextMonth, text, next);
    if (second !== null && !/^\p{Ll}/u.test(second[0]) && at(daysAfter, text, nextMonth.lastIndex) === null) {
      const last = endOf(text, { year: undefined, month: monthOf(second[0]), day: undefined }, nextMonth.lastIndex);
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
  if (own.parts.year === undefined && (lower || !standsAlone(text, name, left, modified !== null, stopped(text, own.end))))
    return undefined;
  if (lower && isWord(name) && !before.test(left)) return undefined;
  return foundDate(start, stopped(text, own.end), own.parts, own.parts, modified === null ? {} : { vague: true });
}

/** True where a month's name without day and year is used as one. */
function standsAlone(text: string, name: string, left: string, modified: boolean, end: number): boolean {
  if (!said.test(left) && /^\s+\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) && ambiguous.has(name.toLowerCase().replace('.', '')))
    return false;
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
