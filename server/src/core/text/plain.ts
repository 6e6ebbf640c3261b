import { decodeReferences } from './character-references.ts';
import { Blanker, type Markup, type MarkupKind, type Unmarked } from './markup.ts';
import { dateInMetadata } from './published.ts';

const inlineTag = 'a|abbr|b|big|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u';
const blockTag =
  'address|article|aside|blockquote|body|br|button|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|li|link|main|meta|nav|ol|p|path|picture|pre|section|source|svg|table|tbody|td|th|thead|title|tr|ul|video';
const hiddenTag = /<(script|style|noscript)\b[^<>]*>|<!--/gi;
const tag = new RegExp(`<(/?)(?:(${inlineTag})|(${blockTag}))(?:\\s[^<>]*)?/?>|<!\\w[^<>]*>`, 'gi');
const markupOf: ReadonlyMap<string, MarkupKind> = new Map([
  ['li', 'item'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['figcaption', 'caption'],
  ['nav', 'boilerplate'],
  ['footer', 'boilerplate'],
]);

/**
 * Blanks out the tags that a plain text has in it (a page saved as text, a scrape that kept its links). Only names of
 * HTML elements are tags: `<john@example.org>` and `a < b` stay. Lines stay lines; a block's tag also begins one.
 */
export function unmarkTags(source: string): Unmarked {
  if (!source.includes('<')) return { text: decodeReferences(source), markup: [] };
  const markup: Markup[] = [];
  const text = blankTags(blankHidden(source), markup);
  const published = dateInMetadata(source);
  return { text: decodeReferences(text), markup, ...(published === undefined ? {} : { published }) };
}

/** Comments, scripts and style sheets to their end; one that never ends is left alone. */
function blankHidden(source: string): string {
  const blanker = new Blanker(source);
  hiddenTag.lastIndex = 0;
  for (let match = hiddenTag.exec(source); match !== null; match = hiddenTag.exec(source)) {
    const closing = match[1] === undefined ? '-->' : `</${match[1]}>`;
    const end = source.indexOf(closing, hiddenTag.lastIndex);
    if (end < 0) break;
    blanker.blank(match.index, end + closing.length, '\n');
    hiddenTag.lastIndex = end + closing.length;
  }
  return blanker.finish();
}

function blankTags(source: string, markup: Markup[]): string {
  const blanker = new Blanker(source);
  const open: { name: string; at: number }[] = [];
  for (const match of source.matchAll(tag)) {
    const end = match.index + match[0].length;
    const name = match[3]?.toLowerCase();
    blanker.blank(match.index, end, name === undefined ? '' : '\n');
    if (name === undefined) continue;
    const kind = name[0] === 'h' && name.length === 2 && name !== 'hr' ? 'heading' : markupOf.get(name);
    if (kind === undefined) continue;
    if (match[1] === '') open.push({ name, at: end });
    else if (open.at(-1)?.name === name) {
      const start = open.pop()?.at ?? end;
      markup.push({ start, end: match.index, kind, level: kind === 'heading' ? Number(name[1]) : undefined });
    }
  }
  return blanker.finish();
}
