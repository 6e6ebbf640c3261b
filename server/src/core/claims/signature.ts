import type { DateMention, Mention, Page, Paragraph, StorySignature } from '../model.ts';
import { isOfAuthority, isOfYear } from './acting.ts';
import { operationsByWeight } from './frame.ts';
import { isCounted, type PageWords, type ParagraphWords, smallAmong } from './paragraph-words.ts';
import { isPlainWord } from './plain-word.ts';
import { add, byWeight, type Weighed, type Weights } from './weights.ts';

/** A story's most salient names; more would only blur what it is about. */
const mostTerms = 60;
/** A word of the headline or of the first two paragraphs counts as often as this many below. */
const topWeight = 3;
const topParagraphs = 2;
/** A kind that a single word far below names does not make the story one of that kind. */
const kindFloor = 2;

interface Draft {
  readonly operations: Weights;
  readonly terms: Weights;
  readonly kinds: Weights;
  readonly figures: Set<number>;
  readonly countries: Weights;
  readonly topCountries: Set<string>;
  /** The first of the top, if its authorities act there. */
  readonly acting: Set<string>;
  readonly years: Set<number>;
  /** Marks of the days that the top names. */
  readonly days: Set<string>;
  date: string | undefined;
  /** A day of the top without a year: `--05-17`. */
  day: string | undefined;
  /** Indices of its paragraphs. */
  readonly paragraphs: number[];
  /** Paragraphs but for headlines and picture texts. */
  bodies: number;
  title: string;
}

/**
 * What each story of a page tells of, one for each of `page.stories`: its operations, names, kinds, dates and figures.
 * Menus and comments do not count. Linear in the length of the page.
 */
export function signStories(page: Page, mentions: readonly Mention[], words: PageWords): StorySignature[] {
  const drafts = page.stories.map(newDraft);
  let next = 0;
  for (let index = 0; index < page.paragraphs.length; index++) {
    const paragraph = page.paragraphs[index] as Paragraph;
    while (next < mentions.length && (mentions[next] as Mention).start < paragraph.start) next++;
    const from = next;
    while (next < mentions.length && (mentions[next] as Mention).start < paragraph.end) next++;
    const draft = drafts[paragraph.story];
    if (draft === undefined || !isCounted(paragraph.zone)) continue;
    const top = paragraph.zone === 'headline' ? draft.bodies === 0 : draft.bodies < topParagraphs;
    draft.paragraphs.push(index);
    if (draft.title === '') draft.title = page.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120)).trim();
    if (paragraph.zone !== 'headline' && paragraph.zone !== 'caption') draft.bodies++;
    const weight = top ? topWeight : 1;
    for (let at = from; at < next; at++) {
      const mention = mentions[at] as Mention;
      if (mention.type === 'operation' && !top && isOfYear(page.text, mention, mentions[at - 1], mentions[at + 1])) continue;
      readMention(mention, draft, weight, top);
      if (top && mention.type === 'country' && draft.topCountries.size === 1 && isOfAuthority(page.text, mention))
        draft.acting.add(mention.iso2);
    }
    readTerms(words.paragraphs[index] as ParagraphWords, paragraph.start, mentions, from, draft, weight);
  }
  return drafts.map((draft, index) => finish(page, words, draft, page.stories[index]?.published ?? page.published));
}

function newDraft(): Draft {
  return {
    operations: new Map(),
    terms: new Map(),
    kinds: new Map(),
    figures: new Set(),
    countries: new Map(),
    topCountries: new Set(),
    acting: new Set(),
    years: new Set(),
    days: new Set(),
    date: undefined,
    day: undefined,
    paragraphs: [],
    bodies: 0,
    title: '',
  };
}

function readMention(mention: Mention, draft: Draft, weight: number, top: boolean): void {
  if (mention.type === 'operation') {
    add(draft.operations, mention.name, weight);
  } else if (mention.type === 'country') {
    add(draft.countries, mention.iso2, weight);
    if (top) draft.topCountries.add(mention.iso2);
  } else if (mention.type === 'date') {
    if (top) readDate(mention, draft);
  } else if (top && (mention.type === 'number' || mention.type === 'money') && mention.value > 1) {
    draft.figures.add(mention.value);
  }
}

