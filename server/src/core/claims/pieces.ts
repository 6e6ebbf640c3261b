import { Sign, signsAt } from '../text/word-walk.ts';

const wordSigns = Sign.letter | Sign.number;
const white = /\s/;

/** Where the next word or mark begins at or behind `from`; `to` where only white space is left before it. */
export function pieceStart(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWhite(text, at)) at++;
  return at;
}

function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code > 8 && code < 14) : white.test(text.charAt(at));
}

/**
 * Where the word or mark at `start` ends. Apostrophes, stops, `&` and hyphens inside belong to a word (`al-Qaida`, `AT&T`),
 * an apostrophe behind it as well (`workers'`).
 */
export function pieceEnd(text: string, start: number): number {
  let at = start;
  let signs = signsAt(text, at);
  if ((signs & wordSigns) === 0) return at + ((signs & Sign.wide) === 0 ? 1 : 2);
  for (;;) {
    at += (signs & Sign.wide) === 0 ? 1 : 2;
    signs = at < text.length ? signsAt(text, at) : 0;
    if ((signs & wordSigns) !== 0) continue;
    if ((signs & Sign.joiner) === 0 && text.charCodeAt(at) !== ampersand) return at;
    const next = at + 1 < text.length ? signsAt(text, at + 1) : 0;
    if ((next & wordSigns) === 0) return isApostrophe(text, at) ? at + 1 : at;
    at++;
    signs = next;
  }
}
const ampersand = 38;

function isApostrophe(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return sign === "'" || sign === '’';
}
