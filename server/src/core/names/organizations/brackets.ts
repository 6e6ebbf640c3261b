import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { beginsWithInitials, isAcronym, shuffledBefore, spelledBefore } from './acronyms.ts';
import { companyInBrackets } from './legal-forms.ts';
import { exceptions, Role, rolesOf } from './lexicon.ts';
import type { Run } from './runs.ts';
import { touched } from './touched.ts';

type Found = Unplaced<OrganizationMention>;

const bracket = /\(([^()\n]{2,140})\)/g;
const tokenBefore = /(?<![\p{L}\p{N}])([\p{Lu}][\p{L}&-]{1,9})[ \u00a0]$/u;
const smallWords = 'de|del|la|el|los|las|du|des|et|y|e|para|por|do|da|di|der|die|für|und|of|for|the|and|a|o';
const title = new RegExp(`^\\p{Lu}[\\p{L}'’-]*(?: (?:\\p{Lu}[\\p{L}'’-]*|${smallWords})){1,9}(?:(?<= (?:Co|Corp|Inc|Ltd))\\.)?$`, 'u');
/** `Nasdaq: BWTR`: where a company's shares are traded, and under which letters. */
const ticker = /^(?:[A-Z]{3,7}|Nasdaq|Euronext|Xetra)(?: [A-Z]\w{0,9})?(?:\.[A-Z])?: ?[A-Z0-9][A-Z0-9.]{0,7}(?:[;,].*)?$/;
const language = /^(?:[A-Z]\p{Ll}+: |the |formerly |also |or |known as |abbreviated )*["“‘']?/u;
const thing =
  /(?:Agreement|Area|Art|Assay|Cancer|Currency|Device|Disease|Disorder|Drone|Ecosystem|Equipment|Facility|Fuel|Gas|Income|Index|Injury|Intelligence|Learning|Machine|Management|Material|Materials|Method|Model|Partnership|Plan|Product|Program|Programme|Project|Protocol|Rate|Rates|Report|Reality|Scheme|Sequence|Standard|Standards|Station|Survey|Syndrome|System|Systems|Technology|Test|Therapy|Things|Time|Treatment|Vehicle|Vehicles|Virus|Zone|Act|Treaty|Convention|Goals|Party Congress)$/;

/**
 * The found mentions and, from brackets, the other names of bodies: the acronym behind a name, the name behind an acronym,
 * and names in another language (`Fatherland for All (Patria Para Todos, PPT)`). All of them mean the one body.
 * A name that no list and no head word showed is found where its initials are the acronym. In order, not overlapping.
 */
export function namesInBrackets(text: string, found: readonly Found[], runs: readonly Run[]): readonly Found[] {
  const more: Found[] = [];
  bracket.lastIndex = 0;
  for (let match = bracket.exec(text); match !== null; match = bracket.exec(text)) {
    const open = match.index;
    const inside = match[1] as string;
    const company = companyInBrackets(text, open, inside, runs);
    if (company !== undefined) {
      more.push(company);
      continue;
    }
    const nameEnd = text[open - 1] === ' ' || text[open - 1] === '\u00a0' ? open - 1 : open;
    const before = touched(found, { start: nameEnd - 1, end: nameEnd });
    const spelled =
      before === undefined || !isAcronym(text.slice(before.start, before.end)) ? namedBefore(text, nameEnd, inside, before) : undefined;
    const owner = spelled ?? before;
    if (spelled !== undefined) more.push(spelled);
    const explained = explainedAcronym(text, open, inside, found);
    if (explained !== undefined) more.push(...explained);
    else if (owner !== undefined && !ticker.test(inside)) more.push(...otherNames(text, open + 1, inside, owner.name));
  }
  return more.length === 0 ? found : merge(found, more);
}

/** The phrase before a bracket with its acronym, where the phrase is longer than what was found there. */
function namedBefore(text: string, end: number, inside: string, before: Found | undefined): Found | undefined {
  if (!isAcronym(inside) || inside.length < 3 - (before === undefined ? 0 : 1)) return undefined;
  const start = spelledBefore(text, end, inside) ?? (before === undefined ? shuffledBefore(text, end, inside) : undefined);
  if (start === undefined || (before !== undefined && before.start <= start)) return undefined;
  const name = text.slice(start, end).replace(/\s+/g, ' ').replaceAll('’', "'");
  const first = rolesOf(name.split(' ')[0] as string);
  if (thing.test(name) || exceptions.has(name) || (first & (Role.given | Role.stop | Role.title)) !== 0) return undefined;
  return { type: 'organization', start, end, name };
}

/** Behind the agency of a dateline: `SANTO DOMINGO (Associated Press) -`. */
const dateline = /^\) ?[-–—]/;

/** `ROCK (Regional Operational Center in Khartoum …)`: both are names of the body that the bracket spells out. */
function explainedAcronym(text: string, open: number, inside: string, found: readonly Found[]): Found[] | undefined {
  const acronym = tokenBefore.exec(text.slice(Math.max(0, open - 14), open))?.[1];
  if (acronym === undefined || !isAcronym(acronym) || !/^\p{Lu}/u.test(inside) || /[;:=]/.test(inside)) return undefined;
  if (!inside.includes(' ') || (rolesOf(acronym) & Role.place) !== 0) return undefined;
  const spelled = { start: open + 1, end: open + 1 + inside.length };
  const within = touched(found, spelled);
  const known = within?.start === spelled.start && within.end === spelled.end;
  if (known && dateline.test(text.slice(spelled.end, spelled.end + 4))) return undefined;
  if (!known && (!beginsWithInitials(inside, acronym) || thing.test(inside) || !hasHead(inside))) return undefined;
  const name = inside.replaceAll('’', "'");
  const start = open - 1 - acronym.length;
  return [
    { type: 'organization', start, end: start + acronym.length, name },
    { type: 'organization', start: open + 1, end: open + 1 + inside.length, name },
  ];
}

function hasHead(phrase: string): boolean {
  return phrase.split(' ').some((word) => (rolesOf(word) & (Role.body | Role.weak | Role.opener | Role.on | Role.for)) !== 0);
}

/** An acronym that is said as a word: `Sepa` of `Scottish Environment Protection Agency`. */
const spoken = /^\p{Lu}\p{Ll}{2,8}$/u;

function otherNames(text: string, from: number, inside: string, name: string): Found[] {
  const names: Found[] = [];
  let start = from;
  for (const part of inside.split(/(?<=[,;/]| or ) ?/)) {
    const bare = part.replace(language, '').replace(/(?:[,;/: ”’"']| or)+$/, '');
    const at = text.indexOf(bare, start);
    if (isAcronym(bare) || title.test(bare) || (spoken.test(bare) && beginsWithInitials(name, bare)))
      names.push({ type: 'organization', start: at, end: at + bare.length, name });
    else if (names.length === 0 && !/^\p{Ll}|: $/u.test(part)) break;
    start += part.length;
  }
  return names;
}

function merge(found: readonly Found[], more: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const mention of [...more, ...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = kept.at(-1);
    if (previous === undefined || previous.end <= mention.start) kept.push(mention);
    else if (mention.end - mention.start > previous.end - previous.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
