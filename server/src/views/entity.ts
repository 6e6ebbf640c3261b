import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import type { CountryMention, NameMention } from '../core/model.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { entityKey, type Named } from '../corpus/names.ts';
import type { Writer } from './markdown.ts';
import { compare } from './place.ts';
import { countryName, phraseValue } from './value.ts';

const alpha3 = new Map(codes.map(([two, three]) => [two, three]));

/** The documents that name an entity, by uri, with their names of it. */
export function namesInCorpus(corpus: Corpus, key: string): [string, readonly Named[]][] {
  const found: [string, readonly Named[]][] = [];
  for (const uri of corpus.uris()) {
    const names = corpus.names(uri, key);
    if (names.length > 0) found.push([uri, names]);
  }
  return found.sort(([a], [b]) => compare(a, b));
}

/** Name, codes and flag of a country, full name of a body or operation, the other ways it is written, and how often it is named. */
export function describeEntity(corpus: Corpus, uri: string, mention: NameMention, write: Writer): string {
  const key = entityKey(mention) ?? '';
  const documents = namesInCorpus(corpus, key);
  const here = documents.find(([other]) => other === uri)?.[1].length ?? 0;
  const all = documents.reduce((sum, [, names]) => sum + names.length, 0);
  const heading = mention.type === 'country' ? describeCountry(mention, write) : `${write.bold(phraseValue(mention))} — ${mention.type}`;
  const forms = formsOf(documents, phraseValue(mention));
  return [
    heading,
    ...(forms.length === 0 ? [] : [`Also written ${forms.map(write.quote).join(', ')}`]),
    `Named ${times(here)} here, ${times(all)} in ${documents.length === 1 ? 'one document' : `${documents.length} documents`}`,
  ].join('\n\n');
}

function describeCountry({ iso2 }: CountryMention, write: Writer): string {
  const flag = String.fromCodePoint(...[...iso2].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));
  return `${flag} ${write.bold(countryName(iso2))} — ${[iso2, alpha3.get(iso2)].filter(Boolean).join(' · ')}`;
}

/** How the corpus writes an entity, other than by its name: the five most used, those first. */
function formsOf(documents: readonly [string, readonly Named[]][], name: string): string[] {
  const counts = new Map<string, number>();
  for (const [, names] of documents) {
    for (const { form } of names) if (form !== name) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .slice(0, 5)
    .map(([form]) => form);
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
