import type { Mention, Page, Paragraph } from './model.ts';
import type { ParagraphTexts } from './text/paragraph-texts.ts';

/** The mentions of each paragraph of a page, in order: what one version of a document leaves for the next, too. */
export type MentionsByParagraph = readonly (readonly Mention[])[];

const none: readonly Mention[] = [];

/**
 * Parts the mentions of a page, in order, by its paragraphs. Where the version before, whose are `known`, had just the same objects in a
 * paragraph, the array is the same, so that whoever kept something by it sees at a glance that it holds.
 */
export function mentionsByParagraph(
  { paragraphs }: Page,
  mentions: readonly Mention[],
  texts?: ParagraphTexts,
  known?: MentionsByParagraph,
): MentionsByParagraph {
  let next = 0;
  return paragraphs.map(({ start, end }: Paragraph, index) => {
    while (next < mentions.length && (mentions[next] as Mention).end <= start) next++;
    const first = next;
    while (next < mentions.length && (mentions[next] as Mention).start < end) next++;
    if (first === next) return none;
    const before = texts?.known(known, index);
    return before !== undefined && isAt(before, mentions, first, next) ? before : mentions.slice(first, next);
  });
}

function isAt(part: readonly Mention[], mentions: readonly Mention[], from: number, to: number): boolean {
  if (part.length !== to - from) return false;
  for (let index = 0; index < part.length; index++) if (part[index] !== mentions[from + index]) return false;
  return true;
}
