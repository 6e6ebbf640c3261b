import type { Annotation, Claim, Evidence, Span } from '../model.ts';

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
  const published = page.stories[claim.story]?.published ?? page.published;
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
  const before = wordsOf(text.slice(Math.max(sentence.start, start - frameReach), start));
  const after = wordsOf(text.slice(end, Math.min(sentence.end, end + frameReach)));
  const first = Math.max(0, before.length - frameWords);
  const last = Math.min(after.length, frameWords);
  if (before.length - first + last <= frameWords) return 0;
  const hash = hashSigns(hashWords(fnvStart, before, first, before.length), ' | ');
  return hashWords(hash, after, 0, last) >>> 0 || 1;
}

/** FNV-1a, 32 bits: small to keep, and two sentences seldom share it. */
const fnvStart = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** Goes on with a hash over some of the words with a blank between them, all figures as one sign. */
function hashWords(start: number, words: readonly string[], from: number, to: number): number {
  let hash = start;
  for (let at = from; at < to; at++) {
    const word = words[at] as string;
    if (at > from) hash = hashSigns(hash, ' ');
    hash = hashSigns(hash, word.charCodeAt(0) < 58 ? '#' : word);
  }
  return hash;
}

function hashSigns(start: number, signs: string): number {
  let hash = start;
  for (let at = 0; at < signs.length; at++) hash = Math.imul(hash ^ signs.charCodeAt(at), fnvPrime);
  return hash;
}

/** Latin and other letters, without the signs between them, so that every apostrophe parts words alike; or a figure. */
const wordOrFigure = /[a-z\u00c0-\u024f\u0370-\u1fff\u2c00-\ud7ff]+|\d[\d.,]*/g;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(wordOrFigure) ?? [];
}

/** A string that shares no memory with the text it was cut from: engines keep the whole text alive for a slice of it. */
function copy(cut: string): string {
  // Joined, a string is flattened before it is cut again, and what it is cut from is then that copy.
  return cut.length < 13 ? cut : ` ${cut}`.slice(1);
}
