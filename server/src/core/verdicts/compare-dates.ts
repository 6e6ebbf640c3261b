import type { DateMention } from '../model.ts';
import type { Comparison } from '../numbers/compare.ts';

interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * Can both dates be true of one thing? A date at a coarser grain agrees with every date in it (`November 2024`,
 * `6 November 2024`), a vague one with every date that it touches, and a date without a year takes the other's.
 */
export function compareDates(a: DateMention, b: DateMention): Comparison {
  const [first, second] = [periodOf(a, b), periodOf(b, a)];
  const touch = first.from <= second.to && second.from <= first.to;
  const inside = (first.from <= second.from && second.to <= first.to) || (second.from <= first.from && first.to <= second.to);
  const written = [phraseDate(a), phraseDate(b)].sort().join(' and ');
  if (touch && (inside ? isCoarser(a, b) || isCoarser(b, a) || sameEnds(first, second) : a.vague === true || b.vague === true)) {
    return { verdict: 'agree', sure: 'high', reason: `${written} name the same time` };
  }
  // A single day inside a longer period may be its first day, its main day or a slip: nothing sure can be said.
  const near = shareOneEnd(first, second) || !(inside || touch || areOfOtherYears(first, second));
  const sure = near ? (inside || touch ? 'normal' : 'high') : 'low';
  return { verdict: 'conflict', sure, reason: `${written} cannot both be true` };
}

/** `6 November 2024`, `29 September to 4 October 2024`, `3 to 9 March 2021`: an ISO date or range as people write it. */
export function phraseDate({ from, to }: Pick<DateMention, 'from' | 'to'>): string {
  if (from === to) return phraseIso(from);
  const [first, last] = [phraseIso(from).split(' '), phraseIso(to).split(' ')];
  // What both ends share is said once, at the end.
  while (first.length > 1 && first.at(-1) === last.pop()) first.pop();
  return `${first.join(' ')} to ${phraseIso(to)}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function phraseIso(iso: string): string {
  const parts = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso);
  if (parts === null) return iso;
  const [, year = '', month, day] = parts;
  return [day && String(Number(day)), month && months[Number(month) - 1], year === '-' ? '' : year].filter(Boolean).join(' ');
}

/** First and last day of a date, in the year of its own, of the inference, or of the other date, in that order. */
function periodOf(date: DateMention, other: DateMention): Period {
  const year = (iso: string): string => (iso.startsWith('--') ? String(date.inferredYear ?? yearOf(other) ?? '2000') + iso.slice(1) : iso);
  return { from: `${year(date.from)}-01-01`.slice(0, 10), to: lastDay(year(date.to)) };
}

function yearOf({ from, inferredYear }: DateMention): string | undefined {
  return from.startsWith('--') ? inferredYear?.toString() : from.slice(0, 4);
}

function lastDay(iso: string): string {
  return iso.length === 4 ? `${iso}-12-31` : iso.length === 7 ? `${iso}-31` : iso;
}

/** Written with a month or a year where the other has a day or a month. */
function isCoarser(a: DateMention, b: DateMention): boolean {
  const grain = (iso: string): number => iso.replace(/^--/, '0000-').length;
  return a.vague === true || grain(a.from) < grain(b.from);
}

/** Days of two years that are not the same day of either are of two editions of one thing rather than one wrong: a year miswritten keeps its day. */
function areOfOtherYears(a: Period, b: Period): boolean {
  if (lengthOf(a) > mostDays && lengthOf(b) > mostDays) return false;
  return Math.abs(Date.parse(a.from) - Date.parse(b.from)) / 86_400_000 > halfYear && a.from.slice(4) !== b.from.slice(4);
}
/** A month at most. */
const mostDays = 31;
const halfYear = 182;

/** Two periods of days that begin or end together and are of nearly one length: `19 to 25 May`, `19 to 26 May`. */
function shareOneEnd(a: Period, b: Period): boolean {
  if ((a.from === b.from) === (a.to === b.to)) return false;
  const [first, second] = [lengthOf(a), lengthOf(b)];
  return Math.min(first, second) > 1 && Math.max(first, second) <= mostLonger * Math.min(first, second);
}
const mostLonger = 1.5;

/** In days, both ends counted. */
function lengthOf({ from, to }: Period): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

function sameEnds(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
