import type { LineKind } from './line-kinds.ts';
import { titleShare, wordCount } from './line-kinds.ts';
import { dateIn } from './published.ts';
import type { Draft } from './zones.ts';

/** The title of a page and the lines that belong to it, among all titles above the first sentence, which stands at `to`. */
export function headlineLines(blocks: readonly Draft[], titles: readonly number[], to: number): number[] {
  const best = bestTitle(blocks, titles, to);
  if (best === undefined) return [];
  const lines = [best];
  let fewest = 4;
  for (let at = best + 1; at < to && at <= best + 3; at += 1) {
    const kind = kindAt(blocks, at);
    if (kind === 'date' || kind === 'byline') fewest = 6;
    else if (kind !== 'title' || at > best + (fewest === 6 ? 3 : 2) || (at + 1 < to && kindAt(blocks, at + 1) === 'caption')) break;
    else if (wordCount((blocks[at] as Draft).text) >= fewest) lines.push(at);
  }
  const last = titles.at(-1) as number;
  if (last === to - 1 && !lines.includes(last) && (isNumbered(blocks, last) || isTimed(blocks, last))) lines.push(last);
  return lines;
}

function isNumbered(blocks: readonly Draft[], at: number): boolean {
  return (blocks[at] as Draft).marker === 'number';
}

/** The first entry of a live page: a title below its time of day. */
function isTimed(blocks: readonly Draft[], at: number): boolean {
  const above = blocks[at - 1];
  return above?.kind === 'date' && above.text.length < 24 && wordCount((blocks[at] as Draft).text) >= 4;
}

function kindAt(blocks: readonly Draft[], at: number): LineKind | undefined {
  return blocks[at]?.kind;
}

/** `ArtsPaper, 18 March 2013`: where and when it was published. */
const dated = /, \S+ \S+ (?:19|20)\d\d$/;

/** Farther above the first sentence than this many titles stands only a menu. */
const farthest = 60;

/**
 * The title that is the headline: long enough, near its date or byline, repeated by the window's title or the path at
 * the top, marked as a heading; not a picture's text. The weights are ours, set on pages of many makers.
 */
function bestTitle(blocks: readonly Draft[], all: readonly number[], to: number): number | undefined {
  const titles = all.slice(-farthest);
  const seen = new Map<string, number>();
  const partsAt = titles.map((at) => partsOf((blocks[at] as Draft).text));
  for (const parts of partsAt) for (const part of parts) seen.set(part, (seen.get(part) ?? 0) + 1);
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, at] of titles.entries()) {
    const { text, shape, level } = blocks[at] as Draft;
    const below = at + 1 < to ? kindAt(blocks, at + 1) : undefined;
    const parts = partsAt[index] as string[];
    const words = wordCount(text);
    let score = words >= 6 ? 1.4 : words >= 4 ? 1 : words === 3 ? 0.3 : -1;
    if (shape === 'heading') score += level === 1 ? 4 : 2;
    // a short line above a date is as often the name of the paper
    if (below === 'date' || below === 'byline') score += words <= 3 ? 0.5 : 1.5;
    if (words <= 6 && dated.test(text) && dateIn(text) !== undefined) score -= 2;
    if (below === 'caption') score -= 3;
    if (below === 'title' && wordCount((blocks[at + 1] as Draft).text) >= 4) score += 0.5;
    if (parts.length > 1) score -= 1.5;
    else if (words >= 2 && (seen.get(parts[0] as string) ?? 0) > 1) score += 2;
    if (words <= 3 && titleShare(text) > 0.9) score -= 0.3;
    score -= Math.min(3, (titles.length - 1 - index) * 0.3);
    if (score > most) {
      most = score;
      best = at;
    }
  }
  return best;
}

/** `Home » Story`, `Story — Site`, `Story | Site`: the parts of a path or a window's title. */
function partsOf(text: string): string[] {
  return text
    .split(/ (?:»|›|>|\||—|–|-|·) /)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
}
