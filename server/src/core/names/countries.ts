import type { CountryMention } from '../model.ts';
import type { Glance } from '../text/glance.ts';
import type { Unplaced } from '../unplaced.ts';
import { type CountryReading, readHits } from './countries/ambiguous.ts';
import { partOfAnotherName } from './countries/around.ts';
import { countryNames } from './countries/knowledge.ts';

/** What a glance has to watch for countries. */
export const countryWords: readonly (readonly [sight: number, word: string])[] = countryNames.watched;

/**
 * Every country in a paragraph's text, by name, abbreviation or demonym, in order. Offsets are the paragraph's; `glance` is one at
 * the same text that watched for {@link countryWords}.
 * Silent where the name is part of another (`New Mexico`, `Congo River`, `Bank of Japan`), a person's (`Jordan Pickford`),
 * a language (`in French`), and where nothing tells which of two places is meant: a wrong code is worse than none.
 */
export function recogniseCountries(text: string, glance?: Glance): Unplaced<CountryMention>[] {
  const found: Unplaced<CountryMention>[] = [];
  for (const { hit, iso2 } of readCountries(text, glance))
    if (iso2 !== undefined) found.push({ type: 'country', start: hit.start, end: hit.end, iso2, form: hit.meaning.form });
  return found;
}

/** The same, with the names that mean no country here or stay open. */
export function readCountries(text: string, glance?: Glance): CountryReading[] {
  const hits = countryNames.find(text, glance);
  if (hits.length === 0) return [];
  return readHits(
    text,
    hits.filter((hit) => (hit.meaning.iso2 !== undefined || hit.meaning.cue !== undefined) && !partOfAnotherName(text, hit)),
  );
}
