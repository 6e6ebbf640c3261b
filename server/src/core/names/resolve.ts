import type { Mention, OrganizationMention, Page } from '../model.ts';
import type { ParagraphTexts } from '../text/paragraph-texts.ts';
import { remembered } from '../text/remembered.ts';
import { isAcronym } from './organizations/acronyms.ts';
import { listedBodies } from './organizations/list-items.ts';
import { builtInNames } from './organizations/names.ts';
import { ownedName } from './organizations/owners.ts';
import { coinedShortFormOf, shortFormOf, shortNamesOf } from './organizations/short-forms.ts';
import { isDoubtful, type KnownAlone, noneAlone, standingAlone } from './standing-alone.ts';

/**
 * What only the whole document shows of its organizations: an acronym or a short form gets the full name of its body, a name
 * that the document introduces once is found where it stands alone or in a headline, and a body that is known by its owner
 * (`INTERPOL’s General Secretariat`) has the owner in its name. Mentions stay in order and do not overlap.
 * `texts` are those of the paragraphs; what stands in `known` is not read again, and `seen` is what the next version may know.
 */
export function resolveNames(
  page: Page,
  texts: ParagraphTexts,
  mentions: readonly Mention[],
  known: KnownAlone | undefined,
): { mentions: Mention[]; seen: KnownAlone } {
  const organizations = mentions.filter((mention) => mention.type === 'organization');
  if (organizations.length === 0) return { mentions: [...mentions], seen: noneAlone };
  const full = fullNames(page.text, mentions, organizations);
  const things = thingsOf(page.text, organizations);
  const kept = things.size === 0 ? mentions : mentions.filter(({ start, end }) => !things.has(page.text.slice(start, end)));
  const settled = kept.map((mention) => {
    if (mention.type !== 'organization') return mention;
    const name = full.get(page.text.slice(mention.start, mention.end));
    // What is the same object need not be compared when it is met again.
    return name === undefined || name === mention.name ? mention : { ...mention, name };
  });
  const inOrder = (more: readonly OrganizationMention[]): Mention[] =>
    more.length === 0 ? settled : [...settled, ...more].sort((a, b) => a.start - b.start);
  const { found: alone, seen } = standingAlone(page, texts, settled, full, known);
  const items = listedBodies(page, inOrder(alone));
  return { mentions: inOrder(items.length === 0 ? alone : [...alone, ...items]), seen };
}

const bracketed = /\(([^()\s]{2,12})\)/y;

/** Where each word stands in brackets first, by the word; one look at the text for all of them. */
function firstBracketed(text: string): Map<string, number> {
  const first = new Map<string, number>();
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    bracketed.lastIndex = at;
    const word = bracketed.exec(text)?.[1];
    if (word !== undefined && !first.has(word)) first.set(word, at);
  }
  return first;
}

/** Acronyms that the document itself spells out in small letters, `business email compromise (BEC)`: they name no body. */
function thingsOf(text: string, organizations: readonly OrganizationMention[]): Set<string> {
  const things = new Set<string>();
  const places = firstBracketed(text);
  if (places.size === 0) return things;
  for (const { start, end } of organizations) {
    const surface = text.slice(start, end);
    const at = places.get(surface);
    if (at === undefined || things.has(surface) || !isAcronym(surface)) continue;
    if (at > 2 && /\p{Ll}/u.test(text.charAt(at - 2)) && /(?:^|\s)\p{Ll}[\p{L}-]*\s$/u.test(text.slice(Math.max(0, at - 30), at)))
      things.add(surface);
  }
  return things;
}

/** Names as the document writes them, and what they stand for here. */
function fullNames(text: string, mentions: readonly Mention[], organizations: readonly OrganizationMention[]): Map<string, string> {
  const full = new Map<string, string>();
  const set = (surface: string, name: string): void => {
    if (!full.has(surface)) full.set(surface, name);
  };
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index] as Mention;
    if (mention.type !== 'organization') continue;
    const owned = ownedName(text, mention, mentions[index - 1]);
    const bracketed = owned === undefined && (text[mention.start - 1] === '(' || text[mention.end + 1] === '(');
    if (owned === undefined && !bracketed) continue;
    const surface = text.slice(mention.start, mention.end);
    if (owned !== undefined) set(surface, owned);
    else if (isAcronym(surface)) set(surface, mention.name);
  }
  for (const [acronym, name] of acronymsOf(text, organizations)) set(acronym, name);
  const once = new Set<string>();
  const read = new Map<string, string>();
  for (const { start, end, name } of organizations) {
    const surface = text.slice(start, end);
    if (surface === name && !once.has(surface) && isAcronym(surface)) {
      once.add(surface);
      continue;
    }
    if (read.get(surface) === name) continue;
    read.set(surface, name);
    const short = shortFormOf(name);
    if (short !== undefined && !isListed(short)) set(short, name);
    const coined = coinedShortFormOf(name);
    if (coined !== undefined && !isListed(coined) && isCoinedHere(text, coined)) set(coined, name);
    for (const shorter of shortNamesOf(surface)) set(shorter, name);
    if (surface.includes(' ') || isNew(surface) || isDoubtful(surface, name)) set(surface, name);
  }
  return full;
}

/** The initials of names of three words and more: those of fewer may mean anything. */
const initialsOf = remembered((name) => (/ .* /.test(name) ? (name.match(/\b[A-Z]/g) ?? []).join('') : ''));

/** More names are looked for by one pattern: a look for each of them through the whole text would take the square of its length. */
const fewNames = 24;
const bareCapitals = /(?<!:)(?<!: )\b[A-Z]{3,6}\b/g;

/** Acronyms that the text uses without spelling them out, and the one body among the mentions whose initials they are: `PIB`. */
function acronymsOf(text: string, organizations: readonly OrganizationMention[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { start, end, name } of organizations) {
    if (end - start !== name.length) continue;
    const initials = initialsOf(name);
    if (initials.length < 3 || initials.length > 6 || names.has(initials)) continue;
    if (isAcronym(initials) && isNew(initials)) names.set(initials, name);
  }
  const used = names.size > fewNames ? new Set(text.match(bareCapitals)) : undefined;
  for (const initials of names.keys()) if (!(used?.has(initials) ?? standsBare(text, initials))) names.delete(initials);
  return names;
}

const inWord = /\w/;

/** Does the acronym stand in the text as a word of its own? Behind a colon stand the letters that shares are traded under. */
function standsBare(text: string, acronym: string): boolean {
  for (let at = text.indexOf(acronym); at >= 0; at = text.indexOf(acronym, at + 1)) {
    const within = inWord.test(text.charAt(at - 1)) || inWord.test(text.charAt(at + acronym.length));
    if (!within && !text.endsWith(':', at) && !text.endsWith(': ', at)) return true;
  }
  return false;
}

/** True for a word that by itself is one of the list's spellings, with conditions of its own. */
function isListed(surface: string): boolean {
  return (
    surface.length < 3 ||
    (builtInNames()
      .byWord.get(surface)
      ?.all.some((known) => known.surface === surface) ??
      false)
  );
}

/** True where the text has the word neither in small letters nor as a place. */
function isCoinedHere(text: string, word: string): boolean {
  return (
    ![word.toLowerCase(), word.toUpperCase(), `in ${word}`, `at ${word}`, `near ${word}`, `Port of ${word}`].some((other) =>
      text.includes(` ${other}`),
    ) && !text.includes(word.toUpperCase())
  );
}

/** True for a word that the list does not know: the document alone says that it is a body. */
function isNew(surface: string): boolean {
  return surface.length > 2 && !builtInNames().byWord.has(surface);
}
