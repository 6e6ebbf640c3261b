import type { CountryMention } from '../model.ts';
import type { Unplaced } from '../unplaced.ts';

/** Every country in a paragraph's text, by name, abbreviation or demonym, in order. Offsets are the paragraph's. */
export function recogniseCountries(_text: string): Unplaced<CountryMention>[] {
  return [];
}
