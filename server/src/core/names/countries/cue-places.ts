import type { Cue } from './knowledge.ts';

/** Where a word stands that speaks for a meaning; the empty code speaks for none. */
interface CuePlace {
  readonly at: number;
  readonly iso2: string;
}

/** Reads the cues of a text once for each ambiguous name, however often the name stands in it. */
export class CuePlaces {
  readonly #text: string;
  readonly #found = new Map<Cue, readonly CuePlace[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The code that the cue nearest to `at` speaks for: empty where it speaks for no country, undefined where the text has none. */
  nearest(cue: Cue, at: number): string | undefined {
    let places = this.#found.get(cue);
    if (places === undefined) {
      places = cue.near
        .flatMap(({ iso2, words }) => [...this.#text.matchAll(words)].map(({ index }) => ({ at: index, iso2 })))
        .sort((a, b) => a.at - b.at);
      this.#found.set(cue, places);
    }
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] as CuePlace).at < at) low = middle + 1;
      else high = middle;
    }
    const behind = places[low - 1];
    const ahead = places[low];
    if (behind === undefined || ahead === undefined) return (behind ?? ahead)?.iso2;
    return at - behind.at < ahead.at - at ? behind.iso2 : ahead.iso2;
  }
}
