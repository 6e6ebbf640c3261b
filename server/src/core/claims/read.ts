import type { Claim, Mention, Page, Paragraph, Span } from '../model.ts';
import { firstEndingAfter } from '../text/span.ts';
import { framesOf } from './frame.ts';
import { type Carry, nothingCarried, readParagraphClaims } from './read-paragraph.ts';

export { signStories } from './signature.ts';

/** Every claim of a page, in order. Text in the zones `comment` and `boilerplate` claims nothing. */
export function readClaims(page: Page, mentions: readonly Mention[]): Claim[] {
  const frames = framesOf(page, mentions);
  const claims: Claim[] = [];
  let carry: Carry = nothingCarried;
  let story = -1;
  for (const paragraph of page.paragraphs) {
    if (paragraph.zone === 'boilerplate' || paragraph.zone === 'comment') continue;
    const frame = frames[paragraph.story];
    if (frame === undefined) continue;
    if (paragraph.story !== story) carry = nothingCarried;
    story = paragraph.story;
    const read = readParagraphClaims(page.text, paragraph, mentionsWithin(mentions, paragraph), frame, carry);
    claims.push(...read.claims);
    carry = read.carry;
  }
  return claims;
}

function mentionsWithin(mentions: readonly Mention[], { start, end }: Paragraph): Mention[] {
  const from = firstEndingAfter(mentions, start);
  let to = from;
  while (to < mentions.length && (mentions[to] as Span).start < end) to++;
  return mentions.slice(from, to);
}
