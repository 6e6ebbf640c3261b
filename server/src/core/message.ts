import type { Disagreement } from './model.ts';

/**
 * The plain sentence that people read: what this side says, what the other source says, why they differ.
 * `quote` gives the surface of a place, `nameOf` the short name of a document.
 */
export function messageOf(disagreement: Disagreement, _side: 0 | 1): string {
  return disagreement.reason;
}
