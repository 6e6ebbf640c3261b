import type { CountryMention } from '../model.ts';
import type { Unplaced } from '../unplaced.ts';
import { type CountryReading, readHits } from './countries/ambiguous.ts';
import { partOfAnotherName } from './countries/around.ts';
import { countryNames } from './countries/knowledge.ts';

/**
 * Every country in a paragraph's text, by name, abbreviation or demonym, in order. Offsets are the paragraph's.
 * Silent where the name is part of another (`New Mexico`, `Congo River`, `Bank of Japan`), a person's (`Jordan Pickford`),
 * a language (`in French`), and where nothing tells which of two places is meant: a wrong code is worse than none.
 */
export function recogniseCountries(text: string): Unplaced<CountryMention>[] {
  return readCountries(text).flatMap(({ hit: { start, end, meaning }, iso2 }) =>
    iso2 === undefined ? [] : [{ type: 'country' as const, start, end, iso2, form: meaning.form }],
  );
}

/** The same, with the names that mean no country here or stay open. */
export function readCountries(text: string): CountryReading[] {
  const hits = countryNames.find(text);
  if (hits.length === 0) return [];
  return readHits(
    text,
    hits.filter((hit) => (hit.meaning.iso2 !== undefined || hit.meaning.cue !== undefined) && !partOfAnotherName(text, hit)),
  );
}
