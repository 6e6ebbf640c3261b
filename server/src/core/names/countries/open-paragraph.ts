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

  constructor(text: string) {
    this.#text = text;
    cuedNames.lastIndex = 0;
    this.readings = cuedNames.test(text) ? readCountries(text) : nothing;
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

/** Paragraphs by their texts: what one version of a document leaves for the next. */
export type KnownCountries = ReadonlyMap<string, OpenParagraph>;

/** The paragraphs with these texts, those that stand in `known` from there. Without `known` none is kept. */
export function openParagraphs(
  texts: readonly string[],
  known: KnownCountries | undefined,
): { readonly paragraphs: readonly OpenParagraph[]; readonly seen: KnownCountries } {
  const seen = new Map<string, OpenParagraph>();
  const paragraphs = texts.map((text) => {
    if (known === undefined) return new OpenParagraph(text);
    const paragraph = seen.get(text) ?? known.get(text) ?? new OpenParagraph(text);
    seen.set(text, paragraph);
    return paragraph;
  });
  return { paragraphs, seen };
}
