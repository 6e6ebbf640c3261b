import type { Span } from '../model.ts';
import { codeAt, unitAt } from '../text/code-at.ts';

/** A word with its place; `text` is in lower case, `raw` as written. */
export interface Word extends Span {
  readonly text: string;
  readonly raw: string;
}

/** No word of interest is longer; keeps a look at a neighbour constant in a text without blanks. */
const longest = 40;

function isBlankCode(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x09 || code === 0x202f || (code >= 0x2002 && code <= 0x200a);
}

/** Latin, Greek, Cyrillic and other letters by their blocks: a test of code units, since a Unicode class costs ten times as much here. */
function isLetterCode(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) || (code >= 0x3040 && code < 0xd800);
}

/** True for the code unit of `'` and of `’`. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** True where a blank stands at `offset` as {@link isBlank} knows it. */
export function isBlankAt(text: string, offset: number): boolean {
  return isBlankCode(codeAt(text, offset));
}

/** True for a blank that may stand inside a figure: space, tab, no-break and thin spaces. */
export function isBlank(character: string | undefined): boolean {
  return character !== undefined && isBlankCode(character.charCodeAt(0));
}

/** True for a letter of any alphabet; false for marks, digits and emoji. */
export function isLetter(character: string | undefined): boolean {
  return character !== undefined && isLetterCode(character.charCodeAt(0));
}

/** Words looked at last, by their offset: many questions are asked of the few words beside one figure. A power of two. */
const kept = 16;
const nowhere = -1_000_000;
let recent = '';
const offsetsBefore = new Int32Array(kept).fill(nowhere);
const offsetsAfter = new Int32Array(kept).fill(nowhere);
const wordsBefore: (Word | undefined)[] = new Array<Word | undefined>(kept).fill(undefined);
const wordsAfter: (Word | undefined)[] = new Array<Word | undefined>(kept).fill(undefined);

function forget(text: string): void {
  recent = text;
  offsetsBefore.fill(nowhere);
  offsetsAfter.fill(nowhere);
}

/** The word, with its stops and apostrophes, that ends before `offset`, with at most three blanks between; undefined where another sign or a line break stands there. */
export function wordBefore(text: string, offset: number): Word | undefined {
  if (text !== recent) forget(text);
  const slot = offset & (kept - 1);
  if (offsetsBefore[slot] === offset) return wordsBefore[slot];
  offsetsBefore[slot] = offset;
  const word = readBefore(text, offset);
  wordsBefore[slot] = word;
  return word;
}

function readBefore(text: string, offset: number): Word | undefined {
  let end = offset;
  while (end > 0 && offset - end < 3 && isBlankCode(unitAt(text, end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < longest) {
    const code = unitAt(text, start - 1);
    if (!isLetterCode(code) && !isApostrophe(code) && code !== 0x2e) break;
    start--;
  }
  return start === end ? undefined : wordAt(text, start, end);
}

/** The word that begins at `offset` or after at most three blanks; undefined where another sign stands there. */
export function wordAfter(text: string, offset: number): Word | undefined {
  if (text !== recent) forget(text);
  const slot = offset & (kept - 1);
  if (offsetsAfter[slot] === offset) return wordsAfter[slot];
  offsetsAfter[slot] = offset;
  const word = readAfter(text, offset);
  wordsAfter[slot] = word;
  return word;
}

function readAfter(text: string, offset: number): Word | undefined {
  let start = offset;
  while (start - offset < 3 && isBlankCode(codeAt(text, start))) start++;
  let end = start;
  const { length } = text;
  while (end - start < longest && end < length) {
    const code = unitAt(text, end);
    if (!isLetterCode(code) && !(isApostrophe(code) && end > start && isLetterCode(codeAt(text, end + 1)))) break;
    end++;
  }
  return start === end ? undefined : wordAt(text, start, end);
}

function wordAt(text: string, start: number, end: number): Word {
  const raw = text.slice(start, end);
  let at = start;
  while (at < end && isSmallCode(unitAt(text, at))) at++;
  return { start, end, raw, text: at === end ? raw : raw.toLowerCase() };
}

function isSmallCode(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** The word in lower case, without the stop of an abbreviation or sentence. */
export function withoutStop({ text }: Word): string {
  return text.charCodeAt(text.length - 1) === 0x2e ? text.slice(0, -1) : text;
}

/** True where the word begins with a capital. */
export function isCapitalised({ raw, text }: Word): boolean {
  return raw.charCodeAt(0) !== text.charCodeAt(0);
}
