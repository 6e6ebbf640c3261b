import type { DateMention, Mention } from '../model.ts';
import { partsOf, weekdayOf, withYear } from './calendar.ts';

/**
 * Gives dates without a year the year that the document's own date makes most likely: the latest that is not more than
 * three months after it, as reports tell of what was, and announce what is near. Where the text names the weekday, and
 * only the year before fits it, that one. `from` and `to` stay as written. Without a date of publication, nothing is inferred.
 */
export function inferYears(mentions: readonly Mention[], published: string | undefined): Mention[] {
  const day = published === undefined ? undefined : partsOf(published);
  if (day?.year === undefined || day.month === undefined) return [...mentions];
  const now = { year: day.year, month: day.month };
  return mentions.map((mention) => (mention.type === 'date' && mention.from.startsWith('--') ? withInferredYear(mention, now) : mention));
}

/** How many months ahead of its own date a report may look. */
const ahead = 3;

function withInferredYear(mention: DateMention, now: { year: number; month: number }): DateMention {
  const month = partsOf(mention.from)?.month;
  if (month === undefined) return mention;
  const months = month - now.month;
  const inferredYear = months > ahead ? now.year - 1 : months <= ahead - 12 ? now.year + 1 : now.year;
  return { ...mention, inferredYear: fits(mention, inferredYear) || !fits(mention, inferredYear - 1) ? inferredYear : inferredYear - 1 };
}

function fits({ from, weekday }: DateMention, year: number): boolean {
  return weekday === undefined || weekdayOf(withYear(from, year)) === weekday;
}
