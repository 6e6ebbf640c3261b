import type { CountryMention, Mention, OrganizationMention, Page, Paragraph } from '../model.ts';
import type { ParagraphTexts } from '../text/paragraph-texts.ts';
import { firstEndingAfter, overlaps, spanAt } from '../text/span.ts';
import { isPerson, peopleAmong } from './countries/ambiguous.ts';
import { type CuePlace, CuePlaces } from './countries/cue-places.ts';
import { type CountryName, type Cue, countryNames } from './countries/knowledge.ts';
import { type KnownCountries, type OpenParagraph, openParagraphs } from './countries/open-paragraph.ts';
import type { NameHit } from './gazetteer.ts';

/** An item of a list keeps the company of its neighbours: so near do the next countries stand. */
const NEIGHBOUR = 80;

/**
 * What only the whole document shows of countries whose names mean other things too: whether `Georgia` in one paragraph is
 * the state that another names with Atlanta, or an item in a list of countries; whether `Jordan` is the player of the headline.
 * Changes nothing that a paragraph by itself made sure, and stays silent where the document says nothing either. `texts` are those
 * of the paragraphs, which are not read again where they stand in `known`; `seen` is what the next version may know.
 */
export function resolveCountries(
  page: Page,
  texts: ParagraphTexts,
  found: readonly Mention[],
  known: KnownCountries | undefined,
): { mentions: Mention[]; seen: KnownCountries } {
  const paragraphs = openParagraphs(texts, known);
  const mentions = found.map((mention) => (mention.type === 'organization' ? stateOf(page.text, mention) : mention));
  return { mentions: settled(page, paragraphs, mentions), seen: paragraphs };
}

function settled(page: Page, paragraphs: readonly OpenParagraph[], mentions: Mention[]): Mention[] {
  if (!paragraphs.some(({ isOpen }) => isOpen)) return mentions;
  const open: { readonly hit: NameHit<CountryName>; readonly iso2: string | undefined }[] = [];
  const all: NameHit<CountryName>[] = [];
  for (const [index, { readings }] of paragraphs.entries()) {
    if (readings.length === 0) continue;
    const { start } = page.paragraphs[index] as Paragraph;
    for (const { hit, iso2, sure } of readings) {
      const placed = { ...hit, start: hit.start + start, end: hit.end + start };
      if (hit.meaning.cue !== undefined) all.push(placed);
      if (!sure) open.push({ hit: placed, iso2 });
    }
  }
  const people = peopleAmong(page.text, all);
  const places = new CuePlaces((cue) => cuePlacesOf(page, paragraphs, cue));
  const resolved = new Map<number, CountryMention | undefined>();
  for (const { hit, iso2 } of open) {
    const { cue } = hit.meaning;
    if (cue === undefined) continue;
    const told = isPerson(page.text, hit, people) ? '' : (inCompany(page.text, mentions, hit) ?? places.nearest(cue, hit.start));
    const code = told ?? iso2 ?? '';
    resolved.set(hit.start, code === '' ? undefined : mentionOf(page, hit, code));
  }
  const kept = mentions.filter(({ type, start }) => type !== 'country' || !resolved.has(start));
  const added = [...resolved.values()].filter((mention) => mention !== undefined && !taken(kept, mention)) as CountryMention[];
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

function cuePlacesOf(page: Page, paragraphs: readonly OpenParagraph[], cue: Cue): readonly CuePlace[] {
  const places: CuePlace[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const { start } = page.paragraphs[index] as Paragraph;
    for (const { at, iso2 } of (paragraphs[index] as OpenParagraph).placesOf(cue)) places.push({ at: at + start, iso2 });
  }
  return places;
}

/** Words that make a state's official name look like a body's. */
const LIKE_A_BODY = /\b(?:Federation|Confederation|Union)\b/;

/** A state where an organization's whole name is a state's: `Russian Federation`. */
function stateOf(text: string, mention: OrganizationMention): Mention {
  const surface = text.slice(mention.start, mention.end);
  const hit = LIKE_A_BODY.test(surface) ? countryNames.find(surface)[0] : undefined;
  if (hit?.meaning.iso2 === undefined || hit.start > 0 || hit.end < surface.length) return mention;
  const { start, end, zone } = mention;
  return { type: 'country', start, end, zone, iso2: hit.meaning.iso2, form: hit.meaning.form };
}

/** The code of a name that stands among the names of other countries, in a list whose items are paragraphs or rows with figures. */
function inCompany(text: string, mentions: readonly Mention[], { start, end, meaning }: NameHit<CountryName>): string | undefined {
  const company = meaning.cue?.company;
  if (company === undefined) return undefined;
  const next = firstEndingAfter(mentions, start);
  const behind = mentions[next]?.start === start ? next + 1 : next;
  for (let index = next - 1; index >= 0; index--) {
    const mention = mentions[index] as Mention;
    if (mention.end <= start - NEIGHBOUR) break;
    if (isForeign(mention)) return index === next - 1 || ROW.test(text.slice(mention.end, start)) ? company : undefined;
  }
  for (let index = behind; index < mentions.length; index++) {
    const mention = mentions[index] as Mention;
    if (mention.start >= end + NEIGHBOUR) break;
    if (isForeign(mention)) return index === behind || ROW.test(text.slice(end, mention.start)) ? company : undefined;
  }
  return undefined;
}

/** A country other than the United States, whose states have names of countries. */
const isForeign = (mention: Mention): boolean => mention.type === 'country' && mention.iso2 !== 'US';

/** What stands between two rows or items. */
const ROW = /[\n|]/;

function mentionOf(page: Page, { start, end, meaning }: NameHit<CountryName>, iso2: string): CountryMention {
  const paragraph = spanAt(page.paragraphs, start);
  const zone = paragraph?.zone ?? 'body';
  return { type: 'country', start, end, iso2, form: meaning.form, zone: zone === 'body' && spanAt(page.quotes, start) ? 'quote' : zone };
}

function taken(mentions: readonly Mention[], mention: CountryMention): boolean {
  const next = mentions[firstEndingAfter(mentions, mention.start)];
  return next !== undefined && overlaps(next, mention);
}
