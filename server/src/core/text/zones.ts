import type { Zone } from '../model.ts';
import type { Block } from './blocks.ts';
import { bestTitle } from './headline.ts';
import { kindOf, type LineKind, titleShare, wordCount } from './line-kinds.ts';

/** A block with what it is by itself and what part of the page it is. */
export interface Zoned extends Block {
  readonly kind: LineKind;
  readonly zone: Zone;
}

/** Where the reading of a page stands: before its article, in it, behind it, among its comments, in a note about author or sender. */
type Region = 'lead' | 'article' | 'tail' | 'comments' | 'note';

const isContent = (kind: LineKind): boolean => kind === 'prose' || kind === 'item' || kind === 'lead-in';

/**
 * Gives each block its zone. Sentences make the article; what stands between them in short lines is told apart by the
 * company it keeps: menus and share bars, headlines, picture texts. Related posts, comment forms and notes about the
 * author end the article, until sentences in a row say that another one begins.
 */
export function zonesOf(blocks: readonly Block[]): Zoned[] {
  const kinds = blocks.map(kindOf);
  const zones: Zone[] = blocks.map((block) => fixedZone(block) ?? 'body');
  const loose = blocks.map((_, index) => index).filter((index) => fixedZone(blocks[index] as Block) === undefined);
  const kindAt = (at: number): LineKind => kinds[loose[at] as number] as LineKind;
  const blockAt = (at: number): Block => blocks[loose[at] as number] as Block;
  const put = (at: number, zone: Zone): void => {
    zones[loose[at] as number] = zone;
  };
  let region: Region = 'lead';
  for (let at = 0; at < loose.length; ) {
    const from = at;
    while (at < loose.length && !isContent(kindAt(at))) at += 1;
    const run = { from, to: at, kindAt, blockAt };
    const content = contentFrom(at, loose.length, kindAt, blockAt);
    region = zoneRun(run, region, content, put);
    for (; at < content.end; at += 1) put(at, contentZone(kindAt, blockAt, at, region));
    if (content.end > run.to && region === 'lead' && content.prose > 0) region = 'article';
  }
  return blocks.map((block, index) => ({ ...block, kind: kinds[index] as LineKind, zone: zones[index] as Zone }));
}

function fixedZone(block: Block): Zone | undefined {
  const { region } = block;
  return region === 'boilerplate' || region === 'comment' || region === 'caption' ? region : undefined;
}

interface Content {
  readonly end: number;
  /** Text of the first block; empty at the end of the page. */
  readonly opening: string;
  /** True where the page ends with it. */
  readonly last: boolean;
  /** Items of lists among the blocks. */
  readonly listed: number;
  /** Sentences among the blocks. */
  readonly prose: number;
  /** Enough running text to be an article of its own, not the excerpt of another page. */
  readonly strong: boolean;
}

function contentFrom(from: number, length: number, kindAt: (at: number) => LineKind, blockAt: (at: number) => Block): Content {
  let end = from;
  let prose = 0;
  let listed = 0;
  let size = 0;
  for (; end < length && isContent(kindAt(end)); end += 1) {
    if (kindAt(end) === 'item') listed += 1;
    if (kindAt(end) !== 'prose' || /(?:…|\.\.\.|\[…\])$/.test(blockAt(end).text)) continue;
    prose += 1;
    size += blockAt(end).text.length;
  }
  return { opening: end > from ? blockAt(from).text : '', last: end >= length, listed, end, prose, strong: prose >= 2 && size >= 250 };
}

function contentZone(kindAt: (at: number) => LineKind, blockAt: (at: number) => Block, at: number, region: Region): Zone {
  if (region === 'comments') return 'comment';
  if (region === 'tail' || region === 'note') return 'boilerplate';
  if (kindAt(at) === 'item') return region === 'lead' && wordCount(blockAt(at).text) <= 4 ? 'boilerplate' : 'list';
  if (blockAt(at).region === 'quote') return 'quote';
  const isRow = at > 0 && kindAt(at - 1) === 'lead-in' && isListed(blockAt(at).text);
  return isRow ? 'list' : 'body';
}

