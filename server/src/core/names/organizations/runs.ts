import { unitAt } from '../../text/code-at.ts';
import { Glance, watchFor } from '../../text/glance.ts';
import { candidates, wordWritten } from '../../text/word-table.ts';
import { Role, rolesByEnding, rolesOf, roleTable } from './lexicon.ts';

/** What stands between two capitalised words that may belong to one name. */
type Gap = 'space' | 'and' | 'ampersand' | 'listAnd' | 'comma' | 'of' | 'for' | 'on' | 'in' | 'foreign' | 'possessive' | 'end';

/** A capitalised word of a text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What a glance makes of it where it is of letters of ASCII alone; 0 for others. */
  readonly hash: number;
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
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const SMALL_A = 0x61;
/** `word` knows no capital behind the Cyrillic ones. */
const lastCapital = 0x42f;
const signs = new Uint8Array(128);
for (const sign of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') signs[sign.charCodeAt(0)] = LETTER;
for (const sign of "'&-.") signs[sign.charCodeAt(0)] = JOINT;

const own = new Glance(watchFor([]));

const gaps = new Map<string, Gap>();
const spellings: Readonly<Record<Exclude<Gap, 'end'>, string>> = {
  space: ' |\u00a0|  |\n| \n',
  and: ' and | et | y | e | und ',
  ampersand: ' & ',
  listAnd: ', and |, & ',
  comma: ', ',
  of: ' of | of the | of a ',
  for: ' for | for the | for a | against | without ',
  on: ' on | on the ',
  in: ' in | in the ',
  foreign:
    " de | de la | de los | de las | del | du | des | di | della | dei | do | da | dos | das | van | von | la | der | den | für | pour | para | por | al | el | en | in de |-i-|-e-|-ul-|-al-| de l'| de l’| d'| d’| dell'| dell’| degli | delle | à la | et de | et de la | et de l'| et de l’| et du | et des | y de | y de la | y del | e da | e do ",
  possessive: "'s |’s |' |’ |'s\u00a0|’s\u00a0",
};
for (const [gap, list] of Object.entries(spellings)) for (const spelling of list.split('|')) gaps.set(spelling, gap as Gap);

const longestGap = Math.max(...[...gaps.keys()].map(({ length }) => length));

/**
 * True where the letters of ASCII from `at` to `end` are a whole word of a run: nearly all are plain letters between plain signs. `word`
 * tells of the rest.
 */
function isPlain(text: string, at: number, end: number): boolean {
  const first = unitAt(text, at);
  if (first < CAPITAL_A || first > CAPITAL_Z) return false;
  if (at > 0) {
    const before = unitAt(text, at - 1);
    if (before >= 128 || before === STOP || signs[before] === LETTER) return false;
  }
  if (end === text.length) return true;
  const behind = unitAt(text, end);
  return behind < 128 && (signs[behind] === OTHER || (behind === STOP && end - at > longestStopped));
}

/** Offset behind the word of a run that begins at `at`; `at` itself where none does. */
function endOfWord(text: string, at: number): number {
  const first = unitAt(text, at);
  if (first > lastCapital || (first >= SMALL_A && first < 128)) return at;
  word.lastIndex = at;
  return word.test(text) ? word.lastIndex : at;
}

function gapBetween(text: string, from: number, to: number): Gap | undefined {
  if (to - from === 1 && unitAt(text, from) === 0x20) return 'space';
  return to - from > longestGap ? undefined : gaps.get(text.slice(from, to));
}

/**
 * The runs of capitalised words in a text, in order; a word that stands alone is a run of one. Offsets are the text's; `glance` is
 * any at the same text.
 */
export function runsOf(text: string, { nameCount, names, ends, hashes }: Glance = own.at(text)): Run[] {
  const runs: Run[] = [];
  let run: Word[] = [];
  let last: Word | undefined;
  for (let index = 0; index < nameCount; index++) {
    const start = names[index] as number;
    if (last !== undefined && start < last.end) continue;
    const letters = ends[index] as number;
    const plain = isPlain(text, start, letters);
    const end = plain ? letters : endOfWord(text, start);
    if (end === start) continue;
    const between = last === undefined ? undefined : gapBetween(text, last.end, start);
    if (last !== undefined && between !== undefined) last.gap = between;
    else {
      run = [];
      runs.push(run);
    }
    if (run.length > 1 && ((last as Word).roles & Role.stop) !== 0) joinCapitals(run);
    const hash = plain ? (hashes[index] as number) : 0;
    last = plain ? readPlain(text, start, end, hash) : readOther(text, start, end);
    run.push(last);
  }
  return runs;
}

const joints: ReadonlyMap<string, Gap> = new Map<string, Gap>([
  ['OF', 'of'],
  ['Of', 'of'],
  ['AND', 'and'],
  ['And', 'and'],
  ['FOR', 'for'],
  ['For', 'for'],
  ['AGAINST', 'for'],
  ['Against', 'for'],
]);

/** Makes a gap of a small word that only the style of a line gave a capital: `MINISTRY OF HEALTH`, `Court Of The Rolls`. */
function joinCapitals(run: Word[]): void {
  const small = run.at(-1) as Word;
  const before = run.at(-2) as Word;
  if (small.gap !== 'space') return;
  const joint = joints.get(small.text);
  if (joint !== undefined && before.gap === 'space') {
    before.gap = joint;
    run.pop();
  } else if ((before.gap === 'of' || before.gap === 'for') && (small.text === 'THE' || small.text === 'The')) run.pop();
}

function readPlain(text: string, start: number, end: number, hash: number): Word {
  const candidate = candidates(roleTable, hash);
  const known = candidate && wordWritten(candidate, text, start, end);
  if (known !== undefined) return { start, end, text: known.word, hash, roles: known.meaning, gap: 'end' };
  const surface = text.slice(start, end);
  return { start, end, text: surface, hash, roles: candidate === undefined ? rolesByEnding(surface) : rolesOf(surface), gap: 'end' };
}

function readOther(text: string, start: number, end: number): Word {
  const surface = text.slice(start, end);
  return { start, end, text: surface, hash: 0, roles: rolesOf(surface), gap: 'end' };
}
