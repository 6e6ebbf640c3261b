import type { Span } from '../model.ts';
import { codeAt } from './code-at.ts';

/** A pattern is compiled anew for each text, which takes as long as looking through six kilobytes for so many words one by one. */
const few = 24;

/**
 * Where words stand in a text, in UTF-16 code units, as a pattern with them as its alternatives would find them: from left to
 * right, of two that begin at one place the one that is named first, none within another. With `whole`, only where no letter,
 * digit or hyphen stands before and no letter or digit behind.
 */
export function occurrencesOf(text: string, words: readonly string[], whole: boolean): Span[] {
  return words.length > few ? byPattern(text, words, whole) : oneByOne(text, words, whole);
}

/** Does the word stand in the text as a whole word? */
export function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (isWhole(text, at, at + word.length)) return true;
  return false;
}

function byPattern(text: string, words: readonly string[], whole: boolean): Span[] {
  const any = `(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
  const pattern = whole ? new RegExp(`(?<![\\p{L}\\p{N}-])${any}(?![\\p{L}\\p{N}])`, 'gu') : new RegExp(any, 'g');
  return Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

function oneByOne(text: string, words: readonly string[], whole: boolean): Span[] {
  const found: Span[] = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!whole || isWhole(text, at, at + word.length)) found.push({ start: at, end: at + word.length });
    }
  }
  if (found.length < 2) return found;
  // Sorting keeps the order of words that begin at one place.
  found.sort((a, b) => a.start - b.start);
  let free = 0;
  return found.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

const endsWord = /[\p{L}\p{N}-]$/u;
const goesOn = /^[\p{L}\p{N}]/u;

function isWhole(text: string, start: number, end: number): boolean {
  const before = codeAt(text, start - 1);
  if (before < 128 ? before === HYPHEN || isPlain(before) : endsWord.test(text.slice(Math.max(0, start - 2), start))) return false;
  const behind = codeAt(text, end);
  return behind < 128 ? !isPlain(behind) : !goesOn.test(text.slice(end, end + 2));
}

const HYPHEN = 0x2d;

/** Is this the code of a letter or digit of ASCII? */
function isPlain(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}
