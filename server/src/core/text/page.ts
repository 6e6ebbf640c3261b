import type { Form, Page, Paragraph } from '../model.ts';
import { type Block, blocksOf, joinBroken, joinWrapped } from './blocks.ts';
import { looksLikeHtml, unmarkHtml } from './html.ts';
import { fieldNameEnd, inlineItems, metadataEnd } from './inline-blocks.ts';
import { looksLikeMarkdown, unmarkMarkdown } from './markdown.ts';
import type { Unmarked } from './markup.ts';
import { blanks } from './markup.ts';
import { unmarkTags } from './plain.ts';
import { publishedOf } from './publication.ts';
import { quotesOf } from './quotes.ts';
import { divide } from './stories.ts';
import { zonesOf } from './zones.ts';

const address = /(?:\bhttps?:\/\/|\bwww\.)[^\s<>"“”]+/gi;
/** The bracket first: to look behind every sign of a text costs more than all else here. */
const footnote = /\[(?<=[\p{L}\d.,;:!?"”’')]\[)(?:\d{1,3}|edit|citation needed)\]/gu;

/**
 * Takes a document apart into text and mark-up, paragraphs with their zones, and stories.
 *
 * The text of the page has the length of the document's text, so offsets hold in both. Tags, attributes, comments,
 * scripts, Markdown's marks and addresses (`https://…`) are blanked out; a block's tag becomes a line break, the line
 * breaks inside a hard-wrapped paragraph become blanks. A character reference becomes its character and blanks, or
 * joiners (U+034F) where blanks would split a word. Runs of blanks can be as long as the mark-up was.
 */
export function readPage(text: string, form: Form): Page {
  const unmarked = unmark(text, form);
  const lines = blocksOf(unmarked.text, unmarked.markup).flatMap(divided);
  const blocks = unmarked.page ? joinBroken(unmarked.text, lines) : joinWrapped(unmarked.text, lines);
  const zoned = zonesOf(blocks);
  const { stories, storyOf } = divide(zoned);
  const paragraphs = zoned.map(({ start, end, zone }, index): Paragraph => ({ start, end, zone, story: storyOf[index] as number }));
  const published = publishedOf(text, unmarked.published, zoned);
  return {
    text: unwrapped(unmarked.text, blocks),
    paragraphs,
    stories,
    quotes: quotesOf(
      unmarked.text,
      paragraphs.filter(({ story }) => story >= 0),
    ),
    ...(unmarked.page ? { flowing: true } : {}),
    ...(published === undefined ? {} : { published }),
  };
}

function unmark(source: string, form: Form): Unmarked {
  const read = form === 'html' || (form === 'plain' && looksLikeHtml(source)) ? unmarkHtml(source) : unmarkText(source, form);
  return { ...read, text: unaddressed(read.text) };
}

/** Addresses and the numbers of footnotes are blanked out. */
function unaddressed(text: string): string {
  const unnumbered = text.includes('[') ? text.replace(footnote, (found) => blanks(found.length)) : text;
  if (!/https?:|www\./i.test(unnumbered)) return unnumbered;
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

/** Parts of one line that are blocks of their own: metadata at its beginning, items after dots. */
function divided(block: Block): Block[] {
  const field = fieldNameEnd(block.text);
  if (field > 0) return [part(block, field, block.text.length)];
  const front = metadataEnd(block.text);
  const rest = front === 0 ? block : part(block, front, block.text.length);
  const items = inlineItems(rest.text);
  const bodies =
    items === undefined
      ? [rest]
      : items.map(({ start, end, item }) => ({ ...part(rest, start, end), ...(item ? { marker: 'bullet' as const } : {}) }));
  return front === 0 ? bodies : [part(block, 0, front), ...bodies];
}

function part(block: Block, from: number, to: number): Block {
  const inside = block.text.slice(from, to);
  const text = inside.trim();
  const start = block.start + from + inside.length - inside.trimStart().length;
  return { ...block, start, end: start + text.length, text, gap: from === 0 ? block.gap : 0 };
}

/** Line breaks within a block become blanks. */
function unwrapped(text: string, blocks: readonly Block[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const block of blocks) {
    if (!block.text.includes('\n')) continue;
    pieces.push(text.slice(done, block.start), block.text.replace(/[\r\n]/g, ' '));
    done = block.end;
  }
  return done === 0 ? text : pieces.join('') + text.slice(done);
}
