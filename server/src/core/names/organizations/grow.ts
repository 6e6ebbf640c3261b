import { exceptions, isGivenName, isHeadlineVerb, Role } from './lexicon.ts';
import type { Run, Word } from './runs.ts';

/** Indexes into a run: the first and the last word of a name. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

const reach = 9;
/** Titles that stand in the names of what is named for a person: `King Saud University`. */
const honours = /^(?:King|Queen|Prince|Princess|Sultan|Sheikh|Cardinal|Lord|Lady|President|Emperor|General)$/;
const named = /^(?:University|College|Hospital|School|Foundation|Institute|Academy|Trust|Center|Centre|Library|Museum)$/;
const has = (word: Word | undefined, role: number): boolean => word !== undefined && (word.roles & role) !== 0;

const heads = Role.body | Role.weak | Role.brand | Role.suffix | Role.members | Role.foreign;
const fences = Role.stop | Role.calendar;

/** Words that a name does not grow over; `owning`: to the left of a possessive, where `Prime Minister’s Office` begins. */
function isFence(word: Word, inTitle: boolean, owning: boolean): boolean {
  if (word.roles === 0) return inTitle && (isHeadlineVerb(word.text) || /(?:ing|ed)$/.test(word.text));
  if (has(word, fences)) return !has(word, Role.topic | Role.kind) || has(word, Role.calendar);
  if (inTitle && has(word, Role.headline)) return true;
  return (
    has(word, Role.title) &&
    !has(word, Role.topic | Role.kind | heads | (owning ? Role.possessive : 0)) &&
    !(owning && word.text === 'Commissioner')
  );
}

/**
 * The bodies that the words of a run spell out around a head word: `Thames Valley Police`, `Bank of Ghana`,
 * `Ministry of Trade, Industry and Energy`. In order; they may overlap, and then the longer is right.
 * Silent where a head stands alone, and where a word such as `Act` or `Street` behind it makes it another thing.
 * `inTitle`: the run stands in a line where every word has a capital.
 */
export function growNames(run: Run, inTitle: boolean): Stretch[] {
  const found: Stretch[] = [];
  for (let head = 0; head < run.length; head++) {
    const word = run[head] as Word;
    if (!has(word, heads)) continue;
    const stretch = growAround(run, head, inTitle);
    if (stretch === undefined) continue;
    const previous = found.at(-1);
    if (previous !== undefined && stretch.first <= previous.last) {
      if (stretch.last - stretch.first > previous.last - previous.first) found[found.length - 1] = stretch;
    } else found.push(stretch);
  }
  return found;
}

function growAround(run: Run, head: number, inTitle: boolean): Stretch | undefined {
  const word = run[head] as Word;
  const first = growLeft(run, head, inTitle);
  const last = has(word, Role.body | Role.weak | Role.members | Role.foreign) ? growRight(run, head, first, inTitle) : head;
  if (first === last || !isNamed(run, first, head, last, inTitle)) return undefined;
  if (isOtherThing(run, last, inTitle)) return undefined;
  return exceptions.has(spell(run, first, last)) ? undefined : { first, last };
}

function growLeft(run: Run, head: number, inTitle: boolean): number {
  let first = head;
  let owning = false;
  const suffix = has(run[head], Role.suffix);
  while (first > 0 && head - first < reach) {
    const before = run[first - 1] as Word;
    const here = run[first] as Word;
    owning ||= before.gap === 'possessive';
    const periodical = first === head && has(before, Role.frequency) && has(here, Role.paper);
    const national = before.text === 'All' && has(here, Role.place);
    const honoured = before.gap === 'space' && honours.test(before.text) && named.test((run[head] as Word).text);
    if (!periodical && !national && !honoured && isFence(before, inTitle, owning)) break;
    if (before.gap === 'space' || before.gap === 'foreign') first--;
    else if (before.gap === 'and' || before.gap === 'ampersand') {
      if (!joinsLeft(run, first, head)) break;
      first--;
    } else if (before.gap === 'comma') {
      if (suffix && first === head) first--;
      else if (head - first > 1 && has(before, Role.topic) && has(here, Role.topic) && joinedByAnd(run, first, head)) first--;
      else break;
    } else if (before.gap === 'of') {
      if (!has(before, Role.opener) || has(run[head], Role.suffix | Role.brand)) break;
      const other = has(before, Role.body) ? joinedAt(run, first, head) : undefined;
      if (other !== undefined) return other + 1;
      first--;
    } else if (before.gap === 'possessive') {
      const saint =
        has(run[head], Role.body | Role.weak) && head === first && /^(?:Hospital|College|School|Church|Cathedral)$/.test(here.text);
      if (!has(before, Role.possessive) && !(saint && !has(before, Role.place))) break;
      first--;
    } else break;
  }
  if (first === 0 && first + 1 < head && (run[first] as Word).roles === 0 && /ing$/.test((run[first] as Word).text)) first++;
  while (first < head && has(run[first], fences) && !has(run[first], Role.kind | Role.topic | Role.frequency) && run[first]?.text !== 'All')
    first++;
  return first;
}

