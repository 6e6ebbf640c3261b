import type { Annotation, Collation, Strictness } from './model.ts';

/** Compares the claims of all annotations: the groups that tell of the same thing, and where their readings differ. */
export function disagreements(_annotations: Iterable<Annotation>, _strictness: Strictness = 'normal'): Collation {
  return { groups: [], disagreements: [] };
}
