import type { Claim, Mention, Page, Paragraph, Span } from '../model.ts';
import { firstEndingAfter } from '../text/span.ts';
import { framesOf } from './frame.ts';
import { type Handed, type KnownClaims, readAgain } from './known-paragraph.ts';
import type { PageWords } from './paragraph-words.ts';
import { nothingCarried, readParagraphClaims } from './read-paragraph.ts';

export { signStories } from './signature.ts';

/**
 * Every claim of a page, in order; `texts` are those of its paragraphs. Text in the zones `comment` and `boilerplate` claims nothing. With `known`, paragraphs that
 * stand there under the same circumstances are not read again, and `seen` is what the next version may know; without it
 * nothing is kept.
 */
export function readClaims(
  page: Page,
  texts: readonly string[],
  mentions: readonly Mention[],
  words: PageWords,
  known?: KnownClaims,
): { claims: Claim[]; seen: KnownClaims } {
  const frames = framesOf(page, mentions, words);
  const again = known && readAgain(page.text, frames, known);
  const claims: Claim[] = [];
  let story = -1;
  let handed: Handed = { carry: nothingCarried, from: 0 };
  for (let index = 0; index < texts.length; index++) {
    const paragraph = page.paragraphs[index] as Paragraph;
    if (paragraph.zone === 'boilerplate' || paragraph.zone === 'comment') continue;
    const frame = frames[paragraph.story];
    if (frame === undefined) continue;
    if (paragraph.story !== story) handed = { carry: nothingCarried, from: paragraph.start };
    story = paragraph.story;
    const within = mentionsWithin(mentions, paragraph);
    const read =
      again === undefined
        ? readParagraphClaims(page.text, paragraph, within, frame, handed.carry)
        : again.read(paragraph, texts[index] as string, within, frame, handed);
    for (const claim of read.claims) claims.push(claim);
    handed = { carry: read.carry, from: paragraph.start };
  }
  return { claims, seen: again?.seen ?? { frames: [], paragraphs: new Map() } };
}

function mentionsWithin(mentions: readonly Mention[], { start, end }: Paragraph): Mention[] {
  const from = firstEndingAfter(mentions, start);
  let to = from;
  while (to < mentions.length && (mentions[to] as Span).start < end) to++;
  return mentions.slice(from, to);
}
