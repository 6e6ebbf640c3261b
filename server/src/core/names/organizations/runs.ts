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
  'g',
);

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

const longestGap = 28;

/** The runs of capitalised words in a text, in order; a word that stands alone is a run of one. Offsets are the text's. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let run: Word[] = [];
  let last: Word | undefined;
  word.lastIndex = 0;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const start = match.index;
    const between = last === undefined || start - last.end > longestGap ? undefined : gaps.get(text.slice(last.end, start));
    if (last !== undefined && between !== undefined) last.gap = between;
    else {
      run = [];
      runs.push(run);
    }
    last = { start, end: word.lastIndex, text: match[0], roles: rolesOf(match[0]), gap: 'end' };
    run.push(last);
  }
  return runs;
}
