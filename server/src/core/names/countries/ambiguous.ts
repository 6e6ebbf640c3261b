import type { NameHit } from '../gazetteer.ts';
import type { CountryName, Cue } from './knowledge.ts';
import { namesPerson } from './person.ts';

/**
 * The code that each hit means, undefined where it means none or nothing tells. Every ambiguous name is read by the words
 * around it in the same paragraph: the nearest cue decides, then the company of other countries, then the name's usual meaning.
 */
export function meaningOf(text: string, hits: readonly NameHit<CountryName>[]): (string | undefined)[] {
  const places = new Map<Cue, readonly Place[]>();
  const people = new Set<string>();
  for (const hit of hits) if (hit.meaning.cue !== undefined && namesPerson(text, hit, hit.meaning.cue)) people.add(keyOf(text, hit));
  const abroad = new Set(
    hits.flatMap(({ meaning: { iso2, cue } }) => (cue === undefined && iso2 !== undefined && iso2 !== 'US' ? [iso2] : [])),
  );
  return hits.map((hit) => {
    const { iso2, cue } = hit.meaning;
    if (cue === undefined) return iso2;
    if (people.has(keyOf(text, hit)) && (namesPerson(text, hit, cue) || !/\bin\s$/.test(text.slice(Math.max(0, hit.start - 4), hit.start))))
      return undefined;
    if (cue.article && !/\b(?:an?|the|each|every|one|young|old|fellow)\s+$/i.test(text.slice(Math.max(0, hit.start - 8), hit.start)))
      return undefined;
    if (cue.alone && /^\s\p{Lu}|^-/u.test(text.slice(hit.end, hit.end + 2))) return undefined;
    let found = places.get(cue);
    if (found === undefined) {
      found = placesOf(text, cue);
      places.set(cue, found);
    }
    const nearest = nearestTo(found, hit.start);
    if (nearest !== undefined) return nearest === '' ? undefined : nearest;
    if (cue.company !== undefined && abroad.size > 0) return cue.company;
    return cue.otherwise ?? undefined;
  });
}

const keyOf = (text: string, { start, end }: NameHit<CountryName>): string => text.slice(start, end).toLowerCase();

interface Place {
  readonly at: number;
  readonly iso2: string;
}

/** Where the words that speak for a meaning stand, in order. */
function placesOf(text: string, cue: Cue): Place[] {
  return cue.near
    .flatMap(({ iso2, words }) => [...text.matchAll(words)].map(({ index }) => ({ at: index, iso2 })))
    .sort((a, b) => a.at - b.at);
}

function nearestTo(places: readonly Place[], at: number): string | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Place).at < at) low = middle + 1;
    else high = middle;
  }
  const behind = places[low - 1];
  const ahead = places[low];
  if (behind === undefined || ahead === undefined) return (behind ?? ahead)?.iso2;
  return at - behind.at < ahead.at - at ? behind.iso2 : ahead.iso2;
}
