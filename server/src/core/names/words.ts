import { unitAt } from '../text/code-at.ts';

const ASCII_WORD = new Uint8Array(128);
for (const code of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.split('').map((sign) => sign.charCodeAt(0)))
  ASCII_WORD[code] = 1;

/** True for a UTF-16 code unit that stands inside words: letters, digits, combining accents. Emoji and punctuation are none. */
export function isWordCode(code: number): boolean {
  if (code < 128) return ASCII_WORD[code] === 1;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  return (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xd800) || (code >= 0xf900 && code < 0xfe00);
}

/** The code units of {@link isWordCode} beyond ASCII and Latin-1's signs, as ranges of a character class. */
const BEYOND_ASCII = '\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff';

/** The code units of {@link isWordCode}, as ranges of a character class. */
export const WORD_RANGES: string = `A-Za-z0-9\\u00aa\\u00b5\\u00ba${BEYOND_ASCII}`;

/** True for a small letter of any script that has case. */
export function isSmall(letter: string): boolean {
  return letter.toLowerCase() === letter && letter.toUpperCase() !== letter;
}

/** Offset behind the word that holds the code unit at `at`. */
export function wordEnd(text: string, at: number): number {
  const { length } = text;
  let end = at + 1;
  while (end < length && isWordCode(unitAt(text, end))) end++;
  return end;
}

/** A word without case and diacritics: `CÔTE`, `Cote` and `côte` are one. */
export function foldWord(word: string): string {
  const { length } = word;
  for (let at = 0; at < length; at++) if (unitAt(word, at) > 127) return foldAccented(word);
  return word.toLowerCase();
}

/** Letters that Unicode does not take apart into a base and an accent. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' };

function foldAccented(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øłđıßæœþð]/g, (sign) => UNDECOMPOSED[sign] as string);
}
