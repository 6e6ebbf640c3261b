import type { Mention, Page } from '../model.ts';

/**
 * What only the whole document shows: acronyms and short forms get the full name of their body or operation,
 * and names that the document introduces once are found where they stand alone.
 */
export function resolveNames(_page: Page, mentions: readonly Mention[]): Mention[] {
  return [...mentions];
}
