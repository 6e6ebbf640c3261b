import type { KnownClaims } from './claims/known-paragraph.ts';
import { type PageWords, wordsOfPage } from './claims/paragraph-words.ts';
import { readClaims, signStories } from './claims/read.ts';
import type { KnownTerms } from './claims/salient-terms.ts';
import { type KnownStoryWords, wordsOfStories } from './claims/story-words.ts';
import { withColumnYears } from './dates/column-years.ts';
import { inferYears } from './dates/infer-years.ts';
import { type MentionsByParagraph, mentionsByParagraph } from './mentions-by-paragraph.ts';
import type { Annotation, Document, Mention, Page } from './model.ts';
import type { KnownCountries } from './names/countries/open-paragraph.ts';
import { resolveNames } from './names/resolve.ts';
import { resolveCountries } from './names/resolve-countries.ts';
import { resolveOperations } from './names/resolve-operations.ts';
import { type KnownAlone, noneAlone } from './names/standing-alone.ts';
import { foldWord } from './names/words.ts';
import { settleCurrencies } from './numbers/settle-currencies.ts';
import { type ParagraphMentions, recogniseMentions } from './recognise.ts';
import { compileResources, type Resources } from './resources.ts';
import { formOf } from './text/form.ts';
import { type KnownPage, readPageAgain } from './text/page.ts';
import { withWholeReferences } from './text/whole-references.ts';

/** All that a document says by itself: its page, mentions, claims and what its stories tell of. Never throws. */
export function annotate(document: Document, resources: Resources = compileResources()): Annotation {
  return outcomeOf(read(document, resources)).annotation;
}

/**
 * The same of some documents, step by step of all of them: the code of all steps is more than a processor has at hand at once, so that a
 * step costs a sixth less where it is taken for one document after the other. All pages are in memory meanwhile.
 */
export function annotateAll(documents: readonly Document[], resources: Resources = compileResources()): Annotation[] {
  const readings = documents.map((document) => read(document, resources));
  const annotations: Annotation[] = [];
  while (annotations.length < readings.length) {
    for (const reading of readings) {
      const step = reading.next();
      if (step.done === true) annotations.push(step.value.annotation);
    }
  }
  return annotations;
}

/** What the annotation of one version of a document leaves for the next. */
export interface Remains {
  readonly page: KnownPage;
  readonly mentions: ParagraphMentions;
  readonly countries: KnownCountries;
  readonly names: KnownAlone;
  readonly words: PageWords;
  readonly placed: MentionsByParagraph;
  readonly stories: KnownStoryWords;
  readonly claims: KnownClaims;
  readonly terms: KnownTerms;
}

/** The same for the next version of a document: paragraphs that an earlier version had are not read again. */
export function annotateAgain(document: Document, resources: Resources, known: Remains = nothingRemains): Outcome {
  return outcomeOf(read(document, resources, known));
}

/** What a document says, with what its next version may know. */
interface Outcome {
  readonly annotation: Annotation;
  readonly seen: Remains;
}

function outcomeOf(reading: Generator<void, Outcome>): Outcome {
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
}

const nothingRemains: Remains = {
  page: { texts: [], lines: [] },
  mentions: { flowing: false, paragraphs: [] },
  countries: [],
  names: noneAlone,
  words: [],
  placed: [],
  stories: { stories: [], shares: [] },
  claims: { frames: [], paragraphs: [] },
  terms: { stories: [], paragraphs: [] },
};

/** Stops behind each step, as many times for any document. Without `known` nothing is kept that only the next version would use. */
function* read(document: Document, resources: Resources, known?: Remains): Generator<void, Outcome> {
  const { page: taken, texts, seen: lines } = readPageAgain(document.text, formOf(document.uri), known?.page);
  const page: Page = document.published === undefined ? taken : { ...taken, published: document.published };
  yield;
  const { mentions: plain, seen } = recogniseMentions(page, texts, resources, known?.mentions);
  yield;
  const found = withWholeReferences(document.text, page, plain);
  const { mentions: settled, seen: open } = resolveCountries(page, texts, resolveOperations(page, found), known?.countries);
  const countries = withoutWords(settled, page.text, resources.notCountries);
  yield;
  const { mentions: named, seen: alone } = resolveNames(page, texts, countries, known?.names);
  const mentions = settleCurrencies(page, inferYears(withColumnYears(page, named), page));
  yield;
  const words = wordsOfPage(page, texts, known?.words);
  yield;
  const placed = mentionsByParagraph(page, mentions, texts, known?.placed);
  const told = wordsOfStories(page, texts, placed, words, known?.stories);
  yield;
  const { claims, seen: claimed } = readClaims(page, texts, placed, told.stories, known?.claims);
  yield;
  const { signatures, seen: signed } = signStories(page, texts, placed, words, told.stories, known?.terms);
  const annotation = { document, page, mentions, claims, signatures };
  return {
    annotation,
    seen: { page: lines, mentions: seen, countries: open, names: alone, words, placed, stories: told, claims: claimed, terms: signed },
  };
}

/** Leaves out the countries that a person said are none. */
function withoutWords(mentions: Mention[], text: string, words: ReadonlySet<string>): Mention[] {
  if (words.size === 0) return mentions;
  return mentions.filter(({ type, start, end }) => type !== 'country' || !words.has(foldWord(text.slice(start, end))));
}
