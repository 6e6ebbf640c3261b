import { readFileSync, writeFileSync } from 'node:fs';
import nlp from 'compromise';
import { countries as listed } from 'countries-list';
import isoNames from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

/*
 * Joins the country names of several packages and our own list (scripts/countries/words.tsv) into the files that the core
 * reads. Run by hand when a package or the list changes: `node --import tsx scripts/build-countries.ts`.
 */
const data = new URL('../server/src/core/names/data/', import.meta.url);

/** Packages spell some names in a way that means something else in English prose. */
const MISLEADING = new Set([
  'Maurice',
  'Man',
  'Congo',
  'Reunion',
  'Saint Martin',
  'St. Martin',
  'Saint-Martin',
  'Virgin Islands',
  'Ísland',
  'Réunion',
  "'brug-yul",
]);

const sources = [
  'i18n-iso-countries 7.14.0, English names (MIT)',
  `Unicode CLDR ${process.versions['cldr']}, English region names, through Intl.DisplayNames (Unicode-3.0)`,
  'countries-list 3.4.1, English and native names (MIT)',
  "scripts/countries/words.tsv, the project's own list (MIT)",
];

interface Words {
  readonly name: Set<string>;
  readonly abbreviation: Set<string>;
  readonly demonym: Set<string>;
}

const isAbbreviation = (name: string): boolean => /^(?:[A-Z]{2,5}|(?:[A-Z]\. ?)+[A-Z]?\.?)$/.test(name);
const bare = (name: string): string =>
  name
    .replace(/[\u200e\u200f]/g, '')
    .replace(/^the /i, '')
    .replace(/[’ʼ]/g, "'")
    .trim();

/** Tables write `Iran (Islamic Rep. of)` and `Iran (Islamic Rep.)` for `Iran (Islamic Republic of)`; `Georgia (Rep.)` is a party. */
function shortened(name: string): string[] {
  if (!/[(,].*Republic of\)?$/.test(name)) return [];
  const kept = name.replace('Republic', 'Rep.');
  return name.includes('(Republic') ? [kept] : [kept, name.replace('Republic of', 'Rep.')];
}

function add(words: Words, kind: keyof Words, forms: readonly (string | undefined)[]): void {
  for (const form of forms) {
    const name = form && bare(form);
    if (!name || MISLEADING.has(name) || /^[\d*]/.test(name)) continue;
    for (const shorter of shortened(name)) words[kind].add(shorter);
    words[kind === 'name' && isAbbreviation(name) ? 'abbreviation' : kind].add(name);
    if (name.startsWith('Saint ')) words[kind].add(name.replace('Saint', 'St.')).add(name.replace('Saint', 'St'));
  }
}

const own = new Map<string, string[]>();
for (const line of readFileSync(new URL('countries/words.tsv', import.meta.url), 'utf8').split('\n')) {
  if (line !== '' && !line.startsWith('#')) own.set(line.slice(0, 2), line.split('\t').slice(1));
}

const english = new Intl.DisplayNames('en', { type: 'region' });
const short = new Intl.DisplayNames('en', { type: 'region', style: 'short' });
const countries: Record<string, Record<keyof Words, string[]>> = {};
for (const [iso2, names] of Object.entries(isoNames.countries).sort(([a], [b]) => (a < b ? -1 : 1))) {
  const words: Words = { name: new Set(), abbreviation: new Set(), demonym: new Set() };
  const [ownNames = '', ownAbbreviations = '', ownDemonyms = ''] = own.get(iso2) ?? [];
  const entry = listed[iso2 as keyof typeof listed];
  add(words, 'name', [names].flat());
  add(words, 'name', [english.of(iso2), short.of(iso2), entry?.name, entry?.native]);
  add(words, 'name', ownNames.split(';'));
  add(words, 'abbreviation', ownAbbreviations.split(';'));
  const demonyms = ownDemonyms.split(';').filter((form) => form !== '');
  const flat = demonyms.flatMap((form) => (form.endsWith('+') ? [form.slice(0, -1), `${form.slice(0, -1)}s`] : [form]));
  add(words, 'demonym', flat);
  countries[iso2] = { name: [...words.name], abbreviation: [...words.abbreviation], demonym: [...words.demonym] };
}
const missing = Object.entries(countries).filter(([iso2]) => !own.has(iso2));
if (missing.length > 0) throw new Error(`words.tsv has no line for ${missing.map(([iso2]) => iso2).join(', ')}: add one.`);

/** One country a line, so that a change of one name reads as one in the history. */
const lines = Object.entries(countries).map(([iso2, words]) => `    ${JSON.stringify(iso2)}: ${JSON.stringify(words)}`);
const head = `{\n  "source": ${JSON.stringify(sources)},\n`;
writeFileSync(new URL('countries.json', data), `${head}  "countries": {\n${lines.join(',\n')}\n  }\n}\n`);

const lexicon: Record<string, unknown> = (nlp.model() as { one: { lexicon: Record<string, unknown> } }).one.lexicon;
const given = Object.entries(lexicon).flatMap(([word, tag]) => (/^(?:Male|Female|First)Name$/.test(String(tag)) ? [word] : []));
const givenSource = `compromise ${nlp.version}, words tagged as given names in its lexicon (MIT)`;
writeFileSync(new URL('given-names.json', data), `${JSON.stringify({ source: givenSource, names: given.sort().join(' ') }, null, 2)}\n`);
console.log(`${Object.keys(countries).length} countries, ${given.length} given names.`);