function readDate({ from, inferredYear }: DateMention, draft: Draft): void {
  const day = from.length >= 10 && from.charCodeAt(0) !== HYPHEN ? isoDay.exec(from)?.[0] : undefined;
  const year = day !== undefined || isoYear.test(from) ? Number(from.slice(0, 4)) : inferredYear;
  if (year !== undefined) draft.years.add(year);
  if (day !== undefined) {
    draft.date ??= from;
    draft.days.add(`day:${day}`);
  }
  if (draft.day === undefined && /^--\d\d-\d\d/.test(from)) draft.day = from;
}
const HYPHEN = 0x2d;
const isoDay = /^\d{4}-\d\d-\d\d/;
const isoYear = /^\d{4}/;

/**
 * Counts the capitalised words of a paragraph that starts at `start`, but for countries and numbers, which are among the
 * mentions from `from` on; and what kinds of event its words speak of.
 */
function readTerms(words: ParagraphWords, start: number, mentions: readonly Mention[], from: number, draft: Draft, weight: number): void {
  for (const kind of words.kinds) add(draft.kinds, kind, weight);
  let next = from;
  let mention = mentions[next];
  for (const term of words.terms) {
    const at = start + term.start;
    while (mention !== undefined && mention.start < at) mention = mentions[++next];
    const apart = mention?.start === at && (mention.type === 'country' || mention.type === 'number');
    if (!apart) add(draft.terms, term.folded, weight);
  }
}

type Written = { -readonly [Field in keyof StorySignature]: StorySignature[Field] };

function finish(page: Page, words: PageWords, draft: Draft, published: string | undefined): StorySignature {
  const country = homeOf(draft);
  const date = published ?? draft.date ?? draft.day;
  const signature: Written = {
    operations: draft.operations.size === 0 ? none : operationsByWeight(draft.operations),
    terms: termsOf(page, words, draft),
    kinds: kindsOf(draft.kinds),
    marks: marksOf(draft, published),
    figures: draft.figures.size === 0 ? none : [...draft.figures].slice(0, mostTerms),
    title: draft.title,
  };
  if (country !== undefined) signature.country = country;
  if (date !== undefined) signature.date = date;
  return signature;
}

const none: readonly never[] = [];

function kindsOf(weighed: Weights): readonly string[] {
  let strongest = 0;
  for (const { weight } of weighed.values()) if (weight > strongest) strongest = weight;
  const kinds: string[] = [];
  for (const { name, weight } of weighed.values()) if (weight >= kindFloor && weight * 3 >= strongest) kinds.push(name);
  return kinds.length > 1 ? kinds.sort() : kinds;
}

/** The heaviest terms. Words that the story also has in small letters, and ordinary ones, are no names with a capital either. */
function termsOf(page: Page, words: PageWords, { terms, countries, paragraphs }: Draft): string[] {
  const small = smallAmong(page, words, paragraphs, terms);
  const weighed: Weighed[] = [];
  for (const term of terms.values()) if (!small.has(term.name) && !isPlainWord(term.name)) weighed.push(term);
  for (const { name, weight } of countries.values()) weighed.push({ name: `country ${name}`, weight: weight / 2 });
  weighed.sort(byWeight);
  const kept: string[] = [];
  for (let at = 0; at < weighed.length && at < mostTerms; at++) kept.push((weighed[at] as Weighed).name);
  return kept;
}

/** At most so many days of its top are kept of a story. */
const mostDays = 4;

function marksOf({ countries, years, days }: Draft, published: string | undefined): string[] {
  const marks = Array.from(years, yearMark);
  if (countries.size > 4) marks.push('international');
  if (published !== undefined) marks.push('published');
  let room = mostDays;
  for (const day of days) if (room-- > 0) marks.push(day);
  return marks.sort();
}

function yearMark(year: number): string {
  return `year:${year}`;
}

/** The one country of the top, or of its authorities, unless the story speaks of more than four. */
function homeOf({ countries, topCountries, acting }: Draft): string | undefined {
  const top = topCountries.size === 1 ? topCountries : acting;
  return top.size === 1 && countries.size <= 4 ? [...top][0] : undefined;
}