/** Whether `A and B Head` is one name: `Food and Drug Administration`, `Democratic and Labour Party`, `Smith & Sons Ltd`. */
function joinsLeft(run: Run, first: number, head: number): boolean {
  const before = run[first - 1] as Word;
  const here = run[first] as Word;
  if (before.gap === 'ampersand' && !has(before, Role.place | heads)) return true;
  if (first === head || has(run[head], Role.suffix | Role.brand)) return false;
  if (has(before, Role.topic)) return has(here, Role.topic);
  return has(before, Role.kind) && !has(before, Role.place) && has(here, Role.kind);
}

/** Index of the word before an `and` between the two, if there is one: behind it another body begins. */
function joinedAt(run: Run, from: number, to: number): number | undefined {
  for (let index = to - 1; index >= from; index--) if ((run[index] as Word).gap === 'and') return index;
  return undefined;
}

function joinedByAnd(run: Run, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (/and$|^amp/.test((run[index] as Word).gap)) return true;
  return false;
}

function growRight(run: Run, head: number, first: number, inTitle: boolean): number {
  let last = has(run[head], Role.foreign) ? phraseEnd(run, head, inTitle) : head;
  let complements = 0;
  while (last + 1 < run.length && last - head < reach + 3) {
    const here = run[last] as Word;
    const next = run[last + 1] as Word;
    if (has(next, fences) && !has(next, Role.kind | Role.topic)) break;
    if (here.gap === 'of' || here.gap === 'for' || here.gap === 'on' || here.gap === 'in') {
      if (!takes(run, head, here, next, complements, first)) break;
      complements++;
      last = phraseEnd(run, last + 1, inTitle, (run[head] as Word).text === 'Office');
    } else if (here.gap === 'and' && pairs.has(`${here.text} ${next.text}`)) last = last + 1;
    else if ((here.gap === 'and' || here.gap === 'ampersand') && complements > 0 && joinsRight(run, last)) {
      last = phraseEnd(run, last + 1, inTitle);
    } else if (here.gap === 'comma' && complements + (head > first ? 0 : 1) > 0 && listCloses(run, last + 1)) {
      last = phraseEnd(run, last + 1, inTitle);
    } else break;
  }
  return last;
}

/** Places whose name has an `and`. */
const pairs = new Set(
  'England Wales|Trinidad Tobago|Antigua Barbuda|Bosnia Herzegovina|Turks Caicos|Britain Ireland|Newfoundland Labrador|Brighton Hove|Britain Northern|Kitts Nevis|Jammu Kashmir|Schleswig Holstein|Saint-Pierre Miquelon|Tyne Wear|Devon Cornwall|Avon Somerset'.split(
    '|',
  ),
);

function joinsRight(run: Run, last: number): boolean {
  const here = run[last] as Word;
  const next = run[last + 1] as Word;
  if (has(here, Role.members)) return has(next, Role.members);
  if (has(here, Role.kind) && has(next, Role.kind)) return next.gap === 'space' && !startsOtherBody(run, last + 1);
  return has(here, Role.topic) && !startsOtherBody(run, last + 1);
}

/** Whether the preposition behind `here` leads to a part of the name of the body with this head. */
function takes(run: Run, head: number, here: Word, next: Word, complements: number, first: number): boolean {
  const word = run[head] as Word;
  if (has(next, Role.calendar)) return false;
  if (here.gap === 'of') {
    if (next.gap === 'space' && isGivenName(next.text) && !has(next, Role.place)) return false;
    if (complements > 0) return has(next, Role.place | Role.kind | Role.topic) || (next.roles === 0 && complements === 1);
    return has(word, Role.opener | Role.members) || (first < head && has(word, Role.body));
  }
  if (here.gap === 'in') return has(next, Role.place) && /^(?:Mission|Force|Operation)$/.test(here.text);
  if (here.gap === 'on') return has(word, Role.on) && (complements === 0 || here.text === 'Research');
  return has(word, Role.for) && complements < 2 && !has(next, Role.given | Role.title) && (first === head || !has(next, Role.place));
}

