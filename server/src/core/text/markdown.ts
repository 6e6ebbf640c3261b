import { Blanker, type Markup, type Unmarked } from './markup.ts';

const lines = /[^\n]*(?:\n|$)/g;
const inlineMark =
  /!\[([^[\]\n]{0,500})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+"[^"\n]{0,300}"|\s[^()\n]{0,300})?\)|(?<!!)\[([^[\]\n]{0,500})\](\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+"[^"\n]{0,300}"|\s[^()\n]{0,300})?\)|\[[^[\]\n]{0,100}\])|\[(?=!\[)|\]\([^()\s]{0,2000}(?:\s+"[^"\n]{0,300}")?\)|<(?:https?:|mailto:)[^<>\s]{1,2000}>|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\d_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\d_])|`{1,3}|~~|\\(?=[-\\`*_{}[\]()#+.!|>~])/gu;

/** True where a plain text was written in Markdown, or saved as it: a heading's hashes, a link with its target. */
export function looksLikeMarkdown(text: string): boolean {
  return (text.includes('# ') && /^#{1,6} \S/m.test(text)) || (text.includes('](') && /\]\((?:https?:\/\/|\/|#)/.test(text));
}

/**
 * Blanks out the mark-up of Markdown: front matter, code blocks, the marks of headings, lists, block quotes, tables,
 * emphasis and links (their words stay). The text keeps its length.
 */
export function unmarkMarkdown(source: string): Unmarked {
  const blanker = new Blanker(source);
  const markup: Markup[] = [];
  const front = frontMatter(source);
  if (front !== undefined) blanker.blank(0, front.end);
  let fence = '';
  let previous: { start: number; end: number; blank: boolean } | undefined;
  lines.lastIndex = front?.end ?? 0;
  for (let match = lines.exec(source); match !== null && match[0] !== ''; match = lines.exec(source)) {
    const start = match.index;
    const line = match[0].replace(/\r?\n$/, '');
    const end = start + line.length;
    const fenceHere = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3);
    if (fence !== '' || fenceHere !== undefined) {
      blanker.blank(start, end);
      if (fence === '') fence = fenceHere ?? '';
      else if (fenceHere === fence) fence = '';
    } else if (/^\s{0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,}|=+[ \t]*)$/.test(line)) {
      blanker.blank(start, end);
      if (previous !== undefined && !previous.blank && /^\s{0,3}(?:-+|=+)\s*$/.test(line))
        markup.push({ start: previous.start, end: previous.end, kind: 'heading', level: line.includes('=') ? 1 : 2 });
    } else unmarkLine(blanker, markup, line, start);
    previous = { start, end, blank: line.trim() === '' };
  }
  return { text: blanker.finish(), markup, ...(front?.published === undefined ? {} : { published: front.published }) };
}

function unmarkLine(blanker: Blanker, markup: Markup[], line: string, start: number): void {
  const end = start + line.length;
  if (/^\s{0,3}\[[^\]\n]{1,100}\]:\s/.test(line)) {
    blanker.blank(start, end);
    return;
  }
  let from = 0;
  const quote = /^\s{0,3}(?:>\s?)+/.exec(line)?.[0].length ?? 0;
  if (quote > 0) {
    blanker.blank(start, start + quote);
    markup.push({ start, end, kind: 'quote' });
    from = quote;
  }
  const rest = line.slice(from);
  const heading = /^\s{0,3}(#{1,6})(?:\s+|$)/.exec(rest);
  const item = /^\s{0,12}(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ x]\]\s+)?/i.exec(rest);
  if (heading !== null) {
    blanker.blank(start + from, start + from + heading[0].length);
    markup.push({ start, end, kind: 'heading', level: (heading[1] as string).length });
    from += heading[0].length;
  } else if (item !== null) {
    blanker.blank(start + from, start + from + item[0].length);
    markup.push({ start, end, kind: 'item' });
    from += item[0].length;
  } else if (/^\s{0,3}\|.*\|\s*$/.test(rest)) {
    unmarkRow(blanker, markup, line, start, from);
    return;
  }
  if (/[[`*_~\\<]/.test(line)) unmarkWords(blanker, line, start, from);
  if (heading !== null && /\s#+\s*$/.test(line)) blanker.blank(start + line.search(/\s#+\s*$/), end);
}

/** Each cell of a table's row begins a line of its own, so that it is read as a paragraph. */
function unmarkRow(blanker: Blanker, markup: Markup[], line: string, start: number, from: number): void {
  if (/^[\s|:-]+$/.test(line)) {
    blanker.blank(start, start + line.length);
    return;
  }
  let cell = -1;
  for (let at = from; at < line.length; at += 1) {
    if (line[at] !== '|' || line[at - 1] === '\\') continue;
    blanker.replace(start + at, start + at + 1, '\n');
    if (cell >= 0) markup.push({ start: start + cell, end: start + at, kind: 'cell' });
    cell = at + 1;
  }
}

function unmarkWords(blanker: Blanker, line: string, start: number, from: number): void {
  inlineMark.lastIndex = from;
  for (let match = inlineMark.exec(line); match !== null; match = inlineMark.exec(line)) {
    const at = start + match.index;
    const end = at + match[0].length;
    if (match[2] === undefined) {
      blanker.blank(at, end);
      continue;
    }
    blanker.blank(at, at + 1);
    const inside = at + 1 + match[2].length;
    blanker.blank(inside, end);
  }
}

function frontMatter(source: string): { end: number; published?: string } | undefined {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(source);
  if (open === null) return undefined;
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(source.slice(open[0].length, 8192));
  if (close === null) return undefined;
  const end = open[0].length + close.index + close[0].length;
  const published = /^(?:date|published|publish_?date|pubdate|created)\s*:\s*['"]?(\d{4}-\d\d-\d\d)/im.exec(source.slice(0, end))?.[1];
  return { end, ...(published === undefined ? {} : { published }) };
}
