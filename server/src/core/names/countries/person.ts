import type { NameHit } from '../gazetteer.ts';
import { Role, rolesOf } from '../organizations/lexicon.ts';
import { isTitleCase } from '../title-case.ts';
import { foldWord } from '../words.ts';
import { type CountryName, type Cue, givenNames } from './knowledge.ts';

const kin =
  'brother|sister|son|daughter|mother|father|husband|wife|nephew|niece|cousin|uncle|aunt|grandson|granddaughter|grandfather|grandmother|boyfriend|girlfriend|fianc[eé]e?|classmate|teammate|roommate|flatmate|twin';
/** A title before a surname. */
const TITLE =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Judge|Justice|Sen|Senator|Rep|Congressman|Congresswoman|Gov|Coach|Officer|Sgt|Sergeant|Lt|Capt|Captain|Col|Gen|Maj|Prof|Professor|Detective|Inspector|Constable|Sheriff|Deputy)\.?\s+$/u;
const WORD_BEFORE = /(?<![\p{L}\p{N}.'’-])(\p{Lu}\p{Ll}[\p{L}'’-]*|\p{Lu}\.)\s$/u;
/** `, 34,` or ` (34)`, `, my nephew`: an age or kin in apposition. */
const APPOSED = new RegExp(
  `,\\s\\d{1,2}(?:,|\\s(?:and|of|from)\\b)|\\s\\(\\d{1,2}\\)|,\\s(?:my|his|her|our|their)\\s(?:\\p{Ll}+\\s)?(?:${kin})\\b`,
  'uy',
);
/** What a person is to somebody, before the name: `her brother `. */
const KIN = new RegExp(`\\b(?:${kin})s?,?\\s$`);
/** A surname behind a given name, an initial between them or not. */
const SURNAME = /\s(?:\p{Lu}\.\s)?((?:Mc|Mac|O['’]|De|Van|Von|Al-)?\p{Lu}\p{Ll}[\p{L}'’-]*)/uy;
/** The word behind a surname: where it is a body, the surname is what the body deals with (`Jordan Tourism Board`). */
const NEXT = /^\s\p{Lu}\p{Ll}+/u;
/** Capitalised words that stand before a country's name and are no given names. */
const NO_GIVEN_NAME = new Set(
  'north south east west northern southern eastern western central upper lower greater inner outer mid modern ancient colonial occupied rural urban neighbouring neighboring nearby kingdom republic team visit king queen prince princess crown president monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december in on of at to for from with by and or but as the a an this that both while when since after before during between across inside outside near through via against versus vs than if where meanwhile however today yesterday although though because only even also how why what will would could should can is was are were has have had does did not no its their his her our all every amid over under about like unlike beyond despite towards toward into onto around throughout within without save free leave visit brexit'.split(
    ' ',
  ),
);
/** Capitalised words behind a country's name that are no surnames: offices, bodies, verbs of headlines. */
const NO_SURNAME = new Set(
  'foreign prime president presidential minister ministry king queen crown army air navy royal national government parliament police armed forces football rugby cricket olympic open cup valley river desert border times today news post telecom airlines airways bank central north south east west northern southern eastern western embassy ambassador supreme high court and or the of in on at to for with is are was were has will says said after as over amid national international trade defence defense security war elections election general red first last day week conference summit initiative chamber inc ltd plc group street road avenue monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);

/** True where the words right beside an ambiguous name make it a person's: `Michael Jordan`, `Chad Smith`, `Mr Holland`, `Jordan, 34,`. */
export function namesPerson(text: string, { start, end }: NameHit<CountryName>, cue: Cue): boolean {
  if (!cue.first && cue.last === undefined) return false;
  const before = text.slice(Math.max(0, start - 30), start);
  if (TITLE.test(before) || KIN.test(before)) return true;
  APPOSED.lastIndex = end;
  if (APPOSED.test(text)) return true;
  const headline = isTitleCase(text);
  if (cue.last !== undefined) {
    const word = WORD_BEFORE.exec(before);
    const name = foldWord(word?.[1] ?? '').replace(/\.$/, '');
    if (word !== null && (givenNames.has(name) || name.length === 1)) return true;
    const starts = word === null || /(?:^|[.!?:;"“‘—–]\s*)$/.test(before.slice(0, word.index)) || start - (word?.[0].length ?? 0) <= 0;
    if (cue.last === 'any' && word !== null && !starts && !headline && !NO_GIVEN_NAME.has(name)) return true;
  }
  if (!cue.first) return false;
  SURNAME.lastIndex = end;
  const surname = SURNAME.exec(text)?.[1];
  if (surname === undefined || headline || NO_SURNAME.has(foldWord(surname)) || (rolesOf(surname) & Role.body) !== 0) return false;
  const [next] = NEXT.exec(text.slice(SURNAME.lastIndex, SURNAME.lastIndex + 20)) ?? [];
  return next === undefined || (rolesOf(surname) & (Role.topic | Role.kind)) === 0 || (rolesOf(next.trim()) & Role.body) === 0;
}