/** `Albania, Algeria, Angola, …`: short names with commas between, and hardly anything else. */
function isListed(text: string): boolean {
  const parts = text.split(/[,;]/);
  return parts.length >= 6 && text.length / parts.length < 30;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly kindAt: (at: number) => LineKind;
  readonly blockAt: (at: number) => Block;
}

/** Zones of the short lines between two stretches of running text, and the region that the text below them is in. */
function zoneRun(run: Run, region: Region, content: Content, put: (at: number, zone: Zone) => void): Region {
  const { from, to, kindAt, blockAt } = run;
  if (from === to) return region === 'note' || region === 'lead' ? 'article' : region;
  let after = region;
  for (let at = from; at < to; at += 1) {
    const kind = kindAt(at);
    put(at, kind === 'caption' ? 'caption' : 'boilerplate');
    if (kind === 'section' && region !== 'lead') after = 'tail';
    else if (kind === 'comments' && region !== 'lead') after = 'comments';
    else if (after === 'comments' && /^(?:leave|post|write) a/i.test(blockAt(at).text)) after = 'tail';
  }
  const titles: number[] = [];
  for (let at = from; at < to; at += 1) if (kindAt(at) === 'title') titles.push(at);
  if (after === 'comments') return after;
  if (after === 'tail' && !content.strong) return after;
  if (titles.length === 0) return after === 'tail' && region === 'tail' ? after : after === 'tail' ? 'tail' : 'article';
  const last = titles.at(-1) as number;
  if (region !== 'lead' && isMenu(run, titles, content)) return 'tail';
  if (region !== 'lead' && isNote(blockAt(last).text, content.opening)) return 'note';
  if (region === 'lead' || after === 'tail') {
    for (const at of headlineLines(run, titles)) put(at, 'headline');
    for (const at of titles) if (at + 1 < to && kindAt(at + 1) === 'caption') put(at, 'caption');
    return 'article';
  }
  zoneInside(run, titles, put);
  return 'article';
}

/** The title of a page and the lines that belong to it, among all titles above the first sentence. */
function headlineLines({ to, kindAt, blockAt }: Run, titles: readonly number[]): number[] {
  const best = bestTitle(titles, to, kindAt, blockAt);
  if (best === undefined) return [];
  const lines = [best];
  for (let at = best + 1; at < to && at <= best + 2 && kindAt(at) === 'title' && (at + 1 >= to || kindAt(at + 1) !== 'caption'); at += 1) {
    if (wordCount(blockAt(at).text) >= 4) lines.push(at);
  }
  return lines;
}

/** Short lines in a row that end an article without saying so: nothing but an excerpt or the end of the page follows. */
function isMenu({ from, to, kindAt, blockAt }: Run, titles: readonly number[], content: Content): boolean {
  if (content.strong || (content.listed > 0 && content.prose > 0)) return false;
  const pictures = arePictureTexts(titles.map((at) => blockAt(at).text));
  if (content.opening === '') return !pictures;
  let labels = 0;
  for (let at = from; at < to; at += 1) if (kindAt(at) === 'label') labels += 1;
  return !content.last && (labels >= 2 || (labels >= 1 && to - from >= 4) || (to - from >= 6 && !pictures));
}

