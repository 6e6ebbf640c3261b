import type { Zone } from '../model.ts';
import { headlineLines } from './headline.ts';
import { arePictureTexts, isNote, isSpeaker, isUnfinished, isUnstopped } from './line-company.ts';
import type { Content, Draft, Region } from './zones.ts';

/**
 * Zones of a run: the short lines `from` to `to` between two stretches of running text. Gives the region that the text
 * below it is in. `told` is how much text the article has above, in UTF-16 code units.
 */
export function zoneRun(blocks: readonly Draft[], from: number, to: number, region: Region, content: Content, told: number): Region {
  if (from === to) return region === 'note' || region === 'lead' ? 'article' : region;
  const titles: number[] = [];
  let after = region;
  for (let at = from; at < to; at += 1) {
    const block = blocks[at] as Draft;
    block.zone = block.kind === 'caption' ? 'caption' : 'boilerplate';
    if (block.kind === 'title') titles.push(at);
    if (region === 'lead') continue;
    if (block.kind === 'section') after = 'tail';
    else if (block.kind === 'comments' && told >= leastArticle) after = 'comments';
    else if (after === 'comments' && /^(?:leave|post|write) a/i.test(block.text)) after = 'tail';
    else if (after === 'comments' && block.kind === 'title') block.zone = 'comment';
  }
  if (region === 'article' && isPointer(blocks, from, to, content)) return region;
  if (after === 'comments' || (after === 'tail' && !content.strong)) return after;
  const last = titles.at(-1);
  if (last === undefined) return after === 'tail' && !(region === 'tail' && content.prose >= 3) ? 'tail' : 'article';
  if (region === 'article' && from === blocks.length - 1 && isUnfinished(blocks[last] as Draft)) {
    put(blocks, last, 'body');
    return region;
  }
  if (region !== 'lead') {
    if (isMenu(blocks, from, to, titles, content)) return 'tail';
    if (isNote((blocks[last] as Draft).text, content.opening)) return 'note';
  }
  if (region !== 'lead' && after !== 'tail') zoneInside(blocks, from, to, titles);
  else {
    for (const at of headlineLines(blocks, titles, to)) put(blocks, at, 'headline');
    for (const at of titles) if (isAboveCaption(blocks, at, to)) put(blocks, at, 'caption');
  }
  return 'article';
}

/** `Also read` with a title or two below it, in the middle of an article. */
function isPointer(blocks: readonly Draft[], from: number, to: number, content: Content): boolean {
  if (content.prose === 0 || to - from > 4 || !pointer.test((blocks[from] as Draft).text)) return false;
  for (let at = from + 1; at < to; at += 1) if (blocks[at]?.kind !== 'title') return false;
  return true;
}

const pointer = /^(?:also read|read also|see also|related|related (?:story|article|news|coverage)|more on this(?: story)?|recommended):?$/i;

function put(blocks: readonly Draft[], at: number, zone: Zone): void {
  (blocks[at] as Draft).zone = zone;
}

function isAboveCaption(blocks: readonly Draft[], at: number, to: number): boolean {
  return at + 1 < to && blocks[at + 1]?.kind === 'caption';
}

/** Above this many units a text is an article that readers comment on; below, a counter stands under a headline. */
const leastArticle = 120;
const advert = /^(?:ad|ads|advert\w*|sponsored|promoted|(?:story|article) continues)\b/i;

/** Short lines in a row that end an article without saying so: nothing but an excerpt or the end of the page follows. */
function isMenu(blocks: readonly Draft[], from: number, to: number, titles: readonly number[], content: Content): boolean {
  if (content.strong || (content.listed > 0 && content.prose > 0)) return false;
  if (content.opening !== '' && content.last) return false;
  const pictures = arePictureTexts(titles.map((at) => (blocks[at] as Draft).text));
  if (content.opening === '') return !pictures;
  let labels = 0;
  for (let at = from; at < to; at += 1) {
    const block = blocks[at] as Draft;
    if (block.kind === 'label' && !advert.test(block.text)) labels += 1;
  }
  return labels >= 2 || (labels >= 1 && to - from >= 4) || (to - from >= 6 && !pictures);
}

