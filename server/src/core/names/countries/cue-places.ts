import type { Cue } from './knowledge.ts';

/** Where a word stands that speaks for a meaning; the empty code speaks for none. */
export interface CuePlace {
  readonly at: number;
  readonly iso2: string;
}

/** The words of a text that speak for a meaning of an ambiguous name, in order. */
export function cuePlacesIn(text: string, cue: Cue): readonly CuePlace[] {
  const places: CuePlace[] = [];
  for (const { iso2, words } of cue.near) {
    words.lastIndex = 0;
    for (let match = words.exec(text); match !== null; match = words.exec(text)) places.push({ at: match.index, iso2 });
  }
  return places.length < 2 ? places : places.sort((a, b) => a.at - b.at);
}

/** Reads the cues of a text once for each ambiguous name, however often the name stands in it. */
export class CuePlaces {
  readonly #read: (cue: Cue) => readonly CuePlace[];
  readonly #found = new Map<Cue, readonly CuePlace[]>();

  /** `read` gives the places of a cue, in order. */
  constructor(read: (cue: Cue) => readonly CuePlace[]) {
    this.#read = read;
  }

  /** The code that the cue nearest to `at` speaks for: empty where it speaks for no country, undefined where the text has none. */
  nearest(cue: Cue, at: number): string | undefined {
    let places = this.#found.get(cue);
    if (places === undefined) {
      places = this.#read(cue);
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
