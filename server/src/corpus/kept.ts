import type { Annotation, Claim } from '../core/model.ts';
import { LineIndex } from '../core/text/lines.ts';
import type { StoredDigest } from './stored-digest.ts';

/** A document that the editor has open is kept as it was annotated, one that is on disk only as its digest. */
export type Kept = Open | Closed;

interface Open {
  readonly annotation: Annotation;
}

interface Closed {
  readonly annotation?: never;
  readonly published: string | undefined;
  /** Of the content that the digest was made of, where it is known. */
  readonly hash: string | undefined;
  readonly digest: StoredDigest;
}

/** The date that a person set for the document. */
export function publishedOf(kept: Kept | undefined): string | undefined {
  return kept?.annotation === undefined ? kept?.published : kept.annotation.document.published;
}

/** What the document claims, in order of start. */
export function claimsOf(kept: Kept): readonly Claim[] {
  return kept.annotation === undefined ? kept.digest.evidence().map(({ claim }) => claim) : kept.annotation.claims;
}

/** Offset to line and back, for the text that what is kept speaks of. */
export function lineIndexOf(kept: Kept): LineIndex {
  return kept.annotation === undefined ? kept.digest.lines() : new LineIndex(kept.annotation.document.text);
}
