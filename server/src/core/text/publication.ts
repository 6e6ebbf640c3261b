import { isDateLine } from './line-kinds.ts';
import { dateIn, dateInAddress, dayIn } from './published.ts';
import type { Zoned } from './zones.ts';

/** How many blocks around the headline are looked at, and how many at the top. */
const near = 12;
/** A menu may stand between a headline and its date. */
const farthest = 30;
const top = 14;
const labelled =
  /^(?:first )?(?:published|posted|updated|last updated|publish date|publication date|release date|released|date(?= ?(?::|of (?:issue|publication|release)\b|\d))|dated|issued|press release|for immediate release|news release)\b[^.]{0,20}\d/i;

/**
 * The date of publication, an ISO date: from metadata, a line near the headline, a labelled line, the dateline of the
 * first paragraph, the address in the first line. Silent where none of these gives a full date.
 */
export function publishedOf(source: string, metadata: string | undefined, blocks: readonly Zoned[]): string | undefined {
  if (metadata !== undefined) return metadata;
  const headline = blocks.findIndex(({ zone }) => zone === 'headline');
  const body = blocks.findIndex(({ zone }) => zone === 'body' || zone === 'quote');
  const until = body < 0 ? blocks.length : body;
  const between = headline < 0 ? [] : blocks.slice(headline + 1, Math.min(until, headline + 1 + farthest));
  const above = headline < 0 ? blocks.slice(0, Math.min(until, near)) : blocks.slice(Math.max(0, headline - near), headline).reverse();
  const behind = body < 0 ? -1 : blocks.findIndex(({ kind }, index) => index > body && (kind === 'section' || kind === 'comments'));
  const early = blocks.slice(0, behind < 0 ? top : Math.min(top, behind));
  return (
    first(between, ({ text, zone }) => (zone === 'boilerplate' && text.length < 160 ? dateIn(text) : undefined)) ??
    first(above, ({ text, kind }) => (kind === 'date' || labelled.test(text) ? dateIn(text) : undefined)) ??
    first(early, ({ text, kind }) => (kind === 'date' || labelled.test(text) ? dateIn(text.slice(0, 120)) : undefined)) ??
    first(above, ({ text, zone }) => (zone === 'boilerplate' && text.length < 120 ? dateIn(text) : undefined)) ??
    first(blocks.slice(0, Math.min(until, near)), ({ text, zone }) => (zone === 'headline' ? dateApart(text) : undefined)) ??
    first(early.filter(({ zone }) => zone === 'body').slice(0, 1), ({ text }) => datelineDate(text)) ??
    dateInAddress(/^\s*(https?:\/\/\S+)/.exec(source.slice(0, 2000))?.[1] ?? '') ??
    first(blocks.slice(-8), ({ text }) => (labelled.test(text) ? dateIn(text) : undefined))
  );
}

function first<T>(blocks: readonly Zoned[], date: (block: Zoned) => T | undefined): T | undefined {
  for (const block of blocks) {
    const found = date(block);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What may stand before the date of a page: a place, a word for the page. */
const before =
  /^[^,\d]{2,40}(?: \d{1,4})?, |^.{0,40}\b(?:dated|as of|as at) |^[^\d]{0,60}\b(?:note|bulletin|report|update|statement|release|communiqué|communique)\b[^\d]{0,80}(?:, | as (?:of|at) )|^[^\d:]{0,24}\b(?:brief|briefing|digest|bulletin|newsletter|round-?up|recap|update|edition|headlines)s?\b(?: for)?[:,]?\s+/i;

/** The hour of a date: `, 18:00 local time`, ` at 20.00 h`. */
const hour = /(?:,| at)? \d{1,2}[:.]\d\d ?(?:h|hrs|hours|local time|utc|gmt|[ap]\.?m\.?)?\.?$/i;

/** `Ghent, 15 November 2018`, `Press note dated 17.11.2010 (10 pm)`, `blog post | 23 Feb 2016`, `Note on the fire of Elmstad, 4 May 2019, 20:00 h`: a date with who or where it is from. */
function dateApart(text: string): string | undefined {
  if (text.length > 110 || !/(?:19|20)\d\d/.test(text)) return undefined;
  for (const part of text.split(/ [|–—-] |[()]/)) {
    if (!/(?:19|20)\d\d/.test(part)) continue;
    const own = part.replace(before, '').replace(hour, '').trim();
    if (isDateLine(own)) return dateIn(own);
  }
  return undefined;
}

/** `GLASGOW, 6 November 2024 - `, `(Nov. 6, 2024) — `, `Glasgow, 6 November 2024. `: a date before the dash or stop that opens a report. */
function datelineDate(text: string): string | undefined {
  const dash = datelineOf(text);
  const date = dash === undefined ? undefined : dateIn(dash);
  if (date !== undefined) return date;
  const opening = /^([^.!?:]{4,60}(?:19|20)\d\d)[.:]\s+[\p{Lu}“"‘]/u.exec(text.slice(0, 120))?.[1];
  return opening === undefined ? undefined : dateApart(opening);
}

function datelineOf(text: string): string | undefined {
  return /^[^.!?–—-]{0,60}(?:\.[^.!?–—-]{0,30})?\s?[-–—]{1,2}\s/.exec(text.slice(0, 120))?.[0];
}

/** The day of a dateline without a year, as `--02-15`: `OSLO, Feb 15 (Fjord Wire) - `. Silent where the report does not open with one. */
export function datelineDay(blocks: readonly Zoned[]): string | undefined {
  const first = blocks.find(({ zone }) => zone === 'body');
  const dateline = first === undefined ? undefined : datelineOf(first.text);
  return dateline === undefined ? undefined : dayIn(dateline);
}
