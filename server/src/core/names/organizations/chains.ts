import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { countryNames } from '../countries/knowledge.ts';
import { isGivenName, notAcronyms, Role, rolesOf } from './lexicon.ts';

type Found = Unplaced<OrganizationMention>;

const name = "\\p{Lu}[\\p{L}\\d&’'-]*(?: (?:of |for |& )?\\p{Lu}[\\p{L}\\d&’'-]*){0,3}";
const remark = '(?: \\([^()\\n]{2,40}\\))?';
const joint = '(?:,|,? and|; and|;|,? or) (?:[Tt]he )?';
/** What stands between two bodies of an enumeration: no other name, one, or two. */
const between = new RegExp(`^${remark}${joint}(?:(${name})${remark}${joint})?(?:(${name})${remark}${joint})?$`, 'u');
const behind = new RegExp(`${remark}${joint}(${name})(?=[.,;)]|$| and )`, 'uy');
const before = new RegExp(
  `(?:^|: |(?<!\\p{L})(?:by|with|from|including|between) )(?:[Tt]he )?(${name})${remark}(?:,|,? and|;) (?:[Tt]he )?$`,
  'u',
);
const furthest = 110;
/** So many bodies in a row make an enumeration of bodies. */
const fewest = 3;
const never = Role.given | Role.stop | Role.title | Role.calendar | Role.place | Role.headline | Role.thing;

/**
 * The other members of an enumeration in which three bodies and more are known: `Fortinet, Nordlys Data, Kaspersky and Trend Micro`.
 * `found` in order. Offsets are those of `text`. Silent for countries and for what may be a person's name.
 */
export function chained(text: string, found: readonly Found[]): Found[] {
  const more: Found[] = [];
  for (let first = 0; first < found.length; first++) {
    const inside: Found[] = [];
    let last = first;
    for (let next = found[last + 1]; next !== undefined; next = found[last + 1]) {
      const from = (found[last] as Found).end;
      const match = next.start - from > furthest ? null : between.exec(text.slice(from, next.start));
      if (match === null) break;
      let at = from;
      for (const surface of [match[1], match[2]]) if (surface !== undefined) at = keep(text, surface, at, inside);
      last++;
    }
    if (last - first + 1 < fewest) continue;
    more.push(...inside);
    for (let end = (found[last] as Found).end, steps = 0; steps < fewest; steps++) {
      behind.lastIndex = end;
      const surface = behind.exec(text)?.[1];
      if (surface === undefined) break;
      end = keep(text, surface, end, more);
    }
    const { start } = found[first] as Found;
    const lead = text.slice(Math.max(0, start - furthest), start);
    const surface = before.exec(lead)?.[1];
    if (surface !== undefined) keep(text, surface, start - lead.length + lead.lastIndexOf(surface), more);
    first = last;
  }
  return more;
}

/** Adds the name that stands at `from` or soon behind it, where it may be a body's; the offset behind it. */
function keep(text: string, surface: string, from: number, into: Found[]): number {
  const start = text.indexOf(surface, from);
  const end = start + surface.length;
  if (mayBeBody(surface)) into.push({ type: 'organization', start, end, name: surface.replaceAll('’', "'") });
  return end;
}

function mayBeBody(surface: string): boolean {
  const first = surface.split(' ')[0] as string;
  if (surface.length < 3 || notAcronyms.has(surface) || isGivenName(first) || (rolesOf(first) & never) !== 0) return false;
  return countryNames.find(surface).length === 0;
}
