import type { Corpus } from '../corpus/corpus.ts';
import type { Stated } from './place.ts';

/** The file name of a document, with its ending: `000_7f1.txt`. */
export function fileName(uri: string): string {
  const path = /[?#]/.test(uri) ? uri.replace(/[?#].*$/, '') : uri;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Code units that a short name may take before it is cut. */
const longest = 18;

/**
 * Short names for where there is no room: the first words of the file name that tell it from all others (`000` of `000_7f1.txt`).
 * Two files of one name in different folders get the same short name.
 */
export function shortNames(uris: Iterable<string>): ReadonlyMap<string, string> {
  const names = [...uris].map((uri) => ({ uri, name: fileName(uri).replace(/\.\w+$/, '') }));
  const owners = new Map<string, Set<string>>();
  const beginnings = new Map(names.map(({ name }) => [name, beginningsOf(name)]));
  for (const [name, starts] of beginnings) {
    for (const start of starts) owners.set(start, (owners.get(start) ?? new Set()).add(name));
  }
  return new Map(
    names.map(({ uri, name }) => {
      const start = beginnings.get(name)?.find((beginning) => owners.get(beginning)?.size === 1) ?? name;
      return [uri, start.length > longest ? `${start.slice(0, longest - 1)}…` : start];
    }),
  );
}

const namesByCorpus = new WeakMap<Corpus, { readonly of: number; readonly names: ReadonlyMap<string, string> }>();

/** {@link shortNames} of the documents of a corpus: made when documents have come or gone, not at each change of one. */
export function shortNamesIn(corpus: Corpus): ReadonlyMap<string, string> {
  const known = namesByCorpus.get(corpus);
  if (known?.of === corpus.comings) return known.names;
  const names = shortNames(corpus.uris());
  namesByCorpus.set(corpus, { of: corpus.comings, names });
  return names;
}

/** `000`, or `line 12` where the place is in the document that a reader is in. */
export function whereIs(corpus: Corpus, here: string, { uri, claim }: Stated, names: ReadonlyMap<string, string>): string {
  if (uri !== here) return names.get(uri) ?? fileName(uri);
  return `line ${(corpus.lines(uri)?.offsetToPosition(claim.start).line ?? 0) + 1}`;
}

/** `a`, `a-b` and `a-b-c` of `a-b-c`; only the first five, so that a long name stays cheap. */
function beginningsOf(name: string): string[] {
  return [...name.matchAll(/[^\s_.-]+(?=[\s_.-]|$)/g)].slice(0, 5).map((word) => name.slice(0, word.index + word[0].length));
}
