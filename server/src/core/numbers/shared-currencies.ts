import data from './data/currencies.json' with { type: 'json' };

/** A currency's name that several countries share (`peso`), or a coin that several currencies have (`cent`). */
export interface SharedCurrency {
  /** The ISO 4217 code that is read where nothing tells; `XXX` where none is usual. */
  readonly usual: string;
  /** The code of each country that uses the name, by ISO 3166-1 alpha-2. */
  readonly codes: ReadonlyMap<string, string>;
  /** Lower-case beginnings of the names of places and peoples that tell the country. */
  readonly places: readonly string[];
  readonly coin: boolean;
}

/** Of no use since the euro: a story that names France seldom counts in its francs. */
const past = new Set(['FRF', 'BEF', 'ITL', 'SKK']);
const byName = new Map<string, SharedCurrency>();
for (const [name, countries] of Object.entries(data.byCountry)) {
  const codes = new Map<string, string>();
  for (const code of Object.values(countries)) if (!code.startsWith('X') && !past.has(code)) codes.set(code.slice(0, 2), code);
  const places = Object.keys(countries).filter((place) => place !== '');
  byName.set(name, { usual: countries[''], codes, places, coin: name === 'cent' });
}
// A pound is sterling far more often than a country of the story says.
byName.delete('pound');
const byWord = new Map<string, SharedCurrency>();
for (const [name, shared] of byName) byWord.set(name, shared);
for (const [word, name] of [
  ...Object.entries(data.plurals),
  ...Object.entries(data.signs).filter(([sign]) => sign.length > 1),
  ['cents', 'cent'],
  ['¢', 'cent'],
  ['c', 'cent'],
] as [string, string][]) {
  const shared = byName.get(name);
  if (shared !== undefined) byWord.set(word.toLowerCase(), shared);
}
const bySign = new Map<string, SharedCurrency>();
for (const [sign, name] of Object.entries(data.signs)) {
  const shared = byName.get(name);
  if (shared !== undefined && sign.length === 1) bySign.set(sign, shared);
}
const lastWord = /(?:\p{L}+|¢)$/u;

/** The shared currency that an amount as written ends with or begins with: `200 pesos`, `Rs 40`, `14c`; nothing for `$5`, `200 euros`. */
export function sharedCurrencyOf(surface: string): SharedCurrency | undefined {
  if (surface.startsWith('Rs')) return byWord.get('rs');
  const letter = /^[A-Z](?=\d)/.exec(surface)?.[0];
  if (letter !== undefined) return bySign.get(letter);
  const last = lastWord.exec(surface)?.[0];
  return last === undefined ? undefined : byWord.get(last.toLowerCase());
}

/** True where a text names a place or people that tells the country. */
export function isNamedIn(text: string, { places }: SharedCurrency): boolean {
  const lower = text.toLowerCase();
  return places.some((place) => lower.includes(place));
}
