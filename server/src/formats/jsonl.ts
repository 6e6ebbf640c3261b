import type { Annotation } from '../core/model.ts';
import { documentFields } from './json.ts';

/** One document as one record of JSON Lines: the fields of the extraction, and the facts that a later comparison needs. */
export function toJsonLine(annotation: Annotation, path: string): object {
  return { version: 1, ...documentFields(annotation, path) };
}
