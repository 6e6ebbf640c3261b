import type { Mention, OrganizationMention, Page, Paragraph } from '../model.ts';
import { isSame } from '../same-value.ts';
import { occurrencesOf } from '../text/occurrences.ts';
import type { ParagraphTexts } from '../text/paragraph-texts.ts';
import { firstEndingAfter, overlaps, spanAt } from '../text/span.ts';
import { isPartOfOtherThing, startsSentence } from './organizations/evidence.ts';
import { Role } from './organizations/lexicon.ts';
import { builtInNames, documentNames, type KnownName, knownAt, namesByWord, type OrganizationNames } from './organizations/names.ts';
import { runsOf, type Word } from './organizations/runs.ts';

/** A name in a paragraph that may stand for a body of the document; `start` is the paragraph's. */
interface Alone {
  readonly start: number;
  readonly known: KnownName;
}

/** What one version of a document leaves for the next. */
export interface KnownAlone {
  /** The names that were looked for. */
  readonly full: ReadonlyMap<string, string>;
  readonly names: OrganizationNames | undefined;
  /** What was found in each paragraph that was looked at. */
  readonly paragraphs: readonly (readonly Alone[] | undefined)[];
}

/** What a first version is handed. */
export const noneAlone: KnownAlone = { full: new Map(), names: undefined, paragraphs: [] };

/**
 * The names of a document's bodies where they stand alone, outside of all mentions; `full` are the names as the document writes them, and
 * what they stand for, `texts` those of the paragraphs, which are not read again where they stand in `known` and the names are the same.
 */
export function standingAlone(
  page: Page,
  texts: ParagraphTexts,
  mentions: readonly Mention[],
  full: ReadonlyMap<string, string>,
  known: KnownAlone | undefined,
): { found: OrganizationMention[]; seen: KnownAlone } {
  const kept = known !== undefined && isSame(known.full, full) ? known : undefined;
  const byWord = namesByWord(full);
  let names = kept?.names;
  const found: OrganizationMention[] = [];
  const paragraphs: (readonly Alone[] | undefined)[] = [];
  for (const index of kept === undefined ? indicesWith(page, mentions, [...byWord.keys()]) : texts.all.keys()) {
    const paragraph = page.paragraphs[index] as Paragraph;
    let alone = texts.known(kept?.paragraphs, index);
    if (alone === undefined) {
      names ??= documentNames(byWord);
      alone = aloneIn(texts.all[index] as string, names);
    }
    paragraphs[index] = alone;
    for (const { start, known: name } of alone) {
      const mention = mentionAt(page, paragraph, start, name);
      const next = mentions[firstEndingAfter(mentions, mention.start)];
      if (next === undefined || !overlaps(next, mention)) found.push(mention);
    }
  }
  return { found, seen: { full, names, paragraphs } };
}

function aloneIn(text: string, names: OrganizationNames): readonly Alone[] {
  const alone: Alone[] = [];
  for (const run of runsOf(text)) {
    for (const [index, word] of run.entries()) {
      const known = names.byWord.has(word.text) || word.text.length > 4 ? knownAt(text, word, names) : undefined;
      if (known === undefined || !standsFree(text, run[index - 1], known)) continue;
      if (isPartOfOtherThing(text, word.start - known.lead + known.surface.length)) continue;
      if (isDoubtful(known.surface, known.name) && !standsAsName(text, word.start, word.end)) continue;
      alone.push({ start: word.start - known.lead, known });
    }
  }
  return alone;
}

/** A pattern of more words costs more than it saves. */
const mostWords = 500;

/** The indices of the paragraphs where a word that begins one of the names stands outside of all mentions, in order: there alone is something to find. */
function indicesWith({ text, paragraphs }: Page, mentions: readonly Mention[], first: readonly string[]): Iterable<number> {
  if (first.length > mostWords) return paragraphs.keys();
  const indices = new Set<number>();
  const words = [...first];
  for (const word of first) {
    const shouted = word.toUpperCase();
    if (shouted !== word) words.push(shouted);
  }
  for (const { end } of occurrencesOf(text, words, false)) {
    const at = end - 1;
    const mention = mentions[firstEndingAfter(mentions, at)];
    if (mention !== undefined && mention.start <= at) continue;
    const index = firstEndingAfter(paragraphs, at);
    if ((paragraphs[index]?.start ?? Number.POSITIVE_INFINITY) <= at) indices.add(index);
  }
  return indices;
}

/** A single word that stands behind another name is a part of that name. */
function standsFree(text: string, before: Word | undefined, known: KnownName): boolean {
  if (known.surface.includes(' ') || before === undefined || before.gap !== 'space') return true;
  if (before.roles === 0 && before.text.endsWith('ing') && startsSentence(text, before.start)) return true;
  return (before.roles & (Role.stop | Role.title | Role.headline | Role.place)) !== 0 && !honorific.test(before.text);
}

/** Before a company's first word they speak of its founder. */
const honorific = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Judge|Justice)$/;

function mentionAt(page: Page, paragraph: Paragraph, at: number, { surface, name }: KnownName): OrganizationMention {
  const start = paragraph.start + at;
  const zone = paragraph.zone === 'body' && spanAt(page.quotes, start) !== undefined ? 'quote' : paragraph.zone;
  return { type: 'organization', start, end: start + surface.length, zone, name };
}

/** True where a doubtful word stands as a name does: not at the start of a sentence but behind its article, and not before another capital. */
function standsAsName(text: string, start: number, end: number): boolean {
  if (/^[ -]\p{Lu}/u.test(text.slice(end, end + 2))) return false;
  return !startsSentence(text, start);
}

/** True for a listed word that means a body only where something speaks of one, and that no article belongs to: `Hawks`, not `Sun`. */
export function isDoubtful(surface: string, name: string): boolean {
  if (surface.length < 4 || name.startsWith('The ')) return false;
  const listed = builtInNames().byWord.get(surface)?.all;
  return listed?.some((known) => known.surface === surface && known.when === 'evidence') ?? false;
}
