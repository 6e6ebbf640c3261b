import type { Annotation, Claim, Evidence, Span } from '../model.ts';

/** About two lines of a newspaper column: enough to see what a figure is said of. */
const quoteLength = 160;

/** As many words on each side as tell one sentence from another, and the code units in which they stand. */
const frameWords = 4;
const frameReach = 60;

/** The evidence of one claim of a document. Its words are copies, so that no document's text is kept alive by them. */
export function evidenceOf({ document, page }: Annotation, claim: Claim): Evidence {
  const published = page.stories[claim.story]?.published ?? page.published;
  const evidence = {
    uri: document.uri,
    claim,
    surface: copy(page.text.slice(claim.start, claim.end)),
    quote: quoteOf(page.text, claim),
    frame: frameOf(page.text, claim),
  };
  return published === undefined ? evidence : { ...evidence, published };
}

/** The sentence around a figure on one line; ends that are cut off show `…`. */
function quoteOf(text: string, { start, end, sentence }: Span & { readonly sentence: Span }): string {
  const from = Math.max(sentence.start, Math.min(start - quoteLength / 2, sentence.end - quoteLength));
  const to = Math.min(sentence.end, Math.max(end, from + quoteLength));
  const cut = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return copy(`${from > sentence.start ? '…' : ''}${cut}${to < sentence.end ? '…' : ''}`);
}

/** A number for the words around a figure in its sentence, other figures left open; 0 where they are too few to know it by. */
function frameOf(text: string, { start, end, sentence }: Claim): number {
  const before = wordsOf(text.slice(Math.max(sentence.start, start - frameReach), start)).slice(-frameWords);
  const after = wordsOf(text.slice(end, Math.min(sentence.end, end + frameReach))).slice(0, frameWords);
  return before.length + after.length <= frameWords ? 0 : hash(`${before.join(' ')} | ${after.join(' ')}`);
}

/** FNV-1a, 32 bits, never 0: small to keep, and two sentences seldom share it. */
function hash(words: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) value = Math.imul(value ^ words.charCodeAt(index), 0x01000193);
  return value >>> 0 || 1;
}

/** Latin and other letters, without the signs between them, so that every apostrophe parts words alike; or a figure. */
const wordOrFigure = /[a-z\u00c0-\u024f\u0370-\u1fff\u2c00-\ud7ff]+|\d[\d.,]*/g;

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(wordOrFigure) ?? []).map((word) => (word.charCodeAt(0) < 58 ? '#' : word));
}

/** A string that shares no memory with the text it was cut from: engines keep the whole text alive for a slice of it. */
function copy(cut: string): string {
  // Joined, a string is flattened before it is cut again, and what it is cut from is then that copy.
  return cut.length < 13 ? cut : ` ${cut}`.slice(1);
}
