import { countryNames } from '../countries/knowledge.ts';
import { has, heads } from './fences.ts';
import { growLeft } from './grow-left.ts';
import { growRight } from './grow-right.ts';
import { exceptions, isGivenName, isHeadlineVerb, Role } from './lexicon.ts';
import { pairs } from './pairs.ts';
import type { Run, Word } from './runs.ts';

/** Indexes into a run: the first and the last word of a name. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Heads that a quarter of the sky tells apart: `Northern Fleet`. */
const force = /^(?:Fleet|Command)$/;
/** A head that what it guards, or for whom, tells apart: `Border Guard`, `Civil Guard`. */
const guard = /^Guards?$/;
/** Heads that a headline in title case writes of any such body of a country: `Swiss Court Orders Recount`. */
const common = /^(?:Court|Police|Hospital|School|Bank|Banks|Company|University|Council|Museum|Union|Party|Commission)$/i;
/** A head word in a line of capitals. */
const shouted = /^[A-Z]{5,}$/;

/**
 * The bodies that the words of a run spell out around a head word: `Thames Valley Police`, `Bank of Ghana`,
 * `Ministry of Trade, Industry and Energy`. In order; they may overlap, and then the longer is right.
 * Silent where a head stands alone, and where a word such as `Act` or `Street` behind it makes it another thing.
 * `inTitle`: the run stands in a line where every word has a capital; `opens`: it begins a sentence, with a word such as `Acquiring`.
 */
export function growNames(run: Run, inTitle: boolean, opens: boolean): Stretch[] {
  const found: Stretch[] = [];
  for (let head = 0; head < run.length; head++) {
    const word = run[head] as Word;
    if (word.text === 'Air' && !inTitle && isAirline(run, head)) found.push({ first: head, last: head + 1 });
    const office = inTitle ? undefined : nationalEnd(run, head);
    if (office !== undefined) found.push({ first: officeStart(run, head), last: office });
    if (!has(word, heads)) {
      if (isUnbounded(run, head)) found.push({ first: head - 2, last: head });
      else if (word.gap === 'ampersand' && !inTitle && arePartners(run, head)) found.push({ first: head, last: head + 1 });
      else if (word.text === 'PT' && !inTitle) found.push({ first: head, last: behindForm(run, head) });
      continue;
    }
    const loud = isShouted(word.text);
    if (loud && has(word, Role.suffix | Role.brand) && !has(word, Role.body)) continue;
    const stretch = growAround(run, head, inTitle || loud, opens);
    if (stretch === undefined) continue;
    const previous = found.at(-1);
    if (previous !== undefined && stretch.first <= previous.last) {
      if (stretch.last - stretch.first > previous.last - previous.first) found[found.length - 1] = stretch;
    } else found.push(stretch);
  }
  return found;
}

/** `Shelter Without Borders`, at its last word. */
function isUnbounded(run: Run, at: number): boolean {
  const without = run[at - 1];
  if (at < 2 || without?.text !== 'Without' || without.gap !== 'space' || run[at - 2]?.gap !== 'space') return false;
  return /^(?:Borders|Frontiers)$/.test((run[at] as Word).text) && !has(run[at - 2], Role.stop);
}

/** `Loyens & Loeff`, at the first: two names that no list knows, and nothing else beside them. */
function arePartners(run: Run, at: number): boolean {
  const [one, other] = [run[at] as Word, run[at + 1]];
  if (one.roles !== 0 || other === undefined || other.roles !== 0 || other.gap === 'space' || run[at - 1]?.gap === 'space') return false;
  if (one.text.length < shortestPartner || other.text.length < shortestPartner || isGivenName(one.text) || isGivenName(other.text))
    return false;
  return !pairs.has(`${one.text} ${other.text}`) && countryNames.find(`${one.text} & ${other.text}`).length === 0;
}
const shortestPartner = 4;

/** `Air Senegal`, at its first word. */
function isAirline(run: Run, at: number): boolean {
  const place = run[at + 1];
  return (run[at] as Word).gap === 'space' && isPlace(place) && (place?.gap !== 'space' || !has(run[at + 2], heads));
}

/** True for a place and for the name of a country. */
function isPlace(word: Word | undefined): boolean {
  return has(word, Role.place) || (word !== undefined && word.roles === 0 && countryEnd([word], 0) === 0);
}

