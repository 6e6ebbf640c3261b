import type { Zone } from '../model.ts';
import type { Block } from './blocks.ts';
import { isFigureLine, isLabelLine } from './figure-lines.ts';
import type { Line } from './line.ts';
import { type LineKind, wordCount } from './line-kinds.ts';
import { zoneRun } from './runs.ts';

/** A block with what it is by itself and what part of the page it is. */
export interface Zoned extends Block {
  readonly line: Line;
  /** That of the line, unless those around it say otherwise. */
  readonly kind: LineKind;
  readonly zone: Zone;
}

/** A block whose zone is being found. */
export interface Draft extends Block {
  readonly line: Line;
  kind: LineKind;
  zone: Zone;
}

/** Where the reading of a page stands: before its article, in it, behind it, among its comments, in a note about author or sender. */
export type Region = 'lead' | 'article' | 'tail' | 'comments' | 'note';

/** A stretch of running text and lists. */
export interface Content {
  /** The block behind it. */
  readonly end: number;
  /** Text of the first block; empty at the end of the page. */
  readonly opening: string;
  /** True where the page ends with it. */
  readonly last: boolean;
  /** Items of lists among the blocks. */
  readonly listed: number;
  /** Sentences among the blocks. */
  readonly prose: number;
  /** Length of the sentences, in UTF-16 code units. */
  readonly size: number;
  /** Enough running text to be an article of its own, not the excerpt of another page. */
  readonly strong: boolean;
}

/**
 * Gives each block its zone; `lines` are what each is by itself. Sentences make the article; what stands between them in short lines is told apart by the
 * company it keeps: menus and share bars, headlines, picture texts. Related posts, comment forms and notes about the
 * author end the article, until sentences in a row say that another one begins. What mark-up names is left as it is.
 */
export function zonesOf(blocks: readonly Block[], lines: readonly Line[]): readonly Zoned[] {
  const drafts = blocks.map((block, at) => draft(block, lines[at] as Line));
  promoteNumbered(drafts);
  promoteFigures(drafts);
  promoteQuestion(drafts);
  const loose = drafts.filter(({ zone }) => zone === 'body');
  let region: Region = 'lead';
  let told = 0;
  for (let at = 0; at < loose.length; ) {
    const from = at;
    while (at < loose.length && !isContent(loose[at] as Draft)) at += 1;
    const content = contentFrom(loose, at);
    region = zoneRun(loose, from, at, region, content, told);
    told = region === 'article' ? told + content.size : told;
    for (; at < content.end; at += 1) (loose[at] as Draft).zone = contentZone(loose, at, region);
    if (region === 'lead' && content.prose > 0) {
      region = 'article';
      told = content.size;
    }
  }
  return drafts;
}

function draft(block: Block, line: Line): Draft {
  const { start, end, text, gap, marker, shape, level, region } = block;
  const zone = region === 'boilerplate' || region === 'comment' || region === 'caption' ? region : 'body';
  return { start, end, text, gap, marker, shape, level, region, line, kind: line.kind, zone };
}

/** A paragraph right below a numbered line is a story only where it says something. */
const leastStory = 40;

/** `1. Budget vote postponed` over a paragraph of its own is a title, and no item of a list. */
function promoteNumbered(blocks: Draft[]): void {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Draft;
    if (block.kind !== 'item' || block.marker !== 'number') continue;
    const below = blocks[index + 1];
    if (below?.kind !== 'prose') continue;
    if (below.gap === 0 && (block.gap === 0 || block.text.endsWith('?') || below.text.length < leastStory)) continue;
    if (block.text.length <= 100 && !/[.;:,!]$/.test(block.text)) block.kind = 'title';
  }
}

/** A question above the date or the byline is the headline, whatever its case. */
function promoteQuestion(blocks: Draft[]): void {
  for (let index = 0; index < Math.min(blocks.length - 1, top); index++) {
    const block = blocks[index] as Draft;
    if (block.kind !== 'prose' || !block.text.endsWith('?') || block.text.length > 110) continue;
    const below = blocks.slice(index + 1, index + 3).find(({ kind }) => kind !== 'title');
    if (below?.kind === 'date' || below?.kind === 'byline') block.kind = 'title';
    return;
  }
}
/** The headline is among so many blocks. */
const top = 12;

/** `Dead: 48` above `Missing: 22`: figures in lines of their own are a list, with labels that have none among them. */
function promoteFigures(blocks: Draft[]): void {
  for (let from = 0; from < blocks.length; from += 1) {
    let to = from;
    let figures = 0;
    for (; to < blocks.length; to += 1) {
      const block = blocks[to] as Draft;
      if (isFigure(block)) figures += 1;
      else if (!isLabelled(block)) break;
    }
    if (figures > 0 && to - from >= 2) for (let at = from; at < to; at += 1) (blocks[at] as Draft).kind = 'item';
    from = to;
  }
}

function isLabelled({ kind, text, shape }: Draft): boolean {
  return kind === 'title' && shape !== 'heading' && isLabelLine(text);
}

function isFigure({ kind, text, shape }: Draft): boolean {
  return kind === 'title' && shape !== 'heading' && isFigureLine(text);
}

function isContent({ kind }: Draft): boolean {
  return kind === 'prose' || kind === 'item' || kind === 'lead-in';
}

function contentFrom(blocks: readonly Draft[], from: number): Content {
  let end = from;
  let prose = 0;
  let listed = 0;
  let size = 0;
  for (; end < blocks.length && isContent(blocks[end] as Draft); end += 1) {
    const { kind, text } = blocks[end] as Draft;
    if (kind === 'item') listed += 1;
    if (kind !== 'prose' || isExcerpt(text)) continue;
    prose += 1;
    size += text.length;
  }
  const opening = end > from ? (blocks[from] as Draft).text : '';
  return { end, opening, last: end >= blocks.length, listed, prose, size, strong: prose >= 2 && size >= 250 };
}

/** `Germany has joined a group of countries working on…`: the beginning of another page's text. */
function isExcerpt(text: string): boolean {
  return text.endsWith('…') || text.endsWith('...') || text.endsWith('…]') || text.endsWith('...]');
}

function contentZone(blocks: readonly Draft[], at: number, region: Region): Zone {
  if (region === 'comments') return 'comment';
  if (region === 'tail' || region === 'note') return 'boilerplate';
  const block = blocks[at] as Draft;
  if (block.kind === 'item') return region === 'lead' && wordCount(block.text) <= 4 && !/\d/.test(block.text) ? 'boilerplate' : 'list';
  if (block.region === 'quote') return 'quote';
  return blocks[at - 1]?.kind === 'lead-in' && isRow(block.text) ? 'list' : 'body';
}

/** `Albania, Algeria, Angola, …`: short names with commas between, and hardly anything else. */
function isRow(text: string): boolean {
  const parts = text.split(/[,;]/);
  return parts.length >= 6 && text.length / parts.length < 30;
}
