import { fences, has, heads, isFence, reach } from './fences.ts';
import { Role } from './lexicon.ts';
import { pairs } from './pairs.ts';
import type { Run, Word } from './runs.ts';

/** Titles that stand in the names of what is named for a person: `King Saud University`. */
const honours: ReadonlySet<string> = new Set(
  'King Queen Prince Princess Sultan Sheikh Cardinal Lord Lady President Emperor General'.split(' '),
);
const named = /^(?:University|College|Hospital|School|Foundation|Institute|Academy|Trust|Center|Centre|Library|Museum)$/;
const saintly = /^(?:Hospital|College|School|Church|Cathedral)$/;

/** Index of the first word of the name with this head, as far as it reaches to the left: `Thames Valley Police`. `opens`: a sentence begins with the run. */
export function growLeft(run: Run, head: number, inTitle: boolean, opens: boolean): number {
  let first = head;
  let owning = false;
  const suffix = has(run[head], Role.suffix);
  while (first > 0 && head - first < reach) {
    const before = run[first - 1] as Word;
    const here = run[first] as Word;
    owning ||= before.gap === 'possessive';
    const periodical = first === head && has(before, Role.frequency) && has(here, Role.paper);
    const national = before.text === 'All' && has(here, Role.place);
    const honoured = before.gap === 'space' && honours.has(before.text) && named.test((run[head] as Word).text);
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
      const saint = head === first && saintly.test(here.text) && !has(before, Role.place);
      if (!has(before, Role.possessive) && !saint && !ownsBody(before, run[head] as Word)) break;
      first--;
    } else break;
  }
  return trimmed(run, first, head, opens);
}

/** The name without what only begins the sentence: an article, `Acquiring`. */
function trimmed(run: Run, from: number, head: number, opens: boolean): number {
  let first = from;
  if (opens && first === 0 && first + 1 < head) first++;
  while (first < head && has(run[first], fences) && !has(run[first], Role.kind | Role.topic | Role.frequency) && run[first]?.text !== 'All')
    first++;
  return first;
}

/** `Depositors’ Protection Forum`: those whom a union or a forum is of, and no family. */
function ownsBody({ text, roles }: Word, head: Word): boolean {
  return (roles & Role.place) === 0 && /[a-z](?:[aeo]rs|[it]ors|ists|ants|ees|ians|men)$/.test(text) && mutual.test(head.text);
}
const mutual =
  /^(?:Alliance|Association|Club|Coalition|Congress|Council|Federation|Forum|Guild|League|Network|Organi[sz]ation|Society|Syndicate|Trust|Union)$/;

/** `Nurses`, `Midwives`, `Roofers`: those whom a body is made of. */
const arePeople = ({ text, roles }: Word): boolean =>
  ((roles & Role.possessive) !== 0 && text.endsWith('s')) || /[a-z](?:[eo]rs|men|women|wives|ists)$/.test(text);

/** Whether `A and B Head` is one name: `Food and Drug Administration`, `Nurses and Midwives Union`, `Smith & Sons Ltd`. */
function joinsLeft(run: Run, first: number, head: number): boolean {
  const before = run[first - 1] as Word;
  const here = run[first] as Word;
  if (before.gap === 'ampersand' && !has(before, Role.place | heads)) return true;
  if (first === head || has(run[head], Role.suffix | Role.brand)) return false;
  if (pairs.has(`${before.text} ${here.text}`)) return true;
  if (has(before, Role.topic)) return has(here, Role.topic) || (here.roles === 0 && first + 1 === head && isWhole(run, first - 1, head));
  if (first + 1 === head && arePeople(before) && arePeople(here)) return has(run[head], Role.body);
  return has(before, Role.kind) && !has(before, Role.place) && has(here, Role.kind);
}

/** Heads that no place has one of: behind them the word before is a subject even if no list knows it. */
const offices =
  /^(?:Administration|Agency|Authority|Bureau|Commission|Department|Directorate|Division|Inspectorate|Institute|Ministry|Office|Service)$/;

/** True where nothing stands before the first of two subjects that would take it: `Meteorology and Geo-Hazards Department`. */
const isWhole = (run: Run, first: number, head: number): boolean =>
  offices.test((run[head] as Word).text) && !/^(?:of|for|on|and|comma)$/.test(run[first - 1]?.gap ?? '');

/** Index of the word before an `and` between the two, if there is one: behind it another body begins. */
function joinedAt(run: Run, from: number, to: number): number | undefined {
  for (let index = to - 1; index >= from; index--) if ((run[index] as Word).gap === 'and') return index;
  return undefined;
}

function joinedByAnd(run: Run, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (/and$|^amp/.test((run[index] as Word).gap)) return true;
  return false;
}
