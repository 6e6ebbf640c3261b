import type { StorySignature } from '../model.ts';
import type { StoryTerms } from './story-terms.ts';

/** A day of the calendar as a count of days; not a number where a text names no day. */
interface Day {
  readonly full: number;
  /** Within a leap year, for dates without a year. */
  readonly ofYear: number;
  readonly yearless: boolean;
}

/** A story as it is compared with many others. */
export interface ToldStory {
  readonly signature: StorySignature;
  /** Key of the operation that it names most. */
  readonly operation: string | undefined;
  /** Numbers of its terms, the most salient first. */
  readonly terms: Int32Array;
  readonly day: Day | undefined;
  /** Its own and those that its top names. */
  readonly days: readonly Day[];
  /** The day that it says it came out, as a count of days; not a number where it does not say so. */
  readonly publishedOn: number;
}

/** A signature made ready to be compared with others whose terms have the same numbers. */
export function toldStory(signature: StorySignature, terms: StoryTerms): ToldStory {
  const { date, marks } = signature;
  const day = date === undefined ? undefined : dayOf(date);
  const days = day === undefined ? [] : [day];
  for (const mark of marks) if (mark.startsWith('day:')) days.push(dayOf(mark.slice(4)));
  return {
    signature,
    operation: signature.operations[0]?.key,
    terms: terms.numbersOf(signature.terms),
    day,
    days,
    publishedOn: day !== undefined && !day.yearless && marks.includes('published') ? day.full : Number.NaN,
  };
}

const day = 86_400_000;

function dayOf(date: string): Day {
  return { full: Date.parse(date) / day, ofYear: Date.parse(`2000${date.slice(-6)}`) / day, yearless: date.startsWith('--') };
}

/**
 * Days between two dates that name a day each; undefined where either does not. A date without a year (`--05-17`) is taken
 * for the nearest such day.
 */
export function daysBetween(a: Day | undefined, b: Day | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const yearless = a.yearless || b.yearless;
  const days = yearless ? Math.abs(a.ofYear - b.ofYear) : Math.abs(a.full - b.full);
  if (Number.isNaN(days)) return undefined;
  return yearless ? Math.min(days, 366 - days) : days;
}