/** Index of the last word of the country's name that begins with the word at `from`: 1 of `New Zealand`; undefined where none does. */
function countryEnd(run: Run, from: number): number | undefined {
  let joined = '';
  let best: number | undefined;
  for (let index = from; index < run.length && index < from + longestCountry; index++) {
    const { text, gap } = run[index] as Word;
    joined += text;
    const hit = countryNames.find(joined)[0];
    if (hit?.start === 0 && hit.end === joined.length && hit.meaning.form !== 'demonym') best = index;
    if (gap !== 'space') break;
    joined += ' ';
  }
  return best;
}

const longestCountry = 3;
/** What a body deals with that is named for it and the country: `Statistics Norway`, `Fire and Emergency New Zealand`. */
const national = new Set(
  'Athletics Aquatics Badminton Basketball Biosecurity Boxing Cricket Customs Cycling Elections Emergency Fisheries Football Gymnastics Health Hockey Housing Immigration Maritime Netball Parks Police Rowing Rugby Sailing Sport Stats Statistics Swimming Tennis Tourism Transport Triathlon Volleyball Weightlifting WorkSafe'.split(
    ' ',
  ),
);

/** Index of the first word: `Fire` of `Fire and Emergency`. */
function officeStart(run: Run, at: number): number {
  const before = run[at - 1];
  return before?.gap === 'and' && has(before, Role.topic) ? at - 1 : at;
}

/** Index of the last word of a body that is named for what it deals with and its country, at the word before the country. */
function nationalEnd(run: Run, at: number): number | undefined {
  const { text, gap } = run[at] as Word;
  if (gap !== 'space' || !national.has(text)) return undefined;
  const last = countryEnd(run, at + 1);
  return last === undefined || (run[last] as Word).gap === 'space' ? undefined : last;
}

/** Index of the last word behind a legal form that stands in front: `PT Kalimantan Baru Energi`; the form's own where none follows. */
function behindForm(run: Run, form: number): number {
  let last = form;
  while (last < form + 4 && (run[last] as Word).gap === 'space' && !has(run[last + 1], Role.stop | Role.title)) last++;
  return last;
}

function growAround(run: Run, head: number, inTitle: boolean, opens: boolean): Stretch | undefined {
  const word = run[head] as Word;
  const first = growLeft(run, head, inTitle, opens);
  const last = has(word, Role.body | Role.weak | Role.members | Role.foreign) ? growRight(run, head, first, inTitle) : head;
  if (inTitle && last === first + 1 && isCommon(run, first)) return undefined;
  if (first === last || !isNamed(run, first, head, last, inTitle)) return undefined;
  if (isOtherThing(run, last, inTitle)) return undefined;
  return exceptions.has(spell(run, first, last)) ? undefined : { first, last };
}

/** Whether the words beside the head single out one body. */
function isNamed(run: Run, first: number, head: number, last: number, inTitle: boolean): boolean {
  const word = run[head] as Word;
  const left = run.slice(first, head);
  if (has(word, Role.foreign)) return last > head;
  if (has(word, Role.suffix)) return left.some(({ roles }) => (roles & (Role.stop | Role.calendar)) === 0);
  if (has(word, Role.members))
    return left.length > 0 && left.every((one) => has(one, Role.kind | Role.place)) && !/^(?:Senate|House)$/.test(left[0]?.text ?? '');
  if (has(word, Role.body)) return last > head || left.length > 1 || !has(left[0], inTitle ? Role.given | Role.headline : Role.given);
  if (inTitle) return has(word, Role.weak) && (left.some((one) => has(one, Role.place)) || isDescribed(left));
  if (has(word, Role.weak)) {
    if (last > head && (has(word, Role.opener) || (last > head + 1 && has(word, Role.for | Role.on) && first === head))) return true;
    if (left.length === 1 && has(left[0], Role.frequency)) return has(word, Role.paper);
    if (left.length === 1 && has(left[0], Role.kind) && force.test(word.text)) return true;
    if (left.length === 1 && has(left[0], Role.kind | Role.topic) && guard.test(word.text)) return true;
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

/** True for the adjective of a country, a head that each country has many of, and a verb of headlines. */
function isCommon(run: Run, at: number): boolean {
  const head = run[at + 1] as Word;
  const next = head.gap === 'space' ? run[at + 2] : undefined;
  if (next === undefined || !common.test(head.text) || !(has(next, Role.headline) || isHeadlineVerb(next.text))) return false;
  const { text } = run[at] as Word;
  const hit = countryNames.find(text)[0];
  return hit?.meaning.form === 'demonym' && hit.end === text.length;
}

function isShouted(word: string): boolean {
  return word.length > 4 && shouted.test(word);
}