/** Titles within an article: the last before the text is a heading; three and more in a row are picture texts, a list or a menu. */
function zoneInside(blocks: readonly Draft[], from: number, to: number, titles: readonly number[]): void {
  const introduced = blocks[from - 1]?.text.endsWith(':') === true && titles[0] === from;
  for (const [index, cluster] of clustersOf(blocks, titles, introduced).entries()) {
    const last = cluster.at(-1) as number;
    const final = blocks[last] as Draft;
    const listed = listBelow(blocks, cluster, introduced && index === 0);
    if (listed !== undefined) {
      for (const at of cluster)
        put(blocks, at, at < listed.from || at >= listed.to || blocks[at]?.shape === 'heading' ? 'headline' : 'list');
    } else if (to - from <= 2 && from > 0 && isSpeaker(final, blocks[from - 1] as Draft)) final.zone = 'body';
    else if (to - from === 1 && isUnstopped(final)) final.zone = 'body';
    else zoneCluster(blocks, cluster, to, titles.length <= 2 && to - from <= 2);
  }
}

/** Titles one below the other; below a colon a blank line does not part them. */
function clustersOf(blocks: readonly Draft[], titles: readonly number[], introduced: boolean): number[][] {
  const clusters: number[][] = [];
  const spaced = titles.length > 4 && titles.every((at, index) => index === 0 || blocks[at]?.gap !== 0);
  for (const at of titles) {
    const open = clusters.at(-1);
    const joins = spaced || introduced || blocks[at]?.gap === 0 || blocks[at - 1]?.text.endsWith(':') === true;
    if (open !== undefined && open.at(-1) === at - 1 && joins) open.push(at);
    else clusters.push([at]);
  }
  return clusters;
}

/**
 * The lines of a cluster that are a list without marks: those below a colon, or with a colon after their first words
 * (`Denmark: Danish Police`). A line parted from them by more blank lines than they have between them is a heading.
 */
function listBelow(blocks: readonly Draft[], cluster: readonly number[], introduced: boolean): { from: number; to: number } | undefined {
  const first = cluster[0] as number;
  const last = cluster.at(-1) as number;
  const gapAt = (at: number): number => blocks[at]?.gap ?? 0;
  if (introduced && blocks[first]?.shape !== 'heading') {
    const apart = cluster.length >= 2 && gapAt(last) > gapAt(cluster.length > 2 ? first + 1 : first);
    return { from: first, to: apart ? last : last + 1 };
  }
  const counts = cluster.filter((at) => amount.test((blocks[at] as Draft).text)).length;
  if (counts >= 2 && counts >= cluster.length - 1 && !amount.test((blocks[first] as Draft).text)) return { from: first + 1, to: last + 1 };
  const colons = cluster.filter((at) => hasColon((blocks[at] as Draft).text)).length;
  if (cluster.length < 2 || colons < cluster.length - 1) return undefined;
  if (colons === cluster.length) return { from: first, to: last + 1 };
  return colons >= 2 && !hasColon((blocks[first] as Draft).text) ? { from: first + 1, to: last + 1 } : undefined;
}

/** How a line of results begins: `36 arrests`, `EUR 190,000 in cash`, `over 200 houses`. */
const amount = /^(?:(?:over|more than|nearly|about|around|almost|some|at least|up to)\s)?(?:[$€£]|[A-Z]{3} )?\d/i;

function hasColon(text: string): boolean {
  return text.endsWith(':') || /^[^:.]{2,40}\s?:\s/.test(text);
}

function zoneCluster(blocks: readonly Draft[], cluster: readonly number[], to: number, alone: boolean): void {
  const last = cluster.at(-1) as number;
  const near = onlyDatesFrom(blocks, last + 1, to);
  const captioned = isAboveCaption(blocks, last, to);
  if (!captioned && near && cluster.length <= 2) for (const at of cluster) put(blocks, at, 'headline');
  else if (captioned || arePictureTexts(cluster.map((at) => (blocks[at] as Draft).text)))
    for (const at of cluster) put(blocks, at, 'caption');
  else if (near && (blocks[last]?.gap ?? 0) > 0) put(blocks, last, 'headline');
  else if (alone) for (const at of cluster) put(blocks, at, 'headline');
}

function onlyDatesFrom(blocks: readonly Draft[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const kind = blocks[at]?.kind;
    if (kind !== 'date' && kind !== 'byline' && kind !== 'title') return false;
  }
  return true;
}
