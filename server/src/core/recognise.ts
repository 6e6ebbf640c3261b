import { monthWords, recogniseDates } from './dates/recognise.ts';
import type { Mention, Page, Paragraph } from './model.ts';
import { countryWords, recogniseCountries } from './names/countries.ts';
import { operationWords, recogniseOperations } from './names/operations.ts';
import { bodyWords, recogniseOrganizations } from './names/organizations.ts';
import { numeralWords } from './numbers/numerals.ts';
import { recogniseFigures } from './numbers/recognise.ts';
import { placed } from './placed.ts';
import type { Resources } from './resources.ts';
import { Glance, watchFor } from './text/glance.ts';
import type { ParagraphTexts } from './text/paragraph-texts.ts';
import { squeezed, unsqueezed } from './text/squeeze.ts';
import type { Unplaced } from './unplaced.ts';

/** In the order in which they may claim a span. */
const recognisers: readonly ((text: string, glance: Glance, resources: Resources) => Unplaced<Mention>[])[] = [
  recogniseDates,
  recogniseOperations,
  (text, glance, { organizations }) => recogniseOrganizations(text, organizations, glance),
  recogniseFigures,
  recogniseCountries,
];
const watch = watchFor([...numeralWords, ...monthWords, ...operationWords, ...bodyWords, ...countryWords]);
/** Used for one paragraph after the other: making one anew costs more than the walk. */
const glance = new Glance(watch);

/** What a paragraph mentions, and the same where the paragraph stood last. */
interface KnownMentions {
  readonly found: readonly Unplaced<Mention>[];
  readonly placed: readonly Mention[];
}

/** What one version of a document leaves for the next. */
export interface ParagraphMentions {
  /** Of its page: it says how wide gaps are read. */
  readonly flowing: boolean;
  /** One for each of its paragraphs. */
  readonly paragraphs: readonly KnownMentions[];
}

/**
 * The mentions of all paragraphs of a page, in order, as each paragraph alone shows them; `texts` are theirs. Paragraphs that stand in
 * `known` (read with the same resources) are not read again, and a mention that stands where it stood is the same object;
 * `seen` is what the next version may know. Without `known` nothing is kept.
 */
export function recogniseMentions(
  page: Page,
  texts: ParagraphTexts,
  resources: Resources,
  known?: ParagraphMentions,
): { mentions: Mention[]; seen: ParagraphMentions } {
  const flowing = page.flowing === true;
  const kept = known?.flowing === flowing ? known.paragraphs : undefined;
  const seen: KnownMentions[] = [];
  const mentions: Mention[] = [];
  let quote = 0;
  for (let at = 0; at < page.paragraphs.length; at++) {
    const paragraph = page.paragraphs[at] as Paragraph;
    const before = texts.known(kept, at);
    const found = before?.found ?? recogniseGaps(texts.all[at] as string, flowing, resources);
    const first = mentions.length;
    for (let index = 0; index < found.length; index++) {
      const mention = found[index] as Unplaced<Mention>;
      const start = mention.start + paragraph.start;
      while ((page.quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= start) quote++;
      const quoted = paragraph.zone === 'body' && (page.quotes[quote]?.start ?? Number.POSITIVE_INFINITY) <= start;
      const zone = quoted ? 'quote' : paragraph.zone;
      const stood = before?.placed[index];
      mentions.push(stood?.start === start && stood.zone === zone ? stood : placed(mention, start, mention.end + paragraph.start, zone));
    }
    if (known !== undefined) seen.push({ found, placed: mentions.slice(first) });
  }
  return { mentions, seen: { flowing, paragraphs: seen } };
}

/**
 * Mentions of one paragraph, in order, not overlapping. Depends on nothing but the text and the resources, so it can be kept by it.
 * Where two readings overlap the earlier recogniser wins: `November 10 to 21` is a date before it is two numbers,
 * `United States Bureau of …` an organization before it is a country.
 */
export function recogniseParagraph(text: string, resources: Resources): Unplaced<Mention>[] {
  const plain = text.includes('\u2011') ? text.replaceAll('\u2011', '-') : text;
  glance.at(plain);
  let taken: Unplaced<Mention>[] = [];
  for (const recognise of recognisers) taken = withoutOverlap(taken, recognise(plain, glance, resources));
  return taken;
}

/** The same of a paragraph that may have wider gaps than are meant. Offsets are those of the paragraph as it stands. */
function recogniseGaps(text: string, flowing: boolean, resources: Resources): Unplaced<Mention>[] {
  const short = squeezed(text, flowing);
  if (short === undefined) return recogniseParagraph(text, resources);
  return recogniseParagraph(short.text, resources).map((mention) => ({
    ...mention,
    start: unsqueezed(short, mention.start),
    end: unsqueezed(short, mention.end - 1) + 1,
  }));
}

/** Both lists (in order, not overlapping) as one; of two that overlap the one in `first` stays. One walk over both. */
function withoutOverlap(first: Unplaced<Mention>[], second: readonly Unplaced<Mention>[]): Unplaced<Mention>[] {
  if (second.length === 0) return first;
  const merged: Unplaced<Mention>[] = [];
  let next = 0;
  let taken = 0;
  for (const mention of second) {
    if (mention.start < taken) continue;
    for (let one = first[next]; one !== undefined && one.end <= mention.start; one = first[++next]) merged.push(one);
    const ahead = first[next];
    if (ahead !== undefined && ahead.start < mention.end) continue;
    merged.push(mention);
    taken = mention.end;
  }
  for (; next < first.length; next++) merged.push(first[next] as Unplaced<Mention>);
  return merged;
}
