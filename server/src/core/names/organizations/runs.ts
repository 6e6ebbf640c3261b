import { type Glance, glanceAt, watchFor } from '../../text/glance.ts';
import { rolesOf } from './lexicon.ts';

/** What stands between two capitalised words that may belong to one name. */
type Gap = 'space' | 'and' | 'ampersand' | 'listAnd' | 'comma' | 'of' | 'for' | 'on' | 'in' | 'foreign' | 'possessive' | 'end';

/** A capitalised word of a text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Bits of `Role`. */
  readonly roles: number;
  /** What stands between it and the next word of its run; `end` at the last. */
  gap: Gap;
}

/** Capitalised words in a row, with nothing between them but what may stand inside a name. */
export type Run = readonly Word[];

const small = 'a-zà-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșțạ-ỹ';
const capital = 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚΑ-ΩА-Я';
const letter = `${small}${capital}α-ωа-яέά-ώ0-9`;

/** `U.S.`, `St.`, a word with its inner capitals (`O’Brien`, `AT&T`, `Anti-Terrorism`), or one with a prefix (`Co-operative`). */
const word = new RegExp(
  `(?<![${letter}.])(?:(?:[A-Z]\\.){2,}|St\\.(?= )|(?:Anti|Co|Counter|De|Ex|Inter|Multi|Non|Pan|Post|Pre|Pro|Re|Self|Semi|Sub|Trans|Al|El)-[${small}]+|[${capital}][${letter}]*(?:['’&-](?!s\\b)[${capital}0-9][${letter}]*)*)`,
  'y',
);
/** Signs of ASCII: what they mean where a plain word is read without a pattern. */
const OTHER = 0;
const LETTER = 1;
/** May stand inside a word or at the end of an abbreviation: `word` must tell. */
const JOINT = 2;
const STOP = 0x2e;
/** `St.` has its stop in the word, `U.S.` between its letters; behind more letters a stop ends a sentence. */
const longestStopped = 2;
const SMALL_A = 0x61;
/** `word` knows no capital behind the Cyrillic ones. */
const lastCapital = 0x42f;
const signs = new Uint8Array(128);
for (const sign of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') signs[sign.charCodeAt(0)] = LETTER;
for (const sign of "'&-.") signs[sign.charCodeAt(0)] = JOINT;

const nothing = watchFor([]);

const gaps = new Map<string, Gap>();
const spellings: Readonly<Record<Exclude<Gap, 'end'>, string>> = {
  space: ' |\u00a0|  |\n| \n',
  and: ' and | et | y | e | und ',
  ampersand: ' & ',
  listAnd: ', and |, & ',
  comma: ', ',
  of: ' of | of the | of a ',
  for: ' for | for the | for a | against | without',
  on: ' on | on the ',
  in: ' in | in the ',
  foreign:
    ' de | de la | de los | de las | del | du | des | di | della | dei | do | da | dos | das | van | von | la | der | den | für | pour | para | por | al | el | en | in de |-i-|-e-|-ul-|-al-',
  possessive: "'s |’s |' |’ |'s\u00a0|’s\u00a0",
};
for (const [gap, list] of Object.entries(spellings)) for (const spelling of list.split('|')) gaps.set(spelling, gap as Gap);

const longestGap = Math.max(...[...gaps.keys()].map(({ length }) => length));

/** Offset behind the word of a run that begins at `at`; `at` itself where none does. Nearly all are plain letters between plain signs. */
function endOfWord(text: string, at: number): number {
  const before = at === 0 ? 0x20 : text.charCodeAt(at - 1);
  const first = text.charCodeAt(at);
  if (first > lastCapital || (first >= SMALL_A && first < 128)) return at;
  if (before < 128 && first < 128) {
    if (signs[before] === LETTER || before === STOP) return at;
    let end = at + 1;
    let code = text.charCodeAt(end);
    while (code < 128 && signs[code] === LETTER) code = text.charCodeAt(++end);
    if (end === text.length || (code < 128 && signs[code] === OTHER) || (code === STOP && end - at > longestStopped)) return end;
  }
  word.lastIndex = at;
  return word.test(text) ? word.lastIndex : at;
}

function gapBetween(text: string, from: number, to: number): Gap | undefined {
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return 'space';
  return to - from > longestGap ? undefined : gaps.get(text.slice(from, to));
}

/**
 * The runs of capitalised words in a text, in order; a word that stands alone is a run of one. Offsets are the text's; `glance` is
 * any at the same text.
 */
export function runsOf(text: string, { names }: Glance = glanceAt(text, nothing)): Run[] {
  const runs: Run[] = [];
  let run: Word[] = [];
  let last: Word | undefined;
  for (const at of names) {
    if (last !== undefined && at < last.end) continue;
    const end = endOfWord(text, at);
    if (end === at) continue;
    const between = last === undefined ? undefined : gapBetween(text, last.end, at);
    if (last !== undefined && between !== undefined) last.gap = between;
    else {
      run = [];
      runs.push(run);
    }
    const surface = text.slice(at, end);
    last = { start: at, end, text: surface, roles: rolesOf(surface), gap: 'end' };
    run.push(last);
  }
  return runs;
}
