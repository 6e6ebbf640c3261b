import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { countryNames } from '../countries/knowledge.ts';
import { isAcronym } from './acronyms.ts';
import { notAcronyms, Role, rolesOf } from './lexicon.ts';

type Found = Unplaced<OrganizationMention>;

const item =
  /(?<=(?:^|[;:,)]) (?:and |the |and the )?|^)(\p{Lu}[\p{L}\d&.’'-]*(?: (?:(?:of|for|and|the|against|de|del|di|do|da|des|du|la|le|für|von|y|e|et) )*\p{Lu}[\p{L}\d&.’'-]*){0,9})(?: \((\p{Lu}[\p{L}-]{1,11})\))? \(((?:the )?\p{Lu}[\p{L}. ]{1,40})\)(?=[;,.]|$| and )/gu;

/**
 * Bodies of an enumeration that names the country of each in brackets, where a body of `found` is one of them:
 * `Guardia di Finanza (Italy); USKOK (Croatia)`. Offsets are those of `text`. Silent where no other body of the kind is known.
 */
export function listedByCountry(text: string, found: readonly Found[]): readonly Found[] {
  if (!found.some(({ end }) => text.startsWith(' (', end) && isCountry(/^ \(([^()]{2,42})\)/.exec(text.slice(end, end + 46))?.[1])))
    return none;
  const more: Found[] = [];
  for (const match of text.matchAll(item)) {
    const [, name = '', acronym, country] = match;
    if (!isCountry(country) || notAcronyms.has(name) || (rolesOf(name.split(' ')[0] as string) & never) !== 0) continue;
    more.push({ type: 'organization', start: match.index, end: match.index + name.length, name });
    if (acronym === undefined || !isAcronym(acronym)) continue;
    const start = match.index + name.length + 2;
    more.push({ type: 'organization', start, end: start + acronym.length, name });
  }
  return more;
}

const none: readonly Found[] = [];
const never = Role.given | Role.stop | Role.title | Role.calendar;

function isCountry(surface: string | undefined): boolean {
  if (surface === undefined) return false;
  const hit = countryNames.find(surface)[0];
  return (
    hit !== undefined && hit.meaning.form !== 'demonym' && hit.end === surface.length && (hit.start === 0 || surface.startsWith('the '))
  );
}
