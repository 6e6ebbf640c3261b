import type { MentionsByParagraph } from '../mentions-by-paragraph.ts';
import type { Event, Mention, OperationMention, Page, Paragraph } from '../model.ts';
import { hasYear } from '../text/iso-date.ts';
import { isOfAuthority, isOfYear } from './acting.ts';
import type { StoryFrame } from './background.ts';
import { foldName } from './names.ts';
import type { StoryWords } from './story-words.ts';
import { add, byWeight, type Weights } from './weights.ts';

/** The event of a named operation. Its key is equal wherever the same operation is named: `Wire Wire 2`, `WireWire II`. */
export function eventOfOperation({ name }: Pick<OperationMention, 'name'>): Event {
  return eventNamed(name);
}

/** So many operations are kept by their names: a story names its own again and again. */
const mostKept = 256;
const kept = new Map<string, Event>();

function eventNamed(name: string): Event {
  let event = kept.get(name);
  if (event === undefined) {
    // a copy, as a slice would keep the whole text
    event = readEvent(` ${name}`.slice(1));
    if (kept.size === mostKept) kept.clear();
    kept.set(event.name, event);
  }
  return event;
}

function readEvent(name: string): Event {
  const folded = foldName(name)
    .replace(/^(?:operation|project|joint action days?) /, '')
    .replace(/ (?:i{1,3}|iv|vi{0,3}|ix|x)$/, (numeral) => String(numerals.indexOf(numeral.trim()) + 1))
    .replace(/[^\p{L}\p{N}]/gu, '');
  return { key: `operation:${folded}`, name };
}
const numerals: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** A story's own dates and countries stand in so many of its first paragraphs. */
const topBodies = 2;
/** A story that speaks of this many countries lies in none of them. */
const manyCountries = 2;

/** What each story of a page, with these words, says of its own time, place and operation: one for each of `page.stories`. Linear. */
export function framesOf(page: Page, mentions: MentionsByParagraph, stories: readonly StoryWords[]): StoryFrame[] {
  return stories.map((words, story) => {
    const own: Mention[] = [];
    let topEnd = -1;
    let leadEnd = -1;
    let bodies = 0;
    for (const index of words.paragraphs) {
      const { end, zone } = page.paragraphs[index] as Paragraph;
      for (const mention of mentions[index] as readonly Mention[]) own.push(mention);
      if (bodies === 0) leadEnd = end;
      if (bodies < topBodies) topEnd = end;
      if (zone === 'body' || zone === 'list') bodies++;
    }
    return frameOf(page.text, page.stories[story]?.published ?? page.published, own, { topEnd, leadEnd }, words);
  });
}

/** `topEnd` is behind the first two paragraphs of the body, `leadEnd` behind the first. */
function frameOf(
  text: string,
  published: string | undefined,
  mentions: readonly Mention[],
  { topEnd, leadEnd }: { readonly topEnd: number; readonly leadEnd: number },
  { focus, principals }: StoryWords,
): StoryFrame {
  const aboveEnd = published === undefined ? topEnd : leadEnd;
  const years = new Set<number>();
  let latest = 0;
  let date = published;
  for (const mention of mentions) {
    if (mention.type !== 'date' || !hasYear(mention.from)) continue;
    const year = Number(mention.from.slice(0, 4));
    if (year > latest) latest = year;
    if (mention.start >= aboveEnd || text.startsWith('since ', mention.start - 6)) continue;
    years.add(year);
    if (/^\d{4}/.test(mention.to)) years.add(Number(mention.to.slice(0, 4)));
    if (date === undefined && mention.from.length >= 7) date = mention.from;
  }
  if (published !== undefined) years.add(Number(published.slice(0, 4)));
  const operation = mainOperation(text, mentions, topEnd);
  const home = homeOf(text, mentions, aboveEnd);
  return {
    ...(operation !== undefined && { operation }),
    ...(date !== undefined && { date }),
    ...(home !== undefined && { home }),
    ...(focus !== undefined && { focus }),
    years,
    ...(latest > 0 && { latest }),
    topEnd,
    principals,
  };
}

/** The operation named most often, one in the top of the story before one below. */
function mainOperation(text: string, mentions: readonly Mention[], topEnd: number): Event | undefined {
  const weights: Weights = new Map();
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index] as Mention;
    if (mention.type !== 'operation' || (mention.start >= topEnd && isOfYear(text, mention, mentions[index - 1], mentions[index + 1])))
      continue;
    add(weights, mention.name, mention.start < topEnd ? 3 : 1);
  }
  return weights.size === 0 ? undefined : operationsByWeight(weights)[0];
}

/** The events of named operations, the heaviest first, among equals the first named. Names that mean one operation weigh together. */
export function operationsByWeight(named: Weights): Event[] {
  const events = new Map<string, Event>();
  const weights: Weights = new Map();
  for (const { name, weight } of named.values()) {
    const event = eventNamed(name);
    if (!events.has(event.key)) events.set(event.key, event);
    add(weights, event.key, weight);
  }
  return Array.from(weights.values())
    .sort(byWeight)
    .map(({ name }) => events.get(name) as Event);
}

/**
 * The one country of the top, unless the story speaks of many; where it has two, the first if its authorities act there
 * (`British police seized cocaine from Ecuador`).
 */
function homeOf(text: string, mentions: readonly Mention[], aboveEnd: number): string | undefined {
  const all = new Set<string>();
  const above = new Set<string>();
  const inHeadline = new Set<string>();
  const acting = new Set<string>();
  for (const mention of mentions) {
    if (mention.type !== 'country') continue;
    all.add(mention.iso2);
    if (mention.start >= aboveEnd) continue;
    above.add(mention.iso2);
    if (isOfAuthority(text, mention) && above.size === 1) acting.add(mention.iso2);
    if (mention.zone === 'headline') inHeadline.add(mention.iso2);
  }
  const named = inHeadline.size > 0 ? inHeadline : above;
  const top = named.size === 1 ? named : acting;
  if (top.size !== 1 || all.size > manyCountries) return undefined;
  const [home] = top;
  return home;
}
