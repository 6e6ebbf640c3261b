import type { Annotation, Disagreement } from '../model.ts';

/** All checks that one document can be put to by itself, in order of place. */
export function checkDocument(_annotation: Annotation): Disagreement[] {
  return [];
}
