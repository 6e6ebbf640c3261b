import type { Mention } from '../core/model.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { entityOf } from '../corpus/names.ts';
import type { Pace } from '../corpus/slices.ts';
import { fileName } from './names.ts';
import { compare, type DocumentSpan } from './place.ts';
import { topicOf } from './topic.ts';
import { countryName, phraseValue } from './value.ts';

export interface SymbolView extends DocumentSpan {
  readonly kind: Mention['type'];
  readonly name: string;
  /** The file it stands in. */
  readonly container: string;
}

/** More than anyone reads in a list; the editor asks again with each letter. */
const mostSymbols = 500;

/**
 * What the documents name and claim and the query asks for: letters of the query in order, as editors filter, so `3222` finds
 * `3,222 potential victims rescued`. A name once for each document, a figure wherever something is claimed of it. Others run
 * between two documents whenever `pace` says so: of ten thousand the answer takes longer than an editor should wait for a keystroke.
 */
export async function symbolsFor(corpus: Corpus, query: string, pace: Pace): Promise<SymbolView[]> {
  const matches = inOrderMatcher(query);
  const found: SymbolView[] = [];
  for (const uri of [...corpus.uris()].sort(compare)) {
    for (const symbol of symbolsIn(corpus, uri)) if (matches(symbol.name)) found.push(symbol);
    if (found.length >= mostSymbols) return found.slice(0, mostSymbols);
    await pace.step();
  }
  return found;
}

function* symbolsIn(corpus: Corpus, uri: string): Generator<SymbolView> {
  const container = fileName(uri);
  const seen = new Set<string>();
  for (const { key, start, end } of corpus.names(uri)) {
    if (seen.has(key)) continue;
    seen.add(key);
    const entity = entityOf(key);
    const name = entity.type === 'country' ? `${countryName(entity.name)} (${entity.name})` : entity.name;
    yield { uri, start, end, kind: entity.type, name, container };
  }
  for (const claim of corpus.claims(uri)) {
    const { start, end, mention } = claim;
    const name = `${phraseValue(mention)} ${topicOf({ claim, groups: [] })}`;
    yield { uri, start, end, kind: mention.type, name, container };
  }
}

/** Tells whether a name holds all letters of the query, in order, whatever their case. */
function inOrderMatcher(query: string): (name: string) => boolean {
  const letters = [...query.toLowerCase().replace(/\s+/g, '')];
  return (name) => {
    const lower = name.toLowerCase();
    let from = 0;
    for (const letter of letters) {
      const at = lower.indexOf(letter, from);
      if (at < 0) return false;
      from = at + letter.length;
    }
    return true;
  };
}
