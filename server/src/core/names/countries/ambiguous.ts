import type { NameHit } from '../gazetteer.ts';
import { CuePlaces, cuePlacesIn } from './cue-places.ts';
import type { CountryName } from './knowledge.ts';
import { namesPerson } from './person.ts';

/** What a hit means by its paragraph. */
export interface CountryReading {
  readonly hit: NameHit<CountryName>;
  /** Absent where it means no country, or nothing tells which. */
  readonly iso2: string | undefined;
  /** False where only the usual meaning of an ambiguous name speaks for it: the document may know better. */
  readonly sure: boolean;
}

/**
 * What each hit means. An ambiguous name is read by the words around it in the same paragraph: a person's name is no
 * country; else the nearest cue decides, then the company of other countries, then the name's usual meaning.
 */
export function readHits(text: string, hits: readonly NameHit<CountryName>[]): CountryReading[] {
  if (hits.every(({ meaning }) => meaning.cue === undefined)) return hits.map((hit) => ({ hit, iso2: hit.meaning.iso2, sure: true }));
  const people = peopleAmong(text, hits);
  const places = new CuePlaces((cue) => cuePlacesIn(text, cue));
  const abroad = hits.some(({ meaning: { iso2, cue } }) => cue === undefined && iso2 !== undefined && iso2 !== 'US');
  const named = new Set(hits.flatMap(({ meaning: { cue, form, iso2 } }) => (cue === undefined && form === 'name' ? [iso2] : [])));
  return hits.map((hit, index) => {
    const { iso2, cue } = hit.meaning;
    if (cue === undefined) return { hit, iso2, sure: true };
    if (isPerson(text, hit, people)) return { hit, iso2: undefined, sure: true };
    if (cue.article && !ARTICLE.test(text.slice(Math.max(0, hit.start - 9), hit.start))) return { hit, iso2: undefined, sure: true };
    if (cue.alone && /^\s\p{Lu}|^-/u.test(text.slice(hit.end, hit.end + 2))) return { hit, iso2: undefined, sure: true };
    const neighbour =
      cue.beside !== undefined && named.has(cue.beside.namesake) && isListed(text, hits, index) ? cue.beside.iso2 : undefined;
    if (neighbour !== undefined) return { hit, iso2: neighbour, sure: true };
    const nearest = places.nearest(cue, hit.start);
    if (nearest !== undefined) return { hit, iso2: nearest === '' ? undefined : nearest, sure: true };
    if (cue.company !== undefined && abroad) return { hit, iso2: cue.company, sure: true };
    return { hit, iso2: cue.otherwise ?? (isWhole(text, hit) ? cue.whole : undefined), sure: false };
  });
}

/** Between two countries of a list: `Burundi (12), the `, ` and `. */
const BETWEEN = /^(?:\s\([^()]{1,40}\))?(?:,|;|,? and|,? or|,? &)\s(?:the\s)?$/;

/**
 * Does the hit stand in a list of three countries or more? Where its paragraph also gives its namesake by its full name, it is not that
 * one: `Burundi, Congo, the Democratic Republic of the Congo`.
 */
function isListed(text: string, hits: readonly NameHit<CountryName>[], at: number): boolean {
  const follows = (index: number): boolean => {
    const [left, right] = [hits[index], hits[index + 1]];
    return left !== undefined && right !== undefined && BETWEEN.test(text.slice(left.end, right.start));
  };
  const before = follows(at - 1);
  const behind = follows(at);
  return (before && behind) || (before && follows(at - 2)) || (behind && follows(at + 1));
}

/** A line or a cell that holds the name and nothing else. */
const isWhole = (text: string, { start, end }: NameHit<CountryName>): boolean =>
  text.length < end - start + 6 && text.trim().replace(/^[-•*·]\s*/, '').length === end - start;

const ARTICLE = /\b(?:an?|the|each|every|one|young|old|fellow|another)\s+$/i;
const INSIDE = /\b(?:in|to|from|across|throughout|inside|into|outside)\s$/i;

/** The names, folded, that stand for a person at least once among the hits. */
export function peopleAmong(text: string, hits: readonly NameHit<CountryName>[]): Set<string> {
  const people = new Set<string>();
  for (const hit of hits) if (hit.meaning.cue !== undefined && namesPerson(text, hit, hit.meaning.cue)) people.add(surfaceOf(text, hit));
  return people;
}

/** True where the hit is a person's name, or the text has called somebody so and nothing makes it a place (`in Jordan`). */
export function isPerson(text: string, hit: NameHit<CountryName>, people: ReadonlySet<string>): boolean {
  const { cue } = hit.meaning;
  if (cue === undefined || !people.has(surfaceOf(text, hit))) return false;
  return namesPerson(text, hit, cue) || !INSIDE.test(text.slice(Math.max(0, hit.start - 12), hit.start));
}

const surfaceOf = (text: string, { start, end }: NameHit<CountryName>): string => text.slice(start, end).toLowerCase();
