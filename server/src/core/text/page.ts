import type { Form, Page, Paragraph } from '../model.ts';
import { sameItems } from '../same-items.ts';
import { type Block, blocksOf, joinBroken, joinWrapped } from './blocks.ts';
import { looksLikeHtml, unmarkHtml } from './html.ts';
import { fieldNameEnd, inlineItems, metadataEnd } from './inline-blocks.ts';
import { type Line, lineOf } from './line.ts';
import { looksLikeMarkdown, unmarkMarkdown } from './markdown.ts';
import { blanks, type Unmarked } from './markup.ts';
import { ParagraphTexts } from './paragraph-texts.ts';
import { unmarkTags } from './plain.ts';
import { datelineDay, publishedOf } from './publication.ts';
import { quotesOf } from './quotes.ts';
import { divide } from './stories.ts';
import { zonesOf } from './zones.ts';

const address = /\b(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|[Ww]ww\.|WWW\.)[^\s<>"“”]+/g;
/** The bracket first: to look behind every sign of a text costs more than all else here. */
const footnote = /\[(?<=[\p{L}\d.,;:!?"”’')]\[)(?:\d{1,3}|edit|citation needed)\]/gu;

/** What the page of one version of a document leaves for the next. */
export interface KnownPage {
  /** Of each paragraph, with its line breaks. */
  readonly texts: readonly string[];
  readonly lines: readonly Line[];
}

interface ReadPage {
  readonly page: Page;
  readonly texts: ParagraphTexts;
  readonly seen: KnownPage;
}

/**
 * Takes a document apart into text and mark-up, paragraphs with their zones, and stories.
 *
 * The text of the page has the length of the document's text, so offsets hold in both. Tags, attributes, comments,
 * scripts, Markdown's marks and addresses (`https://…`) are blanked out; a block's tag becomes a line break, the line
 * breaks inside a hard-wrapped paragraph become blanks. A character reference becomes its character and blanks, or
 * joiners (U+034F) where blanks would split a word. Runs of blanks can be as long as the mark-up was.
 */
export function readPage(text: string, form: Form): Page {
  return readPageAgain(text, form).page;
}

/** The same for the next version of a document, with the texts of the paragraphs; what stands in `known` is not looked at again. */
export function readPageAgain(text: string, form: Form, known?: KnownPage): ReadPage {
  const unmarked = unmark(text, form);
  const parts: Block[] = [];
  for (const block of blocksOf(unmarked.text, unmarked.markup)) addParts(block, parts);
  const blocks = unmarked.page ? joinBroken(unmarked.text, parts) : joinWrapped(unmarked.text, parts);
  const broken = blocks.map((block) => block.text);
  const texts = new ParagraphTexts(broken.map(withoutBreaks), known && sameItems(known.texts, broken));
  const lines = blocks.map((block, at) => lineOf(block, texts.known(known?.lines, at)));
  const zoned = zonesOf(blocks, lines);
  const { stories, storyOf } = divide(zoned);
  const paragraphs = zoned.map(({ start, end, zone }, index): Paragraph => ({ start, end, zone, story: storyOf[index] as number }));
  const published = publishedOf(text, unmarked.published, zoned);
  const dateline = published === undefined && stories.length === 1 ? datelineDay(zoned) : undefined;
  const page: Page = {
    text: unwrapped(unmarked.text, blocks, texts.all),
    paragraphs,
    stories,
    quotes: quotesOf(
      unmarked.text,
      zoned.filter((_, index) => (storyOf[index] as number) >= 0),
    ),
    ...(unmarked.page ? { flowing: true } : {}),
    ...(published === undefined ? {} : { published }),
    ...(dateline === undefined ? {} : { dateline }),
  };
  return { page, texts, seen: { texts: broken, lines } };
}

function unmark(source: string, form: Form): Unmarked {
  const read = form === 'html' || (form === 'plain' && looksLikeHtml(source)) ? unmarkHtml(source) : unmarkText(source, form);
  return { ...read, text: unaddressed(read.text) };
}

/** No address is without one of them. A look for each is faster than one pattern for all. */
const ofAddresses = ['://', 'ww.', 'WW.'];

/** Addresses and the numbers of footnotes are blanked out. */
function unaddressed(text: string): string {
  const unnumbered = text.includes('[') ? text.replace(footnote, (found) => blanks(found.length)) : text;
  if (!ofAddresses.some((part) => unnumbered.includes(part))) return unnumbered;
  return unnumbered.replace(address, (found) => {
    const inner = found.replace(/[.,;:!?)\]’'»]{1,8}$/, '');
    return blanks(inner.length) + found.slice(inner.length);
  });
}

function unmarkText(source: string, form: Form): Unmarked {
  if (form === 'plain' && !looksLikeMarkdown(source) && !source.startsWith('---')) return unmarkTags(source);
  const marked = unmarkMarkdown(source);
  const tags = unmarkTags(marked.text);
  return { ...tags, ...marked, text: tags.text, markup: [...marked.markup, ...tags.markup] };
}

/** Adds a block, or the parts of its line that are blocks of their own: metadata at its beginning, items after dots. */
function addParts(block: Block, parts: Block[]): void {
  const field = fieldNameEnd(block.text);
  if (field > 0) {
    parts.push(part(block, field, block.text.length));
    return;
  }
  const front = metadataEnd(block.text);
  const rest = front === 0 ? block : part(block, front, block.text.length);
  if (front > 0) parts.push(part(block, 0, front));
  const items = inlineItems(rest.text);
  if (items === undefined) parts.push(rest);
  else for (const { start, end, item } of items) parts.push({ ...part(rest, start, end), ...(item ? { marker: 'bullet' as const } : {}) });
}

function part(block: Block, from: number, to: number): Block {
  const inside = block.text.slice(from, to);
  const text = inside.trim();
  const start = block.start + from + inside.length - inside.trimStart().length;
  return { ...block, start, end: start + text.length, text, gap: from === 0 ? block.gap : 0 };
}

/** Line breaks within a block become blanks. */
function withoutBreaks(text: string): string {
  return text.includes('\n') ? text.replace(/[\r\n]/g, ' ') : text;
}

/** The text of a page, whose blocks stand in it with these texts. */
function unwrapped(text: string, blocks: readonly Block[], texts: readonly string[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const [index, block] of blocks.entries()) {
    if (texts[index] === block.text) continue;
    pieces.push(text.slice(done, block.start), texts[index] as string);
    done = block.end;
  }
  return done === 0 ? text : pieces.join('') + text.slice(done);
}
