import type { Evidence, Span } from '../core/model.ts';

/** A span with the document it stands in. */
export interface DocumentSpan extends Span {
  readonly uri: string;
}

/** A claim and who makes it, when. */
export type Stated = Pick<Evidence, 'uri' | 'claim' | 'published'>;

export function placeOf({ uri, claim }: Stated): DocumentSpan {
  return { uri, start: claim.start, end: claim.end };
}

/** By date of publication, undated last, then by uri and place. */
export function byDate<T extends Stated>(evidence: readonly T[]): T[] {
  return [...evidence].sort(
    (a, b) => compare(a.published ?? '~', b.published ?? '~') || compare(a.uri, b.uri) || a.claim.start - b.claim.start,
  );
}

/** -1, 0 or 1, by code units: the same in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
