import { Tokenizer } from 'htmlparser2';
import { decodeReferences } from './character-references.ts';
import { Blanker, type Markup, type MarkupKind, type Unmarked } from './markup.ts';
import { dateInMetadata } from './published.ts';

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const unseen = new Set('script style noscript template svg iframe object head select textarea math canvas audio video'.split(' '));
const kinds: ReadonlyMap<string, MarkupKind> = new Map([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'item'],
  ['dd', 'item'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['figcaption', 'caption'],
  ['blockquote', 'quote'],
  ['nav', 'boilerplate'],
  ['footer', 'boilerplate'],
  ['aside', 'boilerplate'],
  ['button', 'boilerplate'],
  ['dialog', 'boilerplate'],
  ['menu', 'boilerplate'],
  ['article', 'article'],
]);
const classed: readonly (readonly [RegExp, MarkupKind])[] = [
  [/\bcomments?(?:[-_]?(?:list|section|area|body|text))?\b|\bdisqus/i, 'comment'],
  [
    /\b(?:nav(?:bar|igation)?|menu|breadcrumbs?|share|sharing|social|related|footer|sidebar|cookies?|newsletter|subscribe|promo|tags?|byline|meta|advert\w*|banner|author-bio)\b/i,
    'boilerplate',
  ],
  [/\b(?:wp-)?caption\b/i, 'caption'],
];

interface Open {
  readonly name: string;
  readonly at: number;
  readonly kind?: MarkupKind;
}

/** True where a text is a whole web page, whatever its file is called. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<head|<body|<\?xml)/i.test(text.slice(0, 400));
}

/**
 * Blanks out the mark-up of a web page: tags, comments, scripts. A block's tag begins with a line break, white space
 * inside a block becomes blanks, so that every line of the result is one block.
 */
export function unmarkHtml(source: string): Unmarked {
  const blanker = new Blanker(source);
  const markup: Markup[] = [];
  const stack: Open[] = [];
  const depth = new Map<string, number>();
  let name = '';
  let attribute = '';
  let marked: MarkupKind | undefined;
  let tagAt = 0;
  let hidden = 0;

  const text = (start: number, end: number): void => {
    if (hidden > 0) blanker.blank(start, end);
    else if (depth.get('pre')) blanker.replace(start, end, source.slice(start, end));
    else blanker.replace(start, end, source.slice(start, end).replace(/[\t\r\n\f]/g, ' '));
  };
  const tag = (end: number): void => blanker.blank(tagAt, end, inline.has(name) ? '' : '\n');
  const close = (open: Open, end: number): void => {
    depth.set(open.name, (depth.get(open.name) ?? 1) - 1);
    if (unseen.has(open.name)) hidden -= 1;
    if (open.kind === undefined) return;
    const level = open.kind === 'heading' ? Number(open.name[1]) : undefined;
    markup.push({ start: open.at, end, kind: open.kind, level });
  };
  const opened = (end: number, closed: boolean): void => {
    tag(end);
    if (closed || empty.has(name)) return;
    const kind = marked ?? kinds.get(name);
    stack.push({ name, at: end, ...(kind === undefined ? {} : { kind }) });
    depth.set(name, (depth.get(name) ?? 0) + 1);
    if (unseen.has(name)) hidden += 1;
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext: text,
      ontextentity: () => {},
      onopentagname: (start, end) => {
        name = source.slice(start, end).toLowerCase();
        tagAt = start - 1;
        marked = undefined;
      },
      onattribname: (start, end) => {
        attribute = source.slice(start, end).toLowerCase();
      },
      onattribdata: (start, end) => {
        if (marked !== undefined || inline.has(name) || name === 'body' || name === 'html' || name === 'main' || name === 'article') return;
        if (attribute !== 'class' && attribute !== 'id' && attribute !== 'role') return;
        const value = source.slice(start, Math.min(end, start + 200));
        marked = classed.find(([pattern]) => pattern.test(value))?.[1];
      },
      onattribend: () => {},
      onattribentity: () => {},
      onopentagend: (end) => opened(end + 1, false),
      onselfclosingtag: (end) => opened(end + 1, true),
      onclosetag: (start, end) => {
        name = source.slice(start, end).toLowerCase();
        const shut = source.indexOf('>', end);
        tagAt = start - 2;
        tag(shut < 0 ? source.length : shut + 1);
        if ((depth.get(name) ?? 0) === 0) return;
        for (let open = stack.pop(); open !== undefined; open = stack.pop()) {
          close(open, tagAt);
          if (open.name === name) break;
        }
      },
      oncomment: (start, end) => blanker.blank(start - 4, Math.min(source.length, end + 1)),
      oncdata: (start, end) => blanker.blank(start - 9, Math.min(source.length, end + 1)),
      ondeclaration: (start, end) => blanker.blank(start - 2, end + 1),
      onprocessinginstruction: (start, end) => blanker.blank(start - 2, end + 1),
      onend: () => {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  for (let open = stack.pop(); open !== undefined; open = stack.pop()) close(open, source.length);
  const published = dateInMetadata(source);
  return {
    text: decodeReferences(blanker.finish()),
    markup: withoutWrappers(markup),
    page: true,
    ...(published === undefined ? {} : { published }),
  };
}

/** A menu or comment area that holds the page's title or article is none: its class names the page's dress. */
function withoutWrappers(markup: readonly Markup[]): Markup[] {
  const held = markup.flatMap(({ kind, level, start }) => (kind === 'article' || level === 1 ? [start] : [])).sort((a, b) => a - b);
  return markup.filter(({ kind, start, end }) => {
    if (kind !== 'boilerplate' && kind !== 'comment') return true;
    let low = 0;
    let high = held.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((held[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    return (held[low] ?? end) >= end;
  });
}
