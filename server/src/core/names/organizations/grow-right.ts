import { fences, has, heads, isFence, reach } from './fences.ts';
import { isGivenName, Role } from './lexicon.ts';
import { pairs } from './pairs.ts';
import type { Run, Word } from './runs.ts';

/** Index of the last word of the name with this head, as far as it reaches to the right: `Bureau of Alcohol, Tobacco, Firearms and Explosives`. */
export function growRight(run: Run, head: number, first: number, inTitle: boolean): number {
  let last = has(run[head], Role.foreign)
    ? phraseEnd(run, head, inTitle)
    : isGeneral(run, head) || isTeaching(run, head) || (!inTitle && isOfTown(run, head))
      ? head + 1
      : head;
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

/** `Directorate General of Shipping`: the rank of an office behind its head. */
function isGeneral(run: Run, head: number): boolean {
  const { text, gap } = run[head] as Word;
  const next = run[head + 1];
  return gap === 'space' && next?.text === 'General' && /^(?:Directorate|Inspectorate|Consulate|Secretariat|Registry)$/.test(text);
}

/** `University Hospital Limerick`: the place stands behind the head. */
function isTeaching(run: Run, head: number): boolean {
  const { text, gap } = run[head] as Word;
  const next = run[head + 1];
  if (next === undefined || gap !== 'space' || !/^Hospitals?$/.test(text) || run[head - 1]?.text !== 'University') return false;
  return next.roles === 0 || has(next, Role.place);
}

/** `Public Prosecutor's Office Bamberg`, `Criminal Police Inspectorate Coburg`: the town stands behind, as in the bodies' own languages. */
function isOfTown(run: Run, head: number): boolean {
  const { text, gap } = run[head] as Word;
  const next = run[head + 1];
  if (gap !== 'space' || next === undefined || next.gap !== 'end' || !(next.roles === 0 || next.roles === Role.place)) return false;
  const before = run[head - 1];
  return text === 'Office'
    ? before?.gap === 'possessive' && /^(?:Prosecutor|Prosecutors)$/.test(before.text)
    : towns.test(text) && before?.gap === 'space';
}
const towns = /^(?:Inspectorate|Headquarters|Directorate)$/;

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
  if (here.gap === 'in')
    return has(next, Role.place) && /^(?:Mission|Force|Operation|Surgeons|Physicians|Church|Commerce)$/.test(here.text);
  if (here.gap === 'on') return has(word, Role.on) && (complements === 0 || here.text === 'Research');
  return (
    has(word, Role.for) &&
    complements < 2 &&
    !has(next, Role.given | Role.title) &&
    (first === head ||
      !has(next, Role.place) ||
      forPlaces.test(word.text) ||
      (word.text === 'Office' && run[head - 1]?.text === 'Regional'))
  );
}

/** Bodies that others set up for a country: `Special Tribunal for Lebanon`. */
const forPlaces = /^(?:Tribunal|Court|Mission)$/;
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
  for (let index = from; index < run.length && index < from + reach; index++) {
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
