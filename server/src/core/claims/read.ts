import type { MentionsByParagraph } from '../mentions-by-paragraph.ts';
import type { Claim, Mention, Page, Paragraph } from '../model.ts';
import type { ParagraphTexts } from '../text/paragraph-texts.ts';
import { framesOf } from './frame.ts';
import { type Handed, type KnownClaims, readAgain } from './known-paragraph.ts';
import { nothingCarried, readParagraphClaims } from './read-paragraph.ts';
import type { StoryWords } from './story-words.ts';

export { signStories } from './signature.ts';

/**
 * Every claim of a page, in order; `texts` are those of its paragraphs, `words` those of its stories. Text in the zones `comment` and `boilerplate` claims nothing. With `known`, paragraphs that
 * stand there under the same circumstances are not read again, and `seen` is what the next version may know; without it
 * nothing is kept.
 */
export function readClaims(
  page: Page,
  texts: ParagraphTexts,
  mentions: MentionsByParagraph,
  words: readonly StoryWords[],
  known?: KnownClaims,
): { claims: Claim[]; seen: KnownClaims } {
  const frames = framesOf(page, mentions, words);
  const again = known && readAgain(page, texts, frames, known);
  const claims: Claim[] = [];
  let story = -1;
  let handed: Handed = { carry: nothingCarried, from: 0 };
  for (let index = 0; index < page.paragraphs.length; index++) {
    const paragraph = page.paragraphs[index] as Paragraph;
    if (paragraph.zone === 'boilerplate' || paragraph.zone === 'comment') continue;
    const frame = frames[paragraph.story];
    if (frame === undefined) continue;
    if (paragraph.story !== story) handed = { carry: nothingCarried, from: paragraph.start };
    story = paragraph.story;
    const within = mentions[index] as readonly Mention[];
    const read =
      again === undefined
        ? readParagraphClaims(page.text, paragraph, within, frame, handed.carry)
        : again.read(index, within, frame, handed);
    for (const claim of read.claims) claims.push(claim);
    handed = { carry: read.carry, from: paragraph.start };
  }
  return { claims, seen: again?.seen ?? { frames: [], paragraphs: [] } };
}
