import type { Claim, Mention, Page, Paragraph, Span } from '../model.ts';
import { firstEndingAfter } from '../text/span.ts';
import { framesOf } from './frame.ts';
import {
  circumstancesOf,
  type Handed,
  type KnownParagraph,
  type KnownParagraphs,
  keyOfCarry,
  keyOfFrame,
  moved,
} from './known-paragraph.ts';
import type { WordReader } from './paragraph-words.ts';
import { nothingCarried, readParagraphClaims } from './read-paragraph.ts';

export { signStories } from './signature.ts';

/**
 * Every claim of a page, in order. Text in the zones `comment` and `boilerplate` claims nothing. Paragraphs that stand in
 * `known` under the same circumstances are not read again; `seen` is what the next version may know.
 */
export function readClaims(
  page: Page,
  mentions: readonly Mention[],
  words: WordReader,
  known: KnownParagraphs = new Map(),
): { claims: Claim[]; seen: KnownParagraphs } {
  const frames = framesOf(page, mentions, words);
  const frameKeys = frames.map(keyOfFrame);
  const claims: Claim[] = [];
  const seen = new Map<string, KnownParagraph[]>();
  let before: KnownParagraph | undefined;
  for (const paragraph of page.paragraphs) {
    if (paragraph.zone === 'boilerplate' || paragraph.zone === 'comment') continue;
    const frame = frames[paragraph.story];
    if (frame === undefined) continue;
    if (paragraph.story !== before?.paragraph.story) before = undefined;
    const within = mentionsWithin(mentions, paragraph);
    const handed: Handed = { carryKey: before?.carryKey ?? '', from: before?.paragraph.start ?? paragraph.start };
    const circumstances = circumstancesOf(paragraph, frame, frameKeys[paragraph.story] ?? '', handed);
    const text = page.text.slice(paragraph.start, paragraph.end);
    const same = known.get(text)?.find((other) => other.circumstances === circumstances);
    let read = same && moved(same, paragraph, within);
    if (read === undefined) {
      const fresh = readParagraphClaims(page.text, paragraph, within, frame, before?.carry ?? nothingCarried);
      read = { paragraph, mentions: within, circumstances, ...fresh, carryKey: keyOfCarry(fresh.carry, paragraph.start) };
    }
    const others = seen.get(text);
    if (others === undefined) seen.set(text, [read]);
    else others.push(read);
    claims.push(...read.claims);
    before = read;
  }
  return { claims, seen };
}

function mentionsWithin(mentions: readonly Mention[], { start, end }: Paragraph): Mention[] {
  const from = firstEndingAfter(mentions, start);
  let to = from;
  while (to < mentions.length && (mentions[to] as Span).start < end) to++;
  return mentions.slice(from, to);
}
