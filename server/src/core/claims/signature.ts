import type { MentionsByParagraph } from '../mentions-by-paragraph.ts';
import type { DateMention, Mention, Page, StorySignature } from '../model.ts';
import { hasYear } from '../text/iso-date.ts';
import type { ParagraphTexts } from '../text/paragraph-texts.ts';
import { isOfAuthority, isOfYear } from './acting.ts';
import { operationsByWeight } from './frame.ts';
import type { PageWords } from './paragraph-words.ts';
import { type KnownTerms, mostTerms, SalientTerms } from './salient-terms.ts';
import { type StoryWords, topWeight } from './story-words.ts';
import { add, type Weights } from './weights.ts';

/** A kind that a single word far below names does not make the story one of that kind. */
const kindFloor = 2;

interface Draft {
  readonly operations: Weights;
  readonly figures: Set<number>;
  readonly countries: Weights;
  readonly topCountries: Set<string>;
  /** The first of the top, if its authorities act there. */
  readonly acting: Set<string>;
  /** Countries of which the top has a figure right before the name: `3,222 victims, among them 19 in Italy`. */
  readonly shares: Set<string>;
  readonly years: Set<number>;
  /** Marks of the days that the top names. */
  readonly days: Set<string>;
  /** The top counts countries. */
  isInternational: boolean;
  date: string | undefined;
  /** A day of the top without a year: `--05-17`. */
  day: string | undefined;
}

/**
 * What each story of a page tells of, one for each of `page.stories`: its operations, names, kinds, dates and figures.
 * Menus and comments do not count. What stands in `known` is not looked for again; `seen` is what the next version may know. Linear in the
 * length of the page.
 */
export function signStories(
  page: Page,
  texts: ParagraphTexts,
  mentions: MentionsByParagraph,
  words: PageWords,
  stories: readonly StoryWords[],
  known?: KnownTerms,
): { signatures: StorySignature[]; seen: KnownTerms } {
  const salient = new SalientTerms(texts, words, known);
  const signatures = stories.map((story, at) => {
    const draft = newDraft();
    for (let share = 0; share < story.shares.length; share++) {
      const own = mentions[story.paragraphs[share] as number] as readonly Mention[];
      readMentions(page.text, own, draft, story.shares[share]?.isTop === true);
    }
    const first = page.paragraphs[story.paragraphs[0] ?? -1];
    const title = first === undefined ? '' : page.text.slice(first.start, Math.min(first.end, first.start + longestTitle)).trim();
    return finish(draft, story, title, salient, page.stories[at]?.published ?? page.published);
  });
  return { signatures, seen: salient.seen };
}

const longestTitle = 120;

function readMentions(text: string, mentions: readonly Mention[], draft: Draft, isTop: boolean): void {
  const weight = isTop ? topWeight : 1;
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    if (mention.type === 'operation' && !isTop && isOfYear(text, mention, mentions[at - 1], mentions[at + 1])) continue;
    readMention(mention, draft, weight, isTop);
    if (isTop && mention.type === 'number' && mention.value > 1 && text.startsWith(' countries', mention.end)) draft.isInternational = true;
    if (!isTop || mention.type !== 'country') continue;
    if (draft.topCountries.size === 1 && isOfAuthority(text, mention)) draft.acting.add(mention.iso2);
    if (mentions[at - 1]?.type === 'number' && text.slice(mentions[at - 1]?.end, mention.start) === ' in ') draft.shares.add(mention.iso2);
  }
}

function newDraft(): Draft {
  return {
    operations: new Map(),
    figures: new Set(),
    countries: new Map(),
    topCountries: new Set(),
    acting: new Set(),
    shares: new Set(),
    years: new Set(),
    days: new Set(),
    isInternational: false,
    date: undefined,
    day: undefined,
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
  const year = day !== undefined || hasYear(from) ? Number(from.slice(0, 4)) : inferredYear;
  if (year !== undefined) draft.years.add(year);
  if (day !== undefined) {
    draft.date ??= from;
    draft.days.add(`day:${day}`);
  }
  if (draft.day === undefined && /^--\d\d-\d\d/.test(from)) draft.day = from;
}
const HYPHEN = 0x2d;
const isoDay = /^\d{4}-\d\d-\d\d/;

type Written = { -readonly [Field in keyof StorySignature]: StorySignature[Field] };

function finish(
  draft: Draft,
  { terms, kinds, paragraphs }: StoryWords,
  title: string,
  salient: SalientTerms,
  published: string | undefined,
): StorySignature {
  const country = homeOf(draft);
  const date = published ?? draft.date ?? draft.day;
  const signature: Written = {
    operations: draft.operations.size === 0 ? none : operationsByWeight(draft.operations),
    terms: salient.next(terms, draft.countries, paragraphs),
    kinds: kindsOf(kinds),
    marks: marksOf(draft, published),
    figures: draft.figures.size === 0 ? none : [...draft.figures].slice(0, mostTerms),
    title,
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

/** At most so many days of its top are kept of a story. */
const mostDays = 4;

function marksOf({ operations, countries, years, days, isInternational }: Draft, published: string | undefined): string[] {
  const marks = Array.from(years, yearMark);
  if (countries.size > 4 || (isInternational && operations.size > 0)) marks.push('international');
  if (published !== undefined) marks.push('published');
  let room = mostDays;
  for (const day of days) if (room-- > 0) marks.push(day);
  return marks.sort();
}

function yearMark(year: number): string {
  return `year:${year}`;
}

/**
 * The one country of the top, or of its authorities, unless the story speaks of more than four. Of an operation that a country has its
 * share of, nothing says that all of it lies there.
 */
function homeOf({ operations, countries, topCountries, acting, shares }: Draft): string | undefined {
  const top = topCountries.size === 1 ? topCountries : acting;
  if (top.size !== 1 || countries.size > 4) return undefined;
  const [home] = top;
  return operations.size > 0 && shares.has(home as string) ? undefined : home;
}
