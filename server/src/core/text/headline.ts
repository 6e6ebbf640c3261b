import type { Block } from './blocks.ts';
import { type LineKind, titleShare, wordCount } from './line-kinds.ts';

/**
 * Of the titles above a page's first sentence (at `to`) the one that is the headline: long enough, near its date or
 * byline, repeated by the window's title or the path at the top, marked as a heading; not a picture's text.
 */
export function bestTitle(
  titles: readonly number[],
  to: number,
  kindAt: (at: number) => LineKind,
  blockAt: (at: number) => Block,
): number | undefined {
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  const seen = new Map<string, number>();
  for (const at of titles) for (const part of partsOf(blockAt(at).text)) seen.set(part, (seen.get(part) ?? 0) + 1);
  for (const [index, at] of titles.entries()) {
    const { text, shape, level } = blockAt(at);
    const words = wordCount(text);
    const parts = partsOf(text);
    let score = words >= 4 ? 1 : words === 3 ? 0.3 : -1;
    if (words >= 6) score += 0.4;
    if (shape === 'heading') score += level === 1 ? 4 : 2;
    if (at + 1 < to && (kindAt(at + 1) === 'date' || kindAt(at + 1) === 'byline')) score += 1.5;
    if (at + 1 < to && kindAt(at + 1) === 'caption') score -= 3;
    if (parts.length === 1 && words >= 2 && (seen.get(parts[0] as string) ?? 0) > 1) score += 2;
    if (parts.length > 1) score -= 1.5;
    if (titleShare(text) > 0.9 && words <= 3) score -= 0.3;
    if (at + 1 < to && kindAt(at + 1) === 'title' && wordCount(blockAt(at + 1).text) >= 4) score += 0.5;
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
