import { readClaims, signStories } from './claims/read.ts';
import { inferYears } from './dates/infer-years.ts';
import type { Annotation, Document, Page } from './model.ts';
import { resolveNames } from './names/resolve.ts';
import { resolveCountries } from './names/resolve-countries.ts';
import { resolveOperations } from './names/resolve-operations.ts';
import { type ParagraphMentions, recogniseMentions } from './recognise.ts';
import { formOf } from './text/form.ts';
import { readPage } from './text/page.ts';

/** All that a document says by itself: its page, mentions, claims and what its stories tell of. Never throws. */
export function annotate(document: Document): Annotation {
  return annotateAgain(document).annotation;
}

/** The same for the next version of a document: paragraphs that an earlier version had are not recognised again. */
export function annotateAgain(document: Document, known?: ParagraphMentions): { annotation: Annotation; seen: ParagraphMentions } {
  const read = readPage(document.text, formOf(document.uri));
  const page: Page = document.published === undefined ? read : { ...read, published: document.published };
  const { mentions: found, seen } = recogniseMentions(page, known);
  const mentions = inferYears(resolveNames(page, resolveCountries(page, resolveOperations(page, found))), page.published);
  return { annotation: { document, page, mentions, claims: readClaims(page, mentions), signatures: signStories(page, mentions) }, seen };
}
