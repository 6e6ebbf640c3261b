import type { MentionsByParagraph } from '../mentions-by-paragraph.ts';
import type { Mention, Page, Paragraph } from '../model.ts';
import type { ParagraphTexts } from '../text/paragraph-texts.ts';
import { isCounted, type PageWords, type ParagraphWords, type PlacedWord } from './paragraph-words.ts';
import { add, type Weights } from './weights.ts';

/** A word of the headline or of the first two paragraphs counts as often as this many below. */
export const topWeight = 3;
const topParagraphs = 2;
/** So often must a name stand in a story to be what it is about, where its headline and first paragraph do not have it. */
const oftenNamed = 3;

/** The words of one paragraph of a story as they count for it. */
interface Share {
  readonly words: ParagraphWords;
  readonly mentions: readonly Mention[];
  /** Indices of the terms that are countries or numbers, and of the names that are countries; in order. */
  readonly termsApart: readonly number[];
  readonly namesApart: readonly number[];
  /** In the headline or the first two paragraphs. */
  readonly isTop: boolean;
  /** In the headline or the first paragraph. */
  readonly isLead: boolean;
}

/** What the words of a story weigh together. */
export interface StoryWords {
  /** Indices of its paragraphs, and what each adds. Menus and comments are none of them. */
  readonly paragraphs: readonly number[];
  readonly shares: readonly Share[];
  /** Capitalised words, but for countries and numbers. */
  readonly terms: Weights;
  /** Kinds of event. */
  readonly kinds: Weights;
  /** The word of the names that the story names most. */
  readonly focus: string | undefined;
  /** Words of the names in the headline and the first paragraph, or named often: what the story is about. */
  readonly principals: ReadonlySet<string>;
}

/** What one version of a document leaves for the next. */
export interface KnownStoryWords {
  readonly stories: readonly StoryWords[];
  readonly shares: readonly (Share | undefined)[];
}

/** The words of each story of a page, counted anew where something else counts than in the version before. Linear. */
export function wordsOfStories(
  page: Page,
  texts: ParagraphTexts,
  mentions: MentionsByParagraph,
  words: PageWords,
  known?: KnownStoryWords,
): KnownStoryWords {
  const drafts = page.stories.map(() => ({ paragraphs: [] as number[], shares: [] as Share[], told: 0, bodies: 0 }));
  const shares = page.paragraphs.map(({ zone, story, start }: Paragraph, index) => {
    const draft = drafts[story];
    const own = words[index];
    if (draft === undefined || own === undefined || !isCounted(zone)) return undefined;
    const isTop = zone === 'headline' ? draft.told === 0 : draft.told < topParagraphs;
    const isLead = draft.bodies === 0;
    if (zone !== 'headline' && zone !== 'caption') draft.told++;
    if (zone === 'body') draft.bodies++;
    const here = mentions[index] as readonly Mention[];
    const before = texts.known(known?.shares, index);
    const holds = before?.words === own && before.mentions === here && before.isTop === isTop && before.isLead === isLead;
    const share = holds
      ? before
      : {
          words: own,
          mentions: here,
          termsApart: indicesAt(own.terms, here, start, isCountryOrNumber),
          namesApart: indicesAt(own.names, here, start, isCountry),
          isTop,
          isLead,
        };
    draft.paragraphs.push(index);
    draft.shares.push(share);
    return share;
  });
  const stories = drafts.map(({ paragraphs, shares: own }, story) => {
    const before = known?.stories[story];
    return before !== undefined && areSame(before.shares, own) ? { ...before, paragraphs, shares: own } : count(paragraphs, own);
  });
  return { stories, shares };
}

const none: readonly number[] = [];

/** The indices of the words of a paragraph at `start` where one of these mentions begins. */
function indicesAt(
  words: readonly PlacedWord[],
  mentions: readonly Mention[],
  start: number,
  isMeant: (mention: Mention) => boolean,
): readonly number[] {
  let found: number[] | undefined;
  let next = 0;
  for (let index = 0; index < words.length && next < mentions.length; index++) {
    const at = start + (words[index] as PlacedWord).start;
    while (next < mentions.length && (mentions[next] as Mention).start < at) next++;
    const mention = mentions[next];
    if (mention?.start !== at || !isMeant(mention)) continue;
    found ??= [];
    found.push(index);
  }
  return found ?? none;
}

function isCountryOrNumber({ type }: Mention): boolean {
  return type === 'country' || type === 'number';
}

function isCountry({ type }: Mention): boolean {
  return type === 'country';
}

function count(paragraphs: readonly number[], shares: readonly Share[]): StoryWords {
  const terms: Weights = new Map();
  const kinds: Weights = new Map();
  const named: Weights = new Map();
  for (const { words, termsApart, namesApart, isTop, isLead } of shares) {
    const weight = isTop ? topWeight : 1;
    for (const kind of words.kinds) add(kinds, kind, weight);
    addBut(termsApart, words.terms, terms, weight);
    addBut(namesApart, words.names, named, isLead ? oftenNamed : 1);
  }
  const principals = new Set<string>();
  let focus: string | undefined;
  let most = 0;
  for (const { name, weight } of named.values()) {
    if (weight >= oftenNamed) principals.add(name);
    if (weight <= most) continue;
    most = weight;
    focus = name;
  }
  return { paragraphs, shares, terms, kinds, focus, principals };
}

function addBut(apart: readonly number[], words: readonly PlacedWord[], weights: Weights, weight: number): void {
  let next = 0;
  for (let index = 0; index < words.length; index++) {
    if (index === apart[next]) next++;
    else add(weights, (words[index] as PlacedWord).folded, weight);
  }
}

/** Do the paragraphs add the same, in the same order? */
function areSame(before: readonly Share[], now: readonly Share[]): boolean {
  if (before.length !== now.length) return false;
  return now.every((share, index) => share === before[index] || addsSame(before[index] as Share, share));
}

function addsSame(before: Share, now: Share): boolean {
  if (before.isTop !== now.isTop || before.isLead !== now.isLead) return false;
  return (
    before.words.kinds.length === now.words.kinds.length &&
    now.words.kinds.every((kind, index) => kind === before.words.kinds[index]) &&
    haveSame(before.words.terms, before.termsApart, now.words.terms, now.termsApart) &&
    haveSame(before.words.names, before.namesApart, now.words.names, now.namesApart)
  );
}

function haveSame(
  before: readonly PlacedWord[],
  apartBefore: readonly number[],
  now: readonly PlacedWord[],
  apartNow: readonly number[],
): boolean {
  return (
    before.length === now.length &&
    apartBefore.length === apartNow.length &&
    apartNow.every((at, index) => at === apartBefore[index]) &&
    (before === now || now.every(({ folded }, index) => folded === before[index]?.folded))
  );
}
