import type { CountryMention } from '../../model.ts';
import countryData from '../data/countries.json' with { type: 'json' };
import cueData from '../data/country-cues.json' with { type: 'json' };
import givenData from '../data/given-names.json' with { type: 'json' };
import { compileGazetteer, type Gazetteer, type NamedEntry } from '../gazetteer.ts';
import { WORD_RANGES } from '../words.ts';

/** How the text around it decides what an ambiguous name means. */
export interface Cue {
  /** The country that the name means where nothing around it speaks; null where it then stays silent. */
  readonly otherwise: string | null;
  /** Words that speak for a country, by its code; under the empty code those that speak for none. */
  readonly near: readonly { readonly iso2: string; readonly words: RegExp }[];
  /** The country meant where the paragraph names other countries than the United States. */
  readonly company: string | undefined;
  /** The country meant where the name stands by itself in a line or a cell. */
  readonly whole: string | undefined;
  /** The country meant in a list that names the namesake in full. */
  readonly beside: { readonly namesake: string; readonly iso2: string } | undefined;
  /** People bear it as a given name (`Chad Smith`). */
  readonly first: boolean;
  /** People bear it as a surname: after any capitalised word, or after a known given name only. */
  readonly last: 'any' | 'given' | undefined;
  /** Said of one person only after an article (`a Turk`). */
  readonly article: boolean;
  /** Part of a longer name wherever another capitalised word stands beside it (`Nippon Steel`). */
  readonly alone: boolean;
}

/** What one name of the list means; without a code it is a longer name that holds a country's and means none (`New Mexico`). */
export interface CountryName {
  readonly iso2?: string;
  readonly form: CountryMention['form'];
  readonly cue?: Cue;
}

interface CueRow {
  readonly like?: string;
  readonly otherwise?: string | null;
  readonly near?: Readonly<Record<string, readonly string[]>>;
  readonly company?: string;
  readonly whole?: string;
  readonly beside?: { readonly namesake: string; readonly iso2: string };
  readonly first?: boolean;
  readonly last?: string;
  readonly article?: boolean;
  readonly alone?: boolean;
}

const rows: Readonly<Record<string, CueRow>> = cueData.ambiguous;
const cues = new Map(
  Object.entries(rows).map(([name, row]) => [name, compileCue(row, row.like === undefined ? row : (rows[row.like] as CueRow))]),
);

/** Datelines and headlines have the same words in capitals. */
function capitals(words: readonly string[]): string[] {
  return words.filter((word) => !/[\\?]/.test(word)).map((word) => word.toUpperCase());
}

function compileCue(own: CueRow, shared: CueRow): Cue {
  const near = Object.entries(shared.near ?? {}).map(([iso2, words]) => ({
    iso2,
    words: new RegExp(`\\b(?:${[...words, ...capitals(words)].join('|')})(?![${WORD_RANGES}])`, 'g'),
  }));
  const { first = false, last, article = false, alone = false, company = shared.company, whole, beside } = own;
  const otherwise = own.otherwise === undefined ? (shared.otherwise ?? null) : own.otherwise;
  return { otherwise, near, company, whole, beside, first, last: last === 'any' || last === 'given' ? last : undefined, article, alone };
}

function* entries(): Generator<NamedEntry<CountryName>> {
  for (const name of cueData.silent) yield { name, meaning: { form: 'name' } };
  // The accent alone tells these from an English word.
  yield { name: 'Réunion', meaning: { iso2: 'RE', form: 'name' }, exact: true };
  yield { name: 'Ísland', meaning: { iso2: 'IS', form: 'name' }, exact: true };
  for (const [name, cue] of cues) {
    const form = demonyms.has(name) ? 'demonym' : 'name';
    yield { name, meaning: { form, cue, ...(cue.otherwise === null ? {} : { iso2: cue.otherwise }) } };
  }
  for (const [iso2, words] of Object.entries(countryData.countries)) {
    for (const name of words.name) yield { name, meaning: { iso2, form: 'name' }, closed: name.includes(',') };
    for (const name of words.demonym) yield { name, meaning: { iso2, form: 'demonym' } };
    for (const name of words.abbreviation) yield { name, meaning: { iso2, form: 'abbreviation' }, exact: true };
  }
}

const demonyms = new Set([...Object.values(countryData.countries).flatMap(({ demonym }) => demonym), 'Congolese']);

/** All names of countries in all forms, with the longer names that only hold one. */
export const countryNames: Gazetteer<CountryName> = compileGazetteer(entries());

/** Given names, folded. */
export const givenNames: ReadonlySet<string> = new Set(givenData.names.split(' '));

/** The names whose meaning words elsewhere in the document can settle, in any case: a cheap look before a careful one. */
export const cuedNames: RegExp = new RegExp(
  `\\b(?:${[...cues].flatMap(([name, { near, company }]) => (near.length > 0 || company !== undefined ? [name, name.toUpperCase()] : [])).join('|')})\\b`,
  'g',
);
