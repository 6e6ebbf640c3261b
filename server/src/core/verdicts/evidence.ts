import type { Annotation, Claim, Evidence, Span } from '../model.ts';

/** About two lines of a newspaper column: enough to see what a figure is said of. */
const quoteLength = 160;

/** The evidence of one claim of a document. Its words are copies, so that no document's text is kept alive by them. */
export function evidenceOf({ document, page }: Annotation, claim: Claim): Evidence {
  const published = page.stories[claim.story]?.published ?? page.published;
  const evidence = { uri: document.uri, claim, surface: copy(page.text.slice(claim.start, claim.end)), quote: quoteOf(page.text, claim) };
  return published === undefined ? evidence : { ...evidence, published };
}

/** The sentence around a figure on one line; ends that are cut off show `…`. */
function quoteOf(text: string, { start, end, sentence }: Span & { readonly sentence: Span }): string {
  const from = Math.max(sentence.start, Math.min(start - quoteLength / 2, sentence.end - quoteLength));
  const to = Math.min(sentence.end, Math.max(end, from + quoteLength));
  const cut = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return copy(`${from > sentence.start ? '…' : ''}${cut}${to < sentence.end ? '…' : ''}`);
}

/** A string that shares no memory with the text it was cut from: engines keep the whole text alive for a slice of it. */
function copy(cut: string): string {
  return cut.length < 13 ? cut : (JSON.parse(JSON.stringify(cut)) as string);
}
