import type { Mention, Page } from '../model.ts';

/** The longest character reference that is looked for, in code units. */
const longest = 12;

/**
 * The mentions of a web page, each with the whole of the character references that it begins or ends with: of `&euro;5` the page
 * has the sign and blanks before it, so that the mention began at its last sign. `source` is the document's text. Mentions that
 * need no change stay the same objects.
 */
export function withWholeReferences(source: string, page: Page, mentions: Mention[]): Mention[] {
  if (page.flowing !== true || !source.includes('&')) return mentions;
  return mentions.map((mention) => {
    const start = firstOf(source, page.text, mention.start);
    const end = lastOf(source, page.text, mention.end);
    return start === mention.start && end === mention.end ? mention : { ...mention, start, end };
  });
}

function firstOf(source: string, text: string, start: number): number {
  if (source[start] !== ';' || text[start] === ';') return start;
  const from = source.lastIndexOf('&', start);
  return from < 0 || start - from > longest || /\s/.test(source.slice(from, start)) ? start : from;
}

function lastOf(source: string, text: string, end: number): number {
  if (source[end - 1] !== '&' || text[end - 1] === '&') return end;
  const to = source.indexOf(';', end);
  return to < 0 || to - end > longest || /\s/.test(source.slice(end, to)) ? end : to + 1;
}
