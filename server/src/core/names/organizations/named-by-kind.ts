import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { countryNames } from '../countries/knowledge.ts';
import { isGivenName, notAcronyms, Role, rolesOf } from './lexicon.ts';
import type { Run, Word } from './runs.ts';

type Found = Unplaced<OrganizationMention>;

/** What several bodies are called before their names: `unions FNV and Vakbond Oost`. Words that are said of people too are left out. */
const plural =
  'agencies airlines banks breweries broadcasters carmakers chains charities companies conglomerates consultancies cooperatives drugmakers federations firms foundations insurers lenders manufacturers militias ministries newspapers NGOs parties refiners regulators retailers shipbuilders shipyards start-ups startups steelmakers supermarkets terminals unions universities utilities websites wholesalers'.split(
    ' ',
  );

const name = "\\p{Lu}[\\p{L}\\d’'-]*(?: (?:(?:of|for|&|de|del|van|der) )?\\p{Lu}[\\p{L}\\d&’'-]*){0,3}";
const joint = '(?:, |,? and (?:the )?|,? or (?:the )?|; | & )';
const listed = new RegExp(
  `(?:${plural.map((kind) => `[${kind.charAt(0).toUpperCase()}${kind.charAt(0)}]${kind.slice(1)}`).join('|')})(?: such as| [–-])? (?:the )?(${name}(?:${joint}${name}){1,6})(?=[.,;:)]|$| (?:have|had|has|were|are|will|would|said|say|want|plan|agreed|announced|called|signed|also|in|on|at|to|for|with|from|by|over|after|who|which|that|–|—|-|\\p{Ll}{2,}ed)(?!\\p{L}))`,
  'uy',
);
const splits = new RegExp(joint, 'u');
const never = Role.given | Role.stop | Role.title | Role.calendar | Role.headline;

/**
 * The bodies that are listed behind a word for their kind: `Unions FNV Havens and CNV Vakmensen want`, `the banks Orrin, Tavia and
 * Lund`. Offsets are those of `text`; they may overlap names that were found otherwise. Silent where one of them is a country
 * (`banks in`, `unions Spain and Italy`) and for given names.
 */
export function namedByKind(text: string, runs: readonly Run[]): Found[] {
  const found: Found[] = [];
  for (const run of runs) {
    const kind = kindAt(text, run);
    if (kind === undefined) continue;
    listed.lastIndex = kind;
    const list = listed.exec(text)?.[1];
    if (list === undefined || countryNames.find(list).length > 0) continue;
    const names = list.split(splits);
    if (!names.every(mayBeBody)) continue;
    let at = listed.lastIndex - list.length;
    for (const surface of names) {
      const start = text.indexOf(surface, at);
      at = start + surface.length;
      found.push({ type: 'organization', start, end: at, name: surface.replaceAll('’', "'") });
    }
  }
  return found;
}

/** Where the word for a kind stands that the run begins with, or that stands before it. */
function kindAt(text: string, run: Run): number | undefined {
  const { start, text: first, gap } = run[0] as Word;
  if (gap === 'space' && first.endsWith('s') && kinds.has(calm(first))) return start;
  if (text.charCodeAt(start - 1) !== BLANK) return undefined;
  const sign = text.charCodeAt(start - 2);
  if (sign !== SMALL_S && sign !== DASH && sign !== HYPHEN) return undefined;
  const end = sign !== SMALL_S ? start - 3 : text.startsWith('such as', start - 8) ? start - 9 : start - 1;
  const from = text.lastIndexOf(' ', end - 1) + 1;
  return end - from <= longestKind && kinds.has(calm(text.slice(from, end))) ? from : undefined;
}

/** The word as inside a sentence; `NGOs` stays. */
const calm = (word: string): string => (/^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word);

const kinds: ReadonlySet<string> = new Set(plural);
const longestKind = Math.max(...plural.map(({ length }) => length));
const BLANK = 0x20;
const SMALL_S = 0x73;
const DASH = 0x2013;
const HYPHEN = 0x2d;

function mayBeBody(surface: string): boolean {
  const first = surface.split(' ', 1)[0] as string;
  return (
    surface.length > 2 && !notAcronyms.has(surface) && !isGivenName(first) && (rolesOf(first) & never) === 0 && !isPlace(surface, first)
  );
}

/** `unions Rotterdam and Antwerp`: a place by itself. */
const isPlace = (surface: string, first: string): boolean => surface === first && (rolesOf(first) & Role.place) !== 0;
