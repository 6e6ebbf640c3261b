import type { Disagreement, Finding } from '../core/model.ts';
import { compare, type DocumentSpan } from './place.ts';

/** What a reader walks through first: a rounding or a hedge is no reason to stop, unless there is nothing else. */
const grave: ReadonlySet<Disagreement['kind']> = new Set(['conflict', 'update', 'counting']);

interface Walk {
  readonly direction: 'next' | 'previous';
  /** Where the reader is: an offset in a document. Without it the walk begins at the first or the last place. */
  readonly from?: { readonly uri: string; readonly offset: number };
}

/** The next place of the corpus, by uri and then by start, at which sources disagree; after the last comes the first. */
export function stepFrom(findings: readonly Finding[], { direction, from }: Walk): DocumentSpan | undefined {
  const worth = findings.filter(({ disagreement }) => grave.has(disagreement.kind));
  const places = [...(worth.length > 0 ? worth : findings)].sort((a, b) => compare(a.uri, b.uri) || a.start - b.start);
  if (from === undefined) return direction === 'next' ? places[0] : places.at(-1);
  const order = ({ uri, start, end }: Finding): number => compare(uri, from.uri) || (start > from.offset ? 1 : end < from.offset ? -1 : 0);
  return direction === 'next'
    ? (places.find((place) => order(place) > 0) ?? places[0])
    : (places.findLast((place) => order(place) < 0) ?? places.at(-1));
}
