import { Collator } from './collator.ts';
import type { Annotation, Collation, Strictness } from './model.ts';

/**
 * Compares the claims of all annotations: the groups that tell of the same thing, and where their readings differ.
 * The order of the annotations does not matter. A `Collator` does the same while documents change.
 */
export function disagreements(annotations: Iterable<Annotation>, strictness: Strictness = 'normal'): Collation {
  const collator = new Collator(strictness);
  for (const annotation of annotations) collator.put(annotation);
  return collator.collation();
}
