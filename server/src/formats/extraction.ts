import type { Annotation, Collation } from '../core/model.ts';

/** The path of a document as it is written into the output: relative, with `/`. */
export type PathOf = (uri: string) => string;

/** What a format writes: the annotations of the chosen documents, in order of path, and what they say together. */
export interface Extraction {
  readonly annotations: readonly Annotation[];
  readonly collation: Collation;
  readonly pathOf: PathOf;
}
