import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { isGivenName } from './lexicon.ts';

type Found = Unplaced<OrganizationMention>;

const imprint =
  /(?:©|Copyright)\s(?:©\s)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?:by\s)?(?:[Tt]he\s)?((?!All\b)\p{Lu}[\p{L}\d&’'-]*(?:\s(?!All\b|Terms\b|Privacy\b)\p{Lu}[\p{L}\d&’'-]*){0,4})/gu;

/** Who owns a page, by its line of copyright: `© 2026 Harbour Watch`. Silent where the owner may be a person. */
export function imprinted(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(imprint)) {
    const name = match[1] as string;
    if (name.length < 3 || isGivenName(name.split(' ')[0] as string)) continue;
    const end = match.index + match[0].length;
    found.push({ type: 'organization', start: end - name.length, end, name: name.replace(/\s+/g, ' ') });
  }
  return found;
}
