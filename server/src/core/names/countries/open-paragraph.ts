import type { ParagraphTexts } from '../../text/paragraph-texts.ts';
import { readCountries } from '../countries.ts';
import type { CountryReading } from './ambiguous.ts';
import { type CuePlace, cuePlacesIn } from './cue-places.ts';
import { type Cue, cuedNames } from './knowledge.ts';

const nothing: readonly CountryReading[] = [];

/** What one paragraph says of countries whose names other paragraphs may settle. It depends on nothing but its text, so it can be kept by it. */
export class OpenParagraph {
  readonly #text: string;
  readonly #places = new Map<Cue, readonly CuePlace[]>();
  /** None where no name stands in it that words elsewhere could settle. */
  readonly readings: readonly CountryReading[];
  /** Does one of them need what other paragraphs say? */
  readonly isOpen: boolean;

  constructor(text: string) {
    this.#text = text;
    cuedNames.lastIndex = 0;
    this.readings = cuedNames.test(text) ? readCountries(text) : nothing;
    this.isOpen = this.readings.some(({ sure }) => !sure);
  }

  /** The words that speak for a meaning of an ambiguous name, in order. */
  placesOf(cue: Cue): readonly CuePlace[] {
    let places = this.#places.get(cue);
    if (places === undefined) {
      places = cuePlacesIn(this.#text, cue);
      this.#places.set(cue, places);
    }
    return places;
  }
}

/** The paragraphs of a page: what one version of a document leaves for the next. */
export type KnownCountries = readonly OpenParagraph[];

/** The paragraphs with these texts, those that stand in `known` from there. */
export function openParagraphs(texts: ParagraphTexts, known: KnownCountries | undefined): KnownCountries {
  return texts.all.map((text, at) => texts.known(known, at) ?? new OpenParagraph(text));
}
