import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { isAcronym } from './acronyms.ts';
import { isHumped } from './coined.ts';
import { wordBefore } from './kinds-of-body.ts';
import { notAcronyms, Role, rolesOf } from './lexicon.ts';
import { builtInNames } from './names.ts';

type Found = Unplaced<OrganizationMention>;

const between = /^(?: \([^()]{2,12}\))?, (?:the )?(\p{Lu}[\p{L}\d’'-]*(?: \p{Lu}[\p{L}\d’'-]*){0,3})(?:, and|,| and| or) (?:the )?$/u;
const furthest = 70;

/** `and AUSTRAC.`: an acronym that closes an enumeration, with what shows that it stands by itself. */
const closing =
  /(?: and| or|,) (?:the )?(\p{Lu}{3,9}|\p{Lu}\p{Ll}+\p{Lu}\p{L}*)(?=[.,;:)]|$| (?:has|have|had|are|were|will|would|said|say|to|in|on|at|for|with|also|officials|officers|agents|and)\b)/uy;

/** The acronym right behind the last body of an enumeration: `the Federal Police and AUSTRAC`. */
function closingAcronym(text: string, { start, end }: Found): Found | undefined {
  if (text[end] !== ' ' && text[end] !== ',') return undefined;
  closing.lastIndex = end;
  const name = closing.exec(text)?.[1];
  if (name === undefined || !isBody(name) || !text.slice(start, end).includes(' ')) return undefined;
  return { type: 'organization', start: closing.lastIndex - name.length, end: closing.lastIndex, name };
}

/** `where CMOC and `, `NatureScot and the ` before a body, behind a small word: what opens an enumeration. */
const opening = /(?:^|[(“]|[.!?] |(?<!\p{L})\p{Ll}+ )(\p{Lu}{3,9}|\p{Lu}\p{Ll}+\p{Lu}\p{L}*)(?:,| and| or) (?:the )?$/u;

const joined = /^\p{Lu}\p{L}*\p{Lu}\p{L}*,$/u;

const isBody = (name: string): boolean => (name.charCodeAt(1) > 96 ? isHumped(name) : isAcronym(name)) && rolesOf(name) === 0;

function openingAcronym(text: string, { start, end }: Found): Found | undefined {
  const joint = wordBefore(text, start);
  if (joint !== 'and' && joint !== 'or' && !(joint.endsWith(',') && joined.test(joint))) return undefined;
  const lead = text.slice(Math.max(0, start - furthest), start);
  const name = opening.exec(lead)?.[1];
  if (!text.slice(start, end).includes(' ')) return undefined;
  if (name === undefined || !isBody(name)) return undefined;
  const from = start - lead.length + lead.lastIndexOf(name);
  return { type: 'organization', start: from, end: from + name.length, name };
}

/**
 * Names that no list knows between two bodies of an enumeration, `Europol, EU4FAST and Frontex`, and acronyms at its ends.
 * `found` in order.
 * Silent where the name may be a person’s or a place’s.
 */
export function enumerated(text: string, found: readonly Found[]): Found[] {
  const more: Found[] = [];
  for (const [index, body] of found.entries()) {
    const acronym = closingAcronym(text, body);
    if (acronym !== undefined && (found[index + 1]?.start ?? text.length) >= acronym.end) more.push(acronym);
    const first = openingAcronym(text, body);
    if (first !== undefined && (found[index - 1]?.end ?? 0) <= first.start) more.push(first);
  }
  for (let index = 1; index < found.length; index++) {
    const before = found[index - 1] as Found;
    const behind = found[index] as Found;
    if (behind.start - before.end > furthest || behind.start - before.end < 5) continue;
    const match = between.exec(text.slice(before.end, behind.start));
    const name = match?.[1];
    if (name === undefined || name.length < 3 || notAcronyms.has(name)) continue;
    const roles = rolesOf(name.split(' ')[0] as string);
    const alone = !name.includes(' ') && roles !== 0;
    if (alone || (roles & (Role.given | Role.place | Role.stop | Role.title | Role.calendar)) !== 0) continue;
    const start = text.indexOf(name, before.end);
    more.push({
      type: 'organization',
      start,
      end: start + name.length,
      name:
        builtInNames()
          .byWord.get(name)
          ?.all.find(({ surface }) => surface === name)?.name ?? name,
    });
  }
  return more;
}
