import type { Span } from '../model.ts';
import { unitAt } from './code-at.ts';
import type { Markup, MarkupKind } from './markup.ts';

/** A line (or the lines of a hard-wrapped paragraph) without white space and list marker at its ends. */
export interface Block extends Span {
  readonly text: string;
  /** Blank lines above it. */
  readonly gap: number;
  readonly marker: 'none' | 'bullet' | 'number';
  /** What mark-up makes of it: a heading, an item, a cell. */
  readonly shape: MarkupKind | undefined;
  /** A heading's level, 1 to 6. */
  readonly level: number | undefined;
  /** What mark-up says of the part of the page that it stands in. */
  readonly region: MarkupKind | undefined;
}

/** What holds inside an element up to `end`: the shape that it gives a line, and the region that it or one around it opens. */
type Inside = Pick<Block, 'end' | 'shape' | 'level' | 'region'>;

const marker = /^(?:[•·▪▫◦●○■□‣⁃∙►▶➤➢❖✓✔*+]\s*(?=\S)|[-–—]\s+(?=\S)|o\s{2,}|\(?\d{1,2}[.)]\s+(?=\S)|\([a-z]\)\s+)/;
/** False for a line that begins with a letter, as nearly all do; `o` is a bullet of some printers. */
function mayBeMarked(line: string): boolean {
  const letter = unitAt(line, 0) | 0x20;
  return letter < 0x61 || letter > 0x7a || letter === 0x6f;
}
const otherBreaks = /[\u2028\u2029\v\f]|\r(?!\n)/g;
/** A look for each is faster than one pattern for all. */
const breaks = ['\r', '\v', '\f', '\u2028', '\u2029'];

/** The lines of a text that have anything in them, in order. `markup` is in any order; the innermost shape wins. */
export function blocksOf(text: string, markup: readonly Markup[]): Block[] {
  const lines = breaks.some((sign) => text.includes(sign)) ? text.replace(otherBreaks, '\n') : text;
  const nested = [...markup].sort((a, b) => a.start - b.start || b.end - a.end);
  const stack: Inside[] = [];
  const blocks: Block[] = [];
  let next = 0;
  let gap = 0;
  for (let from = 0; from <= lines.length; ) {
    const newline = lines.indexOf('\n', from);
    const to = newline < 0 ? lines.length : newline;
    const line = lines.slice(from, to);
    const trimmed = line.trim();
    if (trimmed === '') gap += 1;
    else {
      const lineStart = from + line.length - line.trimStart().length;
      const mark = mayBeMarked(trimmed) ? (marker.exec(trimmed)?.[0] ?? '') : '';
      const start = lineStart + mark.length;
      for (; next < nested.length && (nested[next] as Markup).start <= start; next += 1) {
        while (stack.length > 0 && (stack.at(-1)?.end ?? 0) <= (nested[next] as Markup).start) stack.pop();
        stack.push(entered(nested[next] as Markup, stack.at(-1)));
      }
      while (stack.length > 0 && (stack.at(-1)?.end ?? 0) <= start) stack.pop();
      const inside = stack.at(-1);
      blocks.push({
        start,
        end: lineStart + trimmed.length,
        text: mark === '' ? trimmed : trimmed.slice(mark.length),
        gap,
        marker: mark === '' ? 'none' : /\d|\(/.test(mark) ? 'number' : 'bullet',
        shape: inside?.shape,
        level: inside?.level,
        region: inside?.region,
      });
      gap = 0;
    }
    from = to + 1;
  }
  return blocks;
}

/** An element's own shape, within the region of the elements around it; menus and comments hold whatever is in them. */
function entered({ end, kind, level }: Markup, outer: Inside | undefined): Inside {
  const region = outer?.region;
  if (kind === 'heading' || kind === 'item' || kind === 'cell') return { end, shape: kind, level, region };
  const inherits = region === 'boilerplate' || region === 'comment' || kind === 'article';
  return { end, shape: outer?.shape, level: outer?.level, region: inherits ? region : kind };
}

/** Width beyond which a line was not broken by a program that wraps at 72 to 100 columns. */
const widest = 110;

/**
 * Joins the lines of hard-wrapped paragraphs. A text is taken as wrapped where no line is wide and a line often goes on
 * in lower case on the next one; texts with a sentence or a title to each line stay as they are.
 */
export function joinWrapped(text: string, blocks: readonly Block[]): readonly Block[] {
  let adjacent = 0;
  let running = 0;
  let width = 0;
  let wrapped = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    width = Math.max(width, block.text.length);
    if (block.gap > 0 || index === 0 || block.marker !== 'none') continue;
    adjacent += 1;
    if (!/^[a-z]/.test(block.text)) continue;
    running += 1;
    wrapped = Math.max(wrapped, blocks[index - 1]?.text.length ?? 0);
  }
  if (width > widest || adjacent < 3 || running < adjacent * 0.3) return blocks;
  const joined: Block[] = [];
  let above: Block | undefined;
  for (const block of blocks) {
    const goesOn = block.gap === 0 && block.marker === 'none' && block.shape === undefined && above?.shape === undefined;
    const last = joined.at(-1);
    if (last !== undefined && above !== undefined && goesOn && (/^[a-z]/.test(block.text) || above.text.length >= wrapped * 0.6)) {
      joined[joined.length - 1] = { ...last, end: block.end };
    } else joined.push(block);
    above = block;
  }
  return joined.map((block) =>
    block.text.length === block.end - block.start ? block : { ...block, text: text.slice(block.start, block.end) },
  );
}

/** Joins what a line break of a web page (`<br>`) parts in the middle of a sentence. */
export function joinBroken(text: string, blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  let above: Block | undefined;
  for (const block of blocks) {
    const last = joined.at(-1);
    const goesOn = block.gap === 0 && above?.shape === block.shape && above?.region === block.region && /^\p{Ll}/u.test(block.text);
    if (last !== undefined && above !== undefined && goesOn && !/[.!?:…]["”’)]?$/.test(above.text)) {
      joined[joined.length - 1] = { ...last, end: block.end };
    } else joined.push(block);
    above = block;
  }
  return joined.length === blocks.length ? blocks : joined.map((block) => withText(text, block));
}

function withText(text: string, block: Block): Block {
  return block.text.length === block.end - block.start ? block : { ...block, text: text.slice(block.start, block.end) };
}