/** Titles within an article: the last before the text is a heading; three and more in a row are picture texts or a menu. */
function zoneInside({ from, to, kindAt, blockAt }: Run, titles: readonly number[], put: (at: number, zone: Zone) => void): void {
  const clusters: number[][] = [];
  for (const at of titles) {
    const open = clusters.at(-1);
    if (open !== undefined && open.at(-1) === at - 1 && (blockAt(at).gap === 0 || titles.length > 4 || blockAt(at - 1).text.endsWith(':')))
      open.push(at);
    else clusters.push([at]);
  }
  const below = to - 1;
  const introduced = from > 0 && blockAt(from - 1).text.endsWith(':');
  for (const [index, cluster] of clusters.entries()) {
    const last = cluster.at(-1) as number;
    if (isListBelow(cluster, index === 0 && introduced && titles[0] === from, blockAt)) {
      for (const at of cluster) put(at, blockAt(at).shape === 'heading' ? 'headline' : blockAt(at).text.endsWith(':') ? 'body' : 'list');
      continue;
    }
    if (to - from <= 2 && from > 0 && isSpeaker(blockAt(last), blockAt(from - 1))) {
      put(last, 'body');
      continue;
    }
    if (to - from === 1 && isUnstopped(blockAt(last))) {
      put(last, 'body');
      continue;
    }
    const heads = cluster.length <= 2 && onlyDatesBetween(last + 1, below, kindAt);
    const pictures = arePictureTexts(cluster.map((at) => blockAt(at).text));
    if (heads && !(last + 1 < to && kindAt(last + 1) === 'caption')) for (const at of cluster) put(at, 'headline');
    else if (pictures || (last + 1 < to && kindAt(last + 1) === 'caption')) for (const at of cluster) put(at, 'caption');
    else if (cluster.length > 2 && onlyDatesBetween(last + 1, below, kindAt) && blockAt(last).gap > 0) put(last, 'headline');
    else if (titles.length <= 2 && to - from <= 2) for (const at of cluster) put(at, 'headline');
  }
}

/** Lines below a colon, or each with a colon after its first words (`Denmark: Danish Police`): a list without marks. */
function isListBelow(cluster: readonly number[], introduced: boolean, blockAt: (at: number) => Block): boolean {
  if (introduced) return blockAt(cluster[0] as number).shape !== 'heading';
  const colon = cluster.filter((at) => /^[^:.]{2,40}\s?:\s/.test(blockAt(at).text) || blockAt(at).text.endsWith(':')).length;
  return cluster.length >= 2 && colon === cluster.length;
}

/** Below a paragraph that is all speech: the name of who said it, not a heading. */
function isSpeaker({ text, shape }: Block, above: Block): boolean {
  return shape !== 'heading' && /^[“"«].*[”"»]$/s.test(above.text) && wordCount(text) <= 9 && titleShare(text) >= 0.85;
}

/** A sentence that lost its stop, in a text with a sentence to each line: long, in lower case, without a blank line above. */
function isUnstopped({ gap, text, shape }: Block): boolean {
  return gap === 0 && shape === undefined && wordCount(text) >= 9 && titleShare(text) < 0.6;
}

function onlyDatesBetween(from: number, to: number, kindAt: (at: number) => LineKind): boolean {
  for (let at = from; at <= to; at += 1) if (kindAt(at) !== 'date' && kindAt(at) !== 'byline' && kindAt(at) !== 'title') return false;
  return true;
}

/** Picture texts are sentences without a stop: several words, few of them with a capital. */
function arePictureTexts(texts: readonly string[]): boolean {
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0) / texts.length;
  const share = texts.reduce((sum, text) => sum + titleShare(text), 0) / texts.length;
  return texts.length >= 2 && words >= 4.5 && share <= 0.75;
}

const aboutName = /^(?:About|ABOUT) (?:(?:the|The|THE) )?\p{Lu}/u;
const personName = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;
const ofPerson = /^.{0,80}?\b(?:is|has|was|covers|writes|works|worked|joined|reports|holds|studied)\b/;

/** A note about the author (a name over a sentence that begins with it) or about the sender (`About Acme`). */
function isNote(title: string, following: string): boolean {
  const words = wordCount(title);
  if (words > 8) return false;
  if (aboutName.test(title)) return true;
  const name = title.slice(0, title.indexOf(' '));
  return words <= 4 && personName.test(title) && following.startsWith(name) && ofPerson.test(following);
}
