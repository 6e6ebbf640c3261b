import type { CountryMention, DateMention, Event, Mention, Page, Paragraph, StorySignature } from '../model.ts';
import { eventOfOperation } from './frame.ts';
import type { ParagraphWords, WordReader } from './paragraph-words.ts';
import { isPlainWord } from './plain-word.ts';

/** A story's most salient names; more would only blur what it is about. */
const mostTerms = 60;
/** A word of the headline or of the first two paragraphs counts as often as this many below. */
const topWeight = 3;
const topParagraphs = 2;
/** A kind that a single word far below names does not make the story one of that kind. */
const kindFloor = 2;

interface Draft {
  readonly operations: Map<string, { event: Event; weight: number }>;
  readonly terms: Map<string, number>;
  /** Words that stand in lower case: with a capital they are no names either. */
  readonly lower: Set<string>;
  readonly kinds: Map<string, number>;
  readonly figures: Set<number>;
  readonly countries: Map<string, number>;
  readonly topCountries: Set<string>;
  readonly years: Set<number>;
  /** Marks of the days that the top names. */
  readonly days: Set<string>;
  date: string | undefined;
  /** A day of the top without a year: `--05-17`. */
  day: string | undefined;
  paragraphs: number;
  title: string;
}

/**
 * What each story of a page tells of, one for each of `page.stories`: its operations, names, kinds, dates and figures.
 * Menus and comments do not count. Linear in the length of the page.
 */
export function signStories(page: Page, mentions: readonly Mention[], words: WordReader): StorySignature[] {
  const drafts = page.stories.map(newDraft);
  let next = 0;
  for (const paragraph of page.paragraphs) {
    while (next < mentions.length && (mentions[next] as Mention).start < paragraph.start) next++;
    const from = next;
    while (next < mentions.length && (mentions[next] as Mention).start < paragraph.end) next++;
    const draft = drafts[paragraph.story];
    if (draft === undefined || paragraph.zone === 'boilerplate' || paragraph.zone === 'comment') continue;
    readParagraph(page.text, paragraph, mentions.slice(from, next), words, draft);
  }
  return drafts.map((draft, index) => finish(draft, page.stories[index]?.published ?? page.published));
}

function newDraft(): Draft {
  return {
    operations: new Map(),
    terms: new Map(),
    lower: new Set(),
    kinds: new Map(),
    figures: new Set(),
    countries: new Map(),
    topCountries: new Set(),
    years: new Set(),
    days: new Set(),
    date: undefined,
    day: undefined,
    paragraphs: 0,
    title: '',
  };
}

function readParagraph(text: string, { start, end, zone }: Paragraph, mentions: readonly Mention[], words: WordReader, draft: Draft): void {
  const top = zone === 'headline' ? draft.paragraphs === 0 : draft.paragraphs < topParagraphs;
  const weight = top ? topWeight : 1;
  if (draft.title === '') draft.title = text.slice(start, Math.min(end, start + 120)).trim();
  if (zone !== 'headline' && zone !== 'caption') draft.paragraphs++;
  for (const mention of mentions) readMention(mention, draft, weight, top);
  const countries = mentions.filter(({ type }) => type === 'country' || type === 'number').map((mention) => mention.start - start);
  readTerms(words.of(text.slice(start, end)), new Set(countries), draft, weight);
}

function readMention(mention: Mention, draft: Draft, weight: number, top: boolean): void {
  if (mention.type === 'operation') {
    const event = eventOfOperation(mention);
    const known = draft.operations.get(event.key) ?? { event, weight: 0 };
    known.weight += weight;
    draft.operations.set(event.key, known);
  } else if (mention.type === 'country') {
    readCountry(mention, draft, weight, top);
  } else if (mention.type === 'date') {
    readDate(mention, draft, top);
  } else if (top && (mention.type === 'number' || mention.type === 'money') && mention.value > 1) {
    draft.figures.add(mention.value);
  }
}

function readCountry({ iso2 }: CountryMention, { countries, topCountries }: Draft, weight: number, top: boolean): void {
  countries.set(iso2, (countries.get(iso2) ?? 0) + weight);
  if (top) topCountries.add(iso2);
}

function readDate({ from, inferredYear }: DateMention, draft: Draft, top: boolean): void {
  const year = /^\d{4}/.test(from) ? Number(from.slice(0, 4)) : inferredYear;
  if (year !== undefined && top) draft.years.add(year);
  if (top && /^\d{4}-\d\d-\d\d/.test(from)) {
    draft.date ??= from;
    draft.days.add(`day:${from.slice(0, 10)}`);
  }
  if (top && draft.day === undefined && /^--\d\d-\d\d/.test(from)) draft.day = from;
}

/** Counts the capitalised words, those at the given places apart, and what kinds of event the words speak of. */
function readTerms(words: ParagraphWords, apart: ReadonlySet<number>, { terms, lower, kinds }: Draft, weight: number): void {
  for (const small of words.lower) lower.add(small);
  for (const kind of words.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + weight);
  for (const { start, folded } of words.terms) if (!apart.has(start)) terms.set(folded, (terms.get(folded) ?? 0) + weight);
}

function finish(draft: Draft, published: string | undefined): StorySignature {
  const byWeight = <T>(a: readonly [T, number], b: readonly [T, number]): number => b[1] - a[1];
  const operations = [...draft.operations.values()].sort((a, b) => b.weight - a.weight).map(({ event }) => event);
  for (const term of draft.terms.keys()) if (draft.lower.has(term) || isPlainWord(term)) draft.terms.delete(term);
  for (const [iso2, weight] of draft.countries) draft.terms.set(`country ${iso2}`, weight / 2);
  const terms = [...draft.terms].sort(byWeight).slice(0, mostTerms);
  const strongest = Math.max(0, ...draft.kinds.values());
  const some = [...draft.kinds].filter(([, weight]) => weight >= kindFloor && weight * 3 >= strongest);
  const country = homeOf(draft);
  const date = published ?? draft.date ?? draft.day;
  return {
    operations,
    terms: terms.map(([term]) => term),
    kinds: some.map(([kind]) => kind).sort(),
    marks: marksOf(draft, published),
    figures: [...draft.figures].slice(0, mostTerms),
    title: draft.title,
    ...(country !== undefined && { country }),
    ...(date !== undefined && { date }),
  };
}

/** At most so many days of its top are kept of a story. */
const mostDays = 4;

function marksOf({ countries, years, days }: Draft, published: string | undefined): string[] {
  const marks = Array.from(years, (year) => `year:${year}`);
  if (countries.size > 4) marks.push('international');
  if (published !== undefined) marks.push('published');
  return [...marks, ...[...days].slice(0, mostDays)].sort();
}

/** The one country of the top, unless the story speaks of more than four. */
function homeOf({ countries, topCountries }: Draft): string | undefined {
  return topCountries.size === 1 && countries.size <= 4 ? [...topCountries][0] : undefined;
}
