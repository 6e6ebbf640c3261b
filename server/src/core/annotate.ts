import { readClaims, signStories } from './claims/read.ts';
import { inferYears } from './dates/infer-years.ts';
import { recogniseDates } from './dates/recognise.ts';
import type { Annotation, Document, Mention, Page } from './model.ts';
import { recogniseCountries } from './names/countries.ts';
import { recogniseOperations } from './names/operations.ts';
import { recogniseOrganizations } from './names/organizations.ts';
import { resolveNames } from './names/resolve.ts';
import { resolveCountries } from './names/resolve-countries.ts';
import { resolveOperations } from './names/resolve-operations.ts';
import { recogniseFigures } from './numbers/recognise.ts';
import { formOf } from './text/form.ts';
import { readPage } from './text/page.ts';
import { overlaps, shift, spanAt } from './text/span.ts';
import type { Unplaced } from './unplaced.ts';

/** All that a document says by itself: its page, mentions, claims and what its stories tell of. Never throws. */
export function annotate(document: Document): Annotation {
  const read = readPage(document.text, formOf(document.uri));
  const page: Page = document.published === undefined ? read : { ...read, published: document.published };
  const found = page.paragraphs.flatMap((paragraph) =>
    recogniseParagraph(page.text.slice(paragraph.start, paragraph.end)).map((mention) => {
      const start = mention.start + paragraph.start;
      const zone = spanAt(page.quotes, start) !== undefined && paragraph.zone === 'body' ? 'quote' : paragraph.zone;
      return { ...shift(mention, paragraph.start), zone } as Mention;
    }),
  );
  const mentions = inferYears(resolveNames(page, resolveCountries(page, resolveOperations(page, found))), page.published);
  return { document, page, mentions, claims: readClaims(page, mentions), signatures: signStories(page, mentions) };
}

/**
 * Mentions of one paragraph, in order, not overlapping. Depends on nothing but the text, so it can be kept by it.
 * Where two readings overlap the earlier recogniser wins: `November 10 to 21` is a date before it is two numbers,
 * `United States Bureau of …` an organization before it is a country.
 */
export function recogniseParagraph(text: string): Unplaced<Mention>[] {
  const mentions: Unplaced<Mention>[] = [];
  for (const recognise of [recogniseDates, recogniseOperations, recogniseOrganizations, recogniseFigures, recogniseCountries]) {
    const taken = mentions.slice();
    for (const mention of recognise(text)) if (!taken.some((other) => overlaps(other, mention))) mentions.push(mention);
  }
  return mentions.sort((a, b) => a.start - b.start);
}
