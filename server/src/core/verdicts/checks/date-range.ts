import type { Claim, DateMention, Disagreement, Event, Evidence, Quantity } from '../../model.ts';
import { compareQuantities } from '../../numbers/compare.ts';
import { phraseQuantity } from '../../numbers/phrase.ts';
import { phraseDate } from '../compare-dates.ts';
import { readingKey, readingOf } from '../reading.ts';
import { severityOf } from '../severity.ts';

/**
 * Check `date-range`: a range of dates lasts as long as the texts say that the event did.
 *
 * Speaks where a claim of the predicate `dates` gives the first and the last day of an event and a claim of `lasted` gives
 * the length of the same: `counting` where the length fits one way of counting the days, `rounding` where a longer unit
 * stands for the days, `conflict` where neither holds.
 * Silent where the length fits with both ends counted, for dates without both days, for vague dates, and for anything but
 * the event as a whole (a place, a scope or a part of its own).
 */
export function compareLengths(evidence: readonly Evidence[], event: Event): Disagreement[] {
  // A length that stands with the operation's name (`the five-day Operation …`) is surely that of the operation.
  const whole = evidence.filter(
    ({ claim }) => claim.scope === undefined && claim.partOf === undefined && (claim.confidence !== 'low' || claim.event !== undefined),
  );
  const ranges = by(
    whole.filter(({ claim }) => daysOf(claim) !== undefined),
    daysKey,
  );
  const lengths = by(
    whole.filter(({ claim }) => claim.mention.type === 'duration'),
    readingKey,
  );
  return ranges.flatMap((range) => lengths.flatMap((length) => compareOne(range, length, event)));
}

/** The key under which the lengths and the dates of one event meet. */
export const lengthKey = 'check:date-range';

/** Is this a claim about when, or how long, an event was? */
export function tellsLength({ predicate, mention }: Claim): boolean {
  return (predicate === 'dates' && mention.type === 'date') || (predicate === 'lasted' && mention.type === 'duration');
}

function compareOne(range: readonly Evidence[], length: readonly Evidence[], event: Event): Disagreement[] {
  const [dated, lasted] = [range[0]?.claim, length[0]?.claim];
  const days = dated && daysOf(dated);
  if (days === undefined || dated?.mention.type !== 'date' || lasted?.mention.type !== 'duration') return [];
  const found = judgeLength(lasted.mention, days, phraseDate(dated.mention));
  if (found === undefined) return [];
  const [first, second] = [readingOf(length), readingOf(range)];
  const key = [event.key, lengthKey, readingKey(lasted), readingKey(dated)].join(' · ');
  return [
    {
      ...found,
      check: 'date-range',
      severity: severityOf[found.kind],
      key,
      event,
      predicate: 'lasted',
      subject: lasted.subject,
      readings: [first, second],
    },
  ];
}

/** What a length is to a number of days counted with both ends; undefined where it fits. */
function judgeLength(length: Quantity, days: number, dates: string): Pick<Disagreement, 'kind' | 'reason'> | undefined {
  const inclusive = `${dates} is ${phraseQuantity(daysQuantity(days))} with both ends counted, ${days - 1} elapsed`;
  const [counted, elapsed] = [days, days - 1].map((n) => compareQuantities(length, daysQuantity(n)));
  const said = phraseQuantity(length);
  if (counted?.verdict === 'agree' || counted?.verdict === 'hedge') return undefined;
  if (counted?.verdict === 'rounding') return { kind: 'rounding', reason: `${inclusive}; ${said} rounds that` };
  if (elapsed?.verdict === 'agree' || elapsed?.verdict === 'hedge')
    return { kind: 'counting', reason: `${inclusive}: ${said} counts the elapsed days` };
  if (elapsed?.verdict === 'rounding') return { kind: 'rounding', reason: `${inclusive}; ${said} rounds that` };
  return { kind: 'conflict', reason: `${inclusive}; ${said} is neither` };
}

function daysQuantity(value: number): Quantity {
  return { value, modifier: '=', unit: 'day', granularity: 1 };
}

/** The days of a range, both ends counted; undefined where an end has no day, or the dates do not run forwards. */
function daysOf({ mention }: Pick<Claim, 'mention'>): number | undefined {
  if (mention.type !== 'date' || mention.from === mention.to || mention.vague === true) return undefined;
  const [from, to] = [dayNumber(mention.from, mention), dayNumber(mention.to, mention)];
  if (from === undefined || to === undefined) return undefined;
  // A range without a year that runs over New Year: 29 December to 4 January.
  const days = to - from + 1 + (to < from && mention.from.startsWith('--') ? 365 : 0);
  return days > 1 ? days : undefined;
}

function dayNumber(iso: string, { inferredYear }: DateMention): number | undefined {
  const parts = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(iso);
  if (parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  // 2023 for want of any year: not a leap year, which the days of a range seldom depend on.
  return Date.UTC(year === '-' ? (inferredYear ?? 2023) : Number(year), Number(month) - 1, Number(day)) / 86_400_000;
}

/** A range is the same with its year and without. */
function daysKey(claim: Claim): string {
  const { mention } = claim;
  return mention.type === 'date' ? [mention.from.slice(-5), mention.to.slice(-5), daysOf(claim)].join('/') : '';
}

function by(evidence: readonly Evidence[], keyOf: (claim: Claim) => string): Evidence[][] {
  const found = new Map<string, Evidence[]>();
  for (const item of evidence) {
    const key = keyOf(item.claim);
    const same = found.get(key);
    if (same === undefined) found.set(key, [item]);
    else same.push(item);
  }
  return [...found.values()];
}
