import type { DateMention, Mention, Page } from '../model.ts';
import { firstEndingAfter } from '../text/span.ts';
import { wholeYear } from './calendar.ts';
import { foundDate } from './found.ts';

const year = /^(?:19|20)\d\d(?= ?\(|$)/;
/** A cell such as `2024 (proj.)`. */
const longestCell = 16;
/** Years at the head of columns that stand side by side are no farther apart. */
const farthest = 10;

/**
 * The mentions with the years that head the columns of a table: cells, one behind the other, that hold a year and nothing else.
 * Silent where a cell stands alone, and where two hold the same. `mentions` in order.
 */
export function withColumnYears(page: Page, mentions: Mention[]): Mention[] {
  const found: DateMention[] = [];
  const { paragraphs } = page;
  let before = Number.NaN;
  for (let at = 0; at < paragraphs.length; at++) {
    const here = yearOf(page, at);
    if (Number.isNaN(here)) {
      before = here;
      continue;
    }
    if (isBeside(before, here) || isBeside(here, yearOf(page, at + 1))) {
      const { start, zone } = paragraphs[at] as Page['paragraphs'][number];
      const next = mentions[firstEndingAfter(mentions, start)];
      const date = next !== undefined && next.start < start + 4 ? undefined : foundDate(start, start + 4, wholeYear(here), wholeYear(here));
      if (date !== undefined) found.push({ type: 'date', start, end: start + 4, zone, from: date.from, to: date.to });
    }
    before = here;
  }
  return found.length === 0 ? mentions : [...mentions, ...found].sort((a, b) => a.start - b.start);
}

/** The year that a paragraph holds and nothing else, or not a number. */
function yearOf({ paragraphs, text }: Page, at: number): number {
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.end - paragraph.start > longestCell || paragraph.end - paragraph.start < 4) return Number.NaN;
  return year.test(text.slice(paragraph.start, paragraph.end)) ? Number(text.slice(paragraph.start, paragraph.start + 4)) : Number.NaN;
}

/** Steps of one year are a head of columns; what is farther apart must not look like counts. */
function isBeside(one: number, other: number): boolean {
  return one !== other && Math.abs(one - other) <= farthest;
}
