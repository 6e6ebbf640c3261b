import type { Span } from '../model.ts';

/** A word with its place; `text` is in lower case, `raw` as written. */
export interface Word extends Span {
  readonly text: string;
  readonly raw: string;
}

const spaces = /[ \t\u00a0\u2002-\u200a\u202f]/;
const letter = /[\p{L}\p{M}'’.]/u;
const wordAhead = /[ \t\u00a0\u2002-\u200a\u202f]{0,3}([\p{L}][\p{L}\p{M}]*(?:['’][\p{L}]+)?)/uy;

/** No word of interest is longer; keeps a look at a neighbour constant in a text without spaces. */
const longest = 40;

/** True for a blank that may stand inside a figure: space, tab, no-break and thin spaces. */
export function isBlank(character: string | undefined): boolean {
  return character !== undefined && spaces.test(character);
}

/** The word that ends before `offset`, with at most three blanks between; undefined where another sign or a line break stands there. */
export function wordBefore(text: string, offset: number): Word | undefined {
  let end = offset;
  while (end > 0 && offset - end < 3 && isBlank(text[end - 1])) end--;
  let start = end;
  while (start > 0 && end - start < longest && letter.test(text[start - 1] as string)) start--;
  if (start === end) return undefined;
  const raw = text.slice(start, end);
  return { start, end, raw, text: raw.toLowerCase() };
}

/** The word that begins at `offset` or after at most three blanks; undefined where another sign stands there. */
export function wordAfter(text: string, offset: number): Word | undefined {
  wordAhead.lastIndex = offset;
  const found = wordAhead.exec(text);
  if (found === null) return undefined;
  const raw = found[1] as string;
  const end = wordAhead.lastIndex;
  return { start: end - raw.length, end, raw, text: raw.toLowerCase() };
}

/** True where the word begins with a capital. */
export function isCapitalised({ raw }: Word): boolean {
  const first = raw[0] as string;
  return first !== first.toLowerCase();
}
