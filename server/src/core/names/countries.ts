import type { CountryMention } from '../model.ts';
import type { Unplaced } from '../unplaced.ts';
import { meaningOf } from './countries/ambiguous.ts';
import { partOfAnotherName } from './countries/around.ts';
import { countryNames } from './countries/knowledge.ts';

/**
 * Every country in a paragraph's text, by name, abbreviation or demonym, in order. Offsets are the paragraph's.
 * Silent where the name is part of another (`New Mexico`, `Congo River`, `Bank of Japan`), a person's (`Jordan Pickford`),
 * a language (`in French`), and where nothing tells which of two places is meant: a wrong code is worse than none.
 */
export function recogniseCountries(text: string): Unplaced<CountryMention>[] {
  const hits = countryNames.find(text);
  if (hits.length === 0) return [];
  const open = hits.filter((hit) => (hit.meaning.iso2 !== undefined || hit.meaning.cue !== undefined) && !partOfAnotherName(text, hit));
  const codes = meaningOf(text, open);
  return open.flatMap(({ start, end, meaning: { form } }, index) => {
    const iso2 = codes[index];
    return iso2 === undefined ? [] : [{ type: 'country' as const, start, end, iso2, form }];
  });
}
