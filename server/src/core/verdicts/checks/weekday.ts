import type { DateMention } from '../../model.ts';
import { phraseDate } from '../compare-dates.ts';
import { type DocumentCheck, type Found, sideOf } from './check.ts';

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const day = 86_400_000;

/** A date without a year is sure of its year only near the day of the text. */
const nearDays = 60;

/**
 * Check `weekday`: a date falls on the weekday that stands with it.
 *
 * Speaks where a weekday is written with a single date whose year is written, or whose year the document's own date gives
 * and which lies within 60 days of it.
 * Silent for ranges of dates, for dates whose year nobody says, and for weekdays without a date. Today plays no part.
 */
export const weekdayCheck: DocumentCheck = {
  check: 'weekday',
  find: ({ page }, passages) => {
    const found: Found[] = [];
    for (const { mentions } of passages) {
      for (const mention of mentions) {
        if (mention.type !== 'date' || mention.weekday === undefined || mention.from !== mention.to) continue;
        const time = timeOf(mention, page.published);
        if (time === undefined) continue;
        const falls = new Date(time).getUTCDay();
        if (falls === mention.weekday) continue;
        const iso = new Date(time).toISOString().slice(0, 10);
        const said = names[mention.weekday] ?? '';
        const year = mention.from.startsWith('--') ? ' (the year is that of the document)' : '';
        found.push({
          kind: 'conflict',
          reason: `${phraseDate({ from: iso, to: iso })} is a ${names[falls]}, not a ${said}${year}`,
          sides: [
            { at: mention, value: said },
            { ...sideOf(mention), value: iso },
          ],
        });
      }
    }
    return found;
  },
};

/** Midnight (UTC) of a date with a sure year; undefined for all others, and for days that no calendar has. */
function timeOf({ from, inferredYear }: DateMention, published: string | undefined): number | undefined {
  const full = from.startsWith('--') && inferredYear !== undefined ? `${inferredYear}${from.slice(1)}` : from;
  if (!/^\d{4}-\d\d-\d\d$/.test(full)) return undefined;
  const time = Date.parse(full);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== full) return undefined;
  if (full === from) return time;
  const near = published === undefined ? Number.NaN : Math.abs(Date.parse(published.slice(0, 10)) - time);
  return near <= nearDays * day ? time : undefined;
}
