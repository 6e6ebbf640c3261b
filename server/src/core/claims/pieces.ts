import { unitAt } from '../text/code-at.ts';
import { Sign, signsAt } from '../text/word-walk.ts';
import { type Word, wordAt, wordOf } from './word.ts';

/** Part of a word. */
const inner = 1;
/** Belongs to a word where another part of it follows: `al-Qaida`, `AT&T`. */
const joining = 2;
const white = 4;
/** Written with two UTF-16 code units. */
const wide = 8;

function readKind(text: string, at: number): number {
  const signs = signsAt(text, at);
  const sign = text.charAt(at);
  return (
    ((signs & (Sign.letter | Sign.number)) === 0 ? 0 : inner) |
    ((signs & Sign.joiner) === 0 && sign !== '&' ? 0 : joining) |
    (/\s/.test(sign) ? white : 0) |
    ((signs & Sign.wide) === 0 ? 0 : wide)
  );
}

const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => readKind(String.fromCharCode(code), 0));

/** What the letter or sign at `at` is; 0 for a mark, and behind the text, which has this length. */
function kindAt(text: string, at: number, length: number): number {
  if (at >= length) return 0;
  const code = unitAt(text, at);
  return code < 128 ? (asciiKinds[code] as number) : readKind(text, at);
}

/** What joins a word to the figure behind it: `magnitude-5.9`. */
const joiner = /['’.&-]$/;
/** The prime of the hash of Fowler, Noll and Vo for 32 bits. */
const spread = 16777619;

/**
 * Puts the words and marks of a text from `from` to `to` at the beginning of `words`, and where each starts; answers how many they are. Apostrophes, stops, `&` and hyphens inside
 * belong to a word, an apostrophe behind it as well (`workers'`); what goes on behind `to` is cut off there. Linear.
 */
export function readPieces(text: string, from: number, to: number, words: Word[], starts: number[]): number {
  let count = 0;
  const { length } = text;
  for (let at = from; at < to; ) {
    const start = at;
    let kind = kindAt(text, at, length);
    at += (kind & wide) === 0 ? 1 : 2;
    if ((kind & white) !== 0) continue;
    let hash = unitAt(text, start);
    if ((kind & inner) !== 0) {
      for (;;) {
        kind = kindAt(text, at, length);
        if ((kind & inner) === 0 && ((kind & joining) === 0 || (kindAt(text, at + 1, length) & inner) === 0)) break;
        hash = (Math.imul(hash, spread) ^ unitAt(text, at)) | 0;
        at += (kind & wide) === 0 ? 1 : 2;
      }
      if (at < length && isApostrophe(unitAt(text, at))) at++;
    }
    starts[count] = start;
    words[count++] = at > to ? wordOf(text.slice(start, to).replace(joiner, '')) : wordAt(text, start, at, hash);
  }
  return count;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}
