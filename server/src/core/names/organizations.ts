import type { OrganizationMention } from '../model.ts';
import type { Unplaced } from '../unplaced.ts';

/** Every organization that a paragraph's text alone shows, in order. Offsets are the paragraph's. */
export function recogniseOrganizations(_text: string): Unplaced<OrganizationMention>[] {
  return [];
}
