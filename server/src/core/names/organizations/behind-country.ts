import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { countryNames } from '../countries/knowledge.ts';
import { isAcronym } from './acronyms.ts';
import { isGivenName, Role, rolesOf } from './lexicon.ts';

type Found = Unplaced<OrganizationMention>;

const name =
  "\\p{Lu}[\\p{L}\\d&’'-]*(?: (?:(?:of|for|and|the|against|on|de|del|di|da|des|du|la|le|für|von|van|y|et) ){0,3}\\p{Lu}[\\p{L}\\d&’'-]*){0,8}";
const other = '(?: \\([^()\\n]{2,70}\\))?';
const line = new RegExp(
  `^(?:[-•·*–] ?)?(\\p{Lu}[\\p{L} .’'-]{2,40}): (?:the )?(${name}${other}(?:(?:, |; )(?:the )?${name}${other}){0,5})[.;]?$`,
  'u',
);
const item = new RegExp(`(${name})(?: \\(([^()\\n]{2,70})\\))?`, 'gu');
const names = /^\p{Lu}[^\d]*$/u;
const heads = Role.body | Role.weak | Role.foreign | Role.opener;
const never = Role.given | Role.stop | Role.title | Role.calendar;
/** No line of a list of authorities is longer. */
const longest = 260;

/**
 * The bodies of a line that names those of one country: `Latvia: State Police (Valsts policija)`, with the other names in brackets.
 * Offsets are those of `text`. Silent where the line says more, and where nothing in it tells of a body.
 */
export function bodiesOfCountry(text: string): readonly Found[] {
  if (text.length > longest) return none;
  const [, country = '', list = ''] = line.exec(text) ?? [];
  if (list === '' || !isCountry(country)) return none;
  const found: Found[] = [];
  const from = text.indexOf(list, country.length);
  for (const match of list.matchAll(item)) {
    const [, surface = '', inside] = match;
    const words = surface.split(' ');
    const first = words[0] as string;
    const told = words.some((word) => (rolesOf(word) & heads) !== 0) || isAcronym(surface) || (inside !== undefined && isAcronym(inside));
    if (!told || isGivenName(first) || (rolesOf(first) & never) !== 0) return none;
    const start = from + match.index;
    found.push({ type: 'organization', start, end: start + surface.length, name: surface });
    if (inside === undefined || !names.test(inside) || inside.includes('/') || isCountry(inside)) continue;
    const open = start + surface.length + 2;
    found.push({ type: 'organization', start: open, end: open + inside.length, name: surface });
  }
  return found;
}

const none: readonly Found[] = [];

function isCountry(surface: string): boolean {
  const hit = countryNames.find(surface)[0];
  return hit !== undefined && hit.meaning.form !== 'demonym' && hit.start === 0 && hit.end === surface.length;
}
