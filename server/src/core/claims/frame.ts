import type { CountryMention, DateMention, Event, Mention, OperationMention, Page } from '../model.ts';
import type { StoryFrame } from './background.ts';
import { foldName } from './names.ts';
import type { ParagraphWords, WordReader } from './paragraph-words.ts';

/** The event of a named operation. Its key is equal wherever the same operation is named: `Wire Wire 2`, `WireWire II`. */
export function eventOfOperation({ name }: OperationMention): Event {
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
/** So often must a name stand in a story to be what it is about, where its headline and first paragraph do not have it. */
const oftenNamed = 3;

interface Draft {
  /** Behind the first two paragraphs of the body. */
  topEnd: number;
  /** Behind the first. */
  leadEnd: number;
  bodies: number;
  readonly named: Map<string, number>;
  readonly mentions: Mention[];
}

/** What each story of a page says of its own time, place and operation: one for each of `page.stories`. Linear. */
export function framesOf(page: Page, mentions: readonly Mention[], words: WordReader): StoryFrame[] {
  const drafts = page.stories.map((): Draft => ({ topEnd: -1, leadEnd: -1, bodies: 0, named: new Map(), mentions: [] }));
  let next = 0;
  for (const { story, start, end, zone } of page.paragraphs) {
    const from = next;
    while (next < mentions.length && (mentions[next] as Mention).start < end) next++;
    const draft = drafts[story];
    if (draft === undefined || zone === 'boilerplate' || zone === 'comment') continue;
    const held = draft.mentions.length;
    for (let index = from; index < next; index++) draft.mentions.push(mentions[index] as Mention);
    const isTop = draft.bodies === 0;
    if (isTop) draft.leadEnd = end;
    if (draft.bodies < topBodies) draft.topEnd = end;
    if (zone === 'body') draft.bodies++;
    const countries = draft.mentions.slice(held).filter(({ type }) => type === 'country');
    countNames(
      words.of(page.text.slice(start, end)),
      new Set(countries.map((mention) => mention.start - start)),
      draft.named,
      isTop ? oftenNamed : 1,
    );
  }
  return drafts.map((draft, index) => frameOf(page.stories[index]?.published ?? page.published, draft));
}

/** Counts the words that have a capital inside a sentence, but for the countries, whose starts are given. */
function countNames({ names }: ParagraphWords, countries: ReadonlySet<number>, named: Map<string, number>, weight: number): void {
  for (const { start, folded } of names) if (!countries.has(start)) named.set(folded, (named.get(folded) ?? 0) + weight);
}

function frameOf(published: string | undefined, { mentions, topEnd, leadEnd, named }: Draft): StoryFrame {
  const above = mentions.filter(({ start }) => start < (published === undefined ? topEnd : leadEnd));
  const operation = mainOperation(mentions, topEnd);
  const dates = (some: readonly Mention[]): DateMention[] =>
    some.filter((mention) => mention.type === 'date' && /^\d{4}/.test(mention.from)) as DateMention[];
  const years = new Set(dates(above).map(({ from }) => Number(from.slice(0, 4))));
  if (published !== undefined) years.add(Number(published.slice(0, 4)));
  const latest = dates(mentions).reduce((last, { from }) => Math.max(last, Number(from.slice(0, 4))), 0);
  const date = published ?? dates(above).find(({ from }) => from.length >= 7)?.from;
  const home = homeOf(mentions, above);
  const focus = [...named].reduce<readonly [string, number] | undefined>(
    (best, entry) => (best === undefined || entry[1] > best[1] ? entry : best),
    undefined,
  )?.[0];
  return {
    ...(operation !== undefined && { operation }),
    ...(date !== undefined && { date }),
    ...(home !== undefined && { home }),
    ...(focus !== undefined && { focus }),
    years,
    ...(latest > 0 && { latest }),
    topEnd,
    principals: new Set([...named].filter(([, times]) => times >= oftenNamed).map(([word]) => word)),
  };
}

/** The operation named most often, one in the top of the story before one below. */
function mainOperation(mentions: readonly Mention[], topEnd: number): Event | undefined {
  const counts = new Map<string, { event: Event; weight: number }>();
  for (const mention of mentions) {
    if (mention.type !== 'operation') continue;
    const event = eventOfOperation(mention);
    const known = counts.get(event.key) ?? { event, weight: 0 };
    known.weight += mention.start < topEnd ? 3 : 1;
    counts.set(event.key, known);
  }
  let best: { event: Event; weight: number } | undefined;
  for (const candidate of counts.values()) if (best === undefined || candidate.weight > best.weight) best = candidate;
  return best?.event;
}

/** The one country of the top, unless the story speaks of many. */
function homeOf(mentions: readonly Mention[], above: readonly Mention[]): string | undefined {
  const countries = (some: readonly Mention[]): Set<string> =>
    new Set(some.filter((mention): mention is CountryMention => mention.type === 'country').map(({ iso2 }) => iso2));
  const named = countries(above.filter(({ zone }) => zone === 'headline'));
  const top = named.size > 0 ? named : countries(above);
  if (top.size !== 1 || countries(mentions).size > manyCountries) return undefined;
  return [...top][0];
}
