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

/** What the letter or sign at `at` is; 0 for a mark, and behind the text. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (asciiKinds[code] as number) : at < text.length ? readKind(text, at) : 0;
}

/** What joins a word to the figure behind it: `magnitude-5.9`. */
const joiner = /['’.&-]$/;
/** The prime of the hash of Fowler, Noll and Vo for 32 bits. */
const spread = 16777619;

/**
 * Adds the words and marks of a text from `from` to `to`, and where each starts. Apostrophes, stops, `&` and hyphens inside
 * belong to a word, an apostrophe behind it as well (`workers'`); what goes on behind `to` is cut off there. Linear.
 */
export function readPieces(text: string, from: number, to: number, words: Word[], starts: number[]): void {
  for (let at = from; at < to; ) {
    const start = at;
    let kind = kindAt(text, at);
    at += (kind & wide) === 0 ? 1 : 2;
    if ((kind & white) !== 0) continue;
    let hash = text.charCodeAt(start);
    if ((kind & inner) !== 0) {
      for (;;) {
        kind = kindAt(text, at);
        if ((kind & inner) === 0 && ((kind & joining) === 0 || (kindAt(text, at + 1) & inner) === 0)) break;
        hash = (Math.imul(hash, spread) ^ text.charCodeAt(at)) | 0;
        at += (kind & wide) === 0 ? 1 : 2;
      }
      if (isApostrophe(text.charCodeAt(at))) at++;
    }
    starts.push(start);
    words.push(at > to ? wordOf(text.slice(start, to).replace(joiner, '')) : wordAt(text, start, at, hash));
  }
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}
