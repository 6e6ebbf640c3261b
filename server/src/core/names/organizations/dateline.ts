import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { isAcronym } from './acronyms.ts';
import { rolesOf } from './lexicon.ts';

type Found = Unplaced<OrganizationMention>;

/** `LAGOS, March 14 (Continental Wire) -`: the place in capitals, a day, and who wrote it; a place in small letters only before an acronym. */
const dateline =
  /^(?:\p{Lu}[\p{Lu} .'’/-]{1,38}|\p{Lu}[\p{L} ]{2,24}(?= \(\p{Lu}{3,8}\)))(?:, \p{Lu}[\p{L}.]{1,12}){0,2}(?:,? (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}))?(?:,? \d{4})? \((\p{Lu}[\p{L}&.’'-]*(?: \p{Lu}[\p{L}&.’'-]*){0,3})\) ?(?:[-–—]|--)\s/u;

/** How the names of states and provinces begin. */
const regional = /^(?:North|South|East|West|New|Northern|Southern|Eastern|Western|British|Republic|State|Province)\b/;

/** The agency of a dateline at the start of a paragraph's text. Silent where the brackets hold a place: `LONDON (Ontario) –`. */
export function datelineAgency(text: string): Found | undefined {
  const match = dateline.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined || name.endsWith('.')) return undefined;
  const single = !name.includes(' ');
  if (single ? name.length < 3 || (rolesOf(name) !== 0 && !isAcronym(name)) : regional.test(name)) return undefined;
  const start = match[0].lastIndexOf(`(${name})`) + 1;
  return { type: 'organization', start, end: start + name.length, name };
}