const demonym = /(?:ish|ian|ese|[^g]an)$/;

/** The last word of the noun phrase that begins at `from`. `offices`: it may end with what a person is, as in `Office of the Mayor`. */
function phraseEnd(run: Run, from: number, inTitle: boolean, offices = false): number {
  let last = from;
  while (last + 1 < run.length && last - from < 5) {
    const here = run[last] as Word;
    const next = run[last + 1] as Word;
    const joined = here.gap === 'space' || here.gap === 'foreign' || (here.gap === 'possessive' && has(here, Role.possessive));
    if (!joined || isFence(next, inTitle, offices || next.gap === 'possessive') || has(next, Role.given)) break;
    if (has(next, Role.thing) && !has(next, Role.topic | heads)) break;
    if (has(here, Role.place) && next.roles === 0 && !demonym.test(here.text)) break;
    last++;
  }
  return last;
}

/** True where the phrase behind `and` is a body by itself (`… and Border Police`) or no subject matter at all. */
function startsOtherBody(run: Run, from: number): boolean {
  const word = run[from] as Word;
  const followed = word.gap === 'space' ? run[from + 1] : undefined;
  if (!has(word, Role.topic) && !((word.roles === 0 || has(word, Role.kind)) && has(followed, Role.topic))) return true;
  for (let index = from; index < run.length; index++) {
    const here = run[index] as Word;
    if (has(here, Role.body) && !/s$/.test(here.text)) return true;
    if (here.gap !== 'space') return here.gap === 'of' && has(here, Role.body);
  }
  return false;
}

/** True where a comma list of subjects begins that `and` closes: `Trade, Industry and Energy`. */
function listCloses(run: Run, from: number): boolean {
  for (let index = from; index < run.length && index < from + reach; index++) {
    const word = run[index] as Word;
    if (!has(word, Role.topic | Role.kind)) return false;
    if (/and$|^amp/.test(word.gap)) return has(run[index + 1], Role.topic | Role.kind) && !startsOtherBody(run, index + 1);
    if (word.gap !== 'space' && word.gap !== 'comma') return false;
  }
  return false;
}

/** Whether the words beside the head single out one body. */
function isNamed(run: Run, first: number, head: number, last: number, inTitle: boolean): boolean {
  const word = run[head] as Word;
  const left = run.slice(first, head);
  if (has(word, Role.foreign)) return last > head;
  if (has(word, Role.suffix)) return left.some(({ roles }) => (roles & (Role.stop | Role.calendar)) === 0);
  if (has(word, Role.members))
    return left.length > 0 && left.every((one) => has(one, Role.kind | Role.place)) && !/^(?:Senate|House)$/.test(left[0]?.text ?? '');
  if (has(word, Role.body)) return last > head || left.length > 1 || !has(left[0], Role.given | Role.headline);
  if (inTitle) return has(word, Role.weak) && (left.some((one) => has(one, Role.place)) || isDescribed(left));
  if (has(word, Role.weak)) {
    if (last > head && has(word, Role.opener)) return true;
    if (left.length === 1 && has(left[0], Role.frequency)) return has(word, Role.paper);
    if (left.length === 1) return (has(left[0], Role.place) || left[0]?.roles === 0) && !has(left[0], Role.given);
    return left.length > 1 && !has(left[0], Role.given);
  }
  return left.some(({ roles, text }) => roles === 0 || (text.length > 2 && text === text.toUpperCase())) && !has(left[0], Role.given);
}

/** `National Special Crime`: words that say of what kind a unit is and what it deals with, and nothing else. */
function isDescribed(left: readonly Word[]): boolean {
  return left.length > 1 && has(left[0], Role.kind) && left.every((one) => has(one, Role.kind | Role.topic) && !has(one, Role.headline));
}

/** True where the word behind the name makes it the name of something else: `Supreme Court Building`. */
function isOtherThing(run: Run, last: number, inTitle: boolean): boolean {
  const word = run[last] as Word;
  const next = run[last + 1];
  if (word.gap !== 'space' || next === undefined || inTitle) return false;
  return has(next, Role.thing) && !has(next, heads);
}

function spell(run: Run, first: number, last: number): string {
  return run
    .slice(first, last + 1)
    .map(({ text, gap }, index) => (index === last - first ? text : `${text} ${gap === 'space' ? '' : `${gap} `}`))
    .join('');
}
