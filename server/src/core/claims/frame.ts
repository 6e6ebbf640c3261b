import type { CountryMention, DateMention, Event, Mention, OperationMention, Page } from '../model.ts';
import type { StoryFrame } from './background.ts';
import { foldName } from './names.ts';

/** The event of a named operation. Its key is equal wherever the same operation is named: `Wire Wire 2`, `WireWire II`. */
export function eventOfOperation({ name }: OperationMention): Event {
  const folded = foldName(name)
    .replace(/^(?:operation|project|joint action days?) /, '')
    .replace(/ (?:i{1,3}|iv|vi{0,3}|ix|x)$/, (numeral) => String(numerals.indexOf(numeral.trim()) + 1))
    .replace(/[^\p{L}\p{N}]/gu, '');
  return { key: `operation:${folded}`, name };
}
const numerals: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The first paragraphs of a story count as its top, where it says what it is about. */
const topParagraphs = 3;
/** A story that speaks of this many countries lies in none of them. */
const manyCountries = 4;
const roman = /^(?:U|N|E|I{1,3}|IV|VI{0,3}|IX|X)$/;

/** What each story of a page says of its own time, place and operation: one for each of `page.stories`. Linear. */
export function framesOf(page: Page, mentions: readonly Mention[]): StoryFrame[] {
  const tops = page.stories.map(() => ({ text: '', end: -1, paragraphs: 0 }));
  for (const { story, start, end, zone } of page.paragraphs) {
    const top = tops[story];
    if (top === undefined || zone === 'boilerplate' || zone === 'comment' || top.paragraphs > topParagraphs) continue;
    top.text += ` ${page.text.slice(start, end)}`;
    top.end = end;
    if (zone !== 'headline') top.paragraphs++;
  }
  const inside = page.stories.map((): Mention[] => []);
  let story = 0;
  for (const mention of mentions) {
    while (story < page.stories.length && (page.stories[story] as { end: number }).end <= mention.start) story++;
    const current = page.stories[story];
    if (current !== undefined && current.start <= mention.start && mention.zone !== 'boilerplate' && mention.zone !== 'comment')
      inside[story]?.push(mention);
  }
  return page.stories.map((current, index) =>
    frameOf(current.published ?? page.published, tops[index] as { text: string; end: number }, inside[index] as Mention[]),
  );
}

function frameOf(published: string | undefined, top: { text: string; end: number }, mentions: readonly Mention[]): StoryFrame {
  const above = mentions.filter(({ start }) => start < top.end);
  const operation = mainOperation(mentions, top.end);
  const dates = above.filter((mention): mention is DateMention => mention.type === 'date');
  const years = new Set<number>(published === undefined ? [] : [Number(published.slice(0, 4))]);
  for (const { from } of dates) if (/^\d{4}/.test(from)) years.add(Number(from.slice(0, 4)));
  const date = published ?? dates.find(({ from }) => /^\d{4}-\d\d/.test(from))?.from;
  const home = homeOf(mentions, above);
  return {
    ...(operation !== undefined && { operation }),
    ...(date !== undefined && { date }),
    ...(home !== undefined && { home }),
    years,
    principals: principalsOf(top.text),
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

/** Folded words that have a capital inside a sentence of the top. */
function principalsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const [, word = ''] of text.matchAll(/(?<=[\p{Ll}\p{N},’'] )(\p{Lu}[\p{L}-]+)/gu)) if (!roman.test(word)) words.add(foldName(word));
  return words;
}
