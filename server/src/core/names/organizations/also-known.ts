import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { Role, rolesOf } from './lexicon.ts';

type Found = Unplaced<OrganizationMention>;

const known =
  /(?: \([^()\n]{2,12}\))?,? (?:also |better |commonly |formerly |locally |previously )?known (?:simply )?(?:as|by its (?:\p{L}+ )?(?:initials|acronym)) (?:the )?["“‘']?(\p{Lu}[\p{L}\d&-]+(?: \p{Lu}[\p{L}\d&-]+){0,3})/uy;

/** Other names that the text gives right behind those of `found`: `the Quality Council, known as Umalusi`. Silent for places and people. */
export function alsoKnown(text: string, found: readonly Found[]): Found[] {
  const more: Found[] = [];
  for (const { end, name } of found) {
    const sign = text.charCodeAt(end);
    if (sign !== 0x20 && sign !== 0x2c) continue;
    known.lastIndex = end;
    const other = known.exec(text)?.[1];
    if (other === undefined || (rolesOf(other.split(' ')[0] as string) & (Role.place | Role.given | Role.stop)) !== 0) continue;
    more.push({ type: 'organization', start: known.lastIndex - other.length, end: known.lastIndex, name });
  }
  return more;
}
