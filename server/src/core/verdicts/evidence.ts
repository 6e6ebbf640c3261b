import type { Annotation, Claim, Evidence, Span } from '../model.ts';
import { unitAt } from '../text/code-at.ts';

/** About two lines of a newspaper column: enough to see what a figure is said of. */
const quoteLength = 160;

/** As many words on each side as tell one sentence from another, and the code units in which they stand. */
const frameWords = 4;
const frameReach = 60;

/** The evidence of one claim of a document. Its words are copies, so that no document's text is kept alive by them. */
export function evidenceOf({ document, page }: Annotation, claim: Claim): Evidence {
  const { uri } = document;
  const { text } = page;
  const surface = copy(text.slice(claim.start, claim.end));
  const quote = quoteOf(text, claim);
  const frame = frameOf(text, claim);
  const published = page.stories[claim.story]?.published ?? page.published ?? page.dateline;
  return published === undefined ? { uri, claim, surface, quote, frame } : { uri, claim, surface, quote, frame, published };
}

/** White space that is no single blank. */
const unevenly = /\s\s|[^\S ]/;

/** The sentence around a figure on one line; ends that are cut off show `…`. */
function quoteOf(text: string, { start, end, sentence }: Span & { readonly sentence: Span }): string {
  const from = Math.max(sentence.start, Math.min(start - quoteLength / 2, sentence.end - quoteLength));
  const to = Math.min(sentence.end, Math.max(end, from + quoteLength));
  const part = text.slice(from, to);
  const cut = (unevenly.test(part) ? part.replace(/\s+/g, ' ') : part).trim();
  return copy(`${from > sentence.start ? '…' : ''}${cut}${to < sentence.end ? '…' : ''}`);
}

/** A number for the words around a figure in its sentence, other figures left open; 0 where they are too few to know it by. */
function frameOf(text: string, { start, end, sentence }: Claim): number {
  const before = text.slice(Math.max(sentence.start, start - frameReach), start).toLowerCase();
  const after = text.slice(end, Math.min(sentence.end, end + frameReach)).toLowerCase();
  const ahead = wordStarts(before, frameReach);
  const behind = wordStarts(after, frameWords);
  const first = Math.max(0, ahead.length - frameWords);
  const last = behind.length;
  if (ahead.length - first + last <= frameWords) return 0;
  const hash = hashSigns(hashWords(fnvStart, before, ahead, first, ahead.length), ' | ', 0, 3);
  return hashWords(hash, after, behind, 0, last) >>> 0 || 1;
}

/** FNV-1a, 32 bits: small to keep, and two sentences seldom share it. */
const fnvStart = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** Goes on with a hash over some of the words with a blank between them, all figures as one sign. */
function hashWords(start: number, text: string, starts: readonly number[], from: number, to: number): number {
  let hash = start;
  for (let index = from; index < to; index++) {
    const at = starts[index] as number;
    if (index > from) hash = hashSigns(hash, ' ', 0, 1);
    hash = isDigit(unitAt(text, at)) ? hashSigns(hash, '#', 0, 1) : hashSigns(hash, text, at, wordEnd(text, at));
  }
  return hash;
}

function hashSigns(start: number, text: string, from: number, to: number): number {
  let hash = start;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ unitAt(text, at), fnvPrime);
  return hash;
}

/** Where the words and figures of a text in lower case begin, the first `most` of them. */
function wordStarts(text: string, most: number): number[] {
  const starts: number[] = [];
  const { length } = text;
  for (let at = 0; at < length && starts.length < most; ) {
    const end = wordEnd(text, at);
    if (end > at) starts.push(at);
    at = Math.max(end, at + 1);
  }
  return starts;
}

/** Behind the word or the figure that begins at `at`; `at` itself where none does. Signs part words, so that every apostrophe does alike. */
function wordEnd(text: string, at: number): number {
  const { length } = text;
  let end = at;
  if (isDigit(unitAt(text, at))) while (end < length && isOfFigure(unitAt(text, end))) end++;
  else while (end < length && isLetter(unitAt(text, end))) end++;
  return end;
}

function isOfFigure(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x2c;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Latin and other letters, in lower case. */
function isLetter(code: number): boolean {
  if (code < 0xc0) return code >= 0x61 && code <= 0x7a;
  return code < 0x250 || (code >= 0x370 && code < 0x2000) || (code >= 0x2c00 && code < 0xd800);
}

/** A string that shares no memory with the text it was cut from: engines keep the whole text alive for a slice of it. */
function copy(cut: string): string {
  // Joined, a string is flattened before it is cut again, and what it is cut from is then that copy.
  return cut.length < 13 ? cut : ` ${cut}`.slice(1);
}
