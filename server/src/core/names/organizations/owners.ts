import type { Mention, OrganizationMention } from '../../model.ts';

const possessive = /^['’]s? $/;
const longestGap = 3;
const national =
  /^(?:Ministry|Government|Parliament|Senate|Directorate|Supreme Court|Central Bank|National Assembly|House of Representatives)\b/;
const longest = 3;

/**
 * The name of a body whose owner stands before it, where its own words do not tell which body is meant: `INTERPOL General
 * Secretariat`, `Ministry of Health of Denmark`. Undefined where nothing owns it, or where its name is long enough to tell.
 */
export function ownedName(text: string, mention: OrganizationMention, before: Mention | undefined): string | undefined {
  if (before === undefined || mention.start - before.end > longestGap) return undefined;
  if (!possessive.test(text.slice(before.end, mention.start))) return undefined;
  const surface = text.slice(mention.start, mention.end);
  if (before.type === 'country')
    return national.test(mention.name) ? `${mention.name} of ${text.slice(before.start, before.end)}` : undefined;
  if (before.type !== 'organization' || mention.name !== surface || surface.split(' ').length > longest) return undefined;
  return `${before.name} ${mention.name}`;
}
