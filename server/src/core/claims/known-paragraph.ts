import type { Mention, Page, Paragraph } from '../model.ts';
import { areSame, isSame } from '../same-value.ts';
import type { ParagraphTexts } from '../text/paragraph-texts.ts';
import type { StoryFrame } from './background.ts';
import { type Carry, lastOf, type ParagraphClaims, readParagraphClaims } from './read-paragraph.ts';
import { shiftedClaims } from './shifted.ts';

/** What a paragraph is handed by the one before it in its story, and where that one starts. */
export interface Handed {
  readonly carry: Carry;
  readonly from: number;
}

/** What one paragraph claimed, and all that this followed from; offsets are those of the version that it was read in. */
interface KnownParagraph extends ParagraphClaims {
  readonly paragraph: Paragraph;
  readonly mentions: readonly Mention[];
  /** How far the top of the story reaches beyond the start of the paragraph; 0 where it ends before. */
  readonly above: number;
  readonly handed: Handed;
}

/** What one version of a document leaves for the next. */
export interface KnownClaims {
  /** One for each story of the page. */
  readonly frames: readonly StoryFrame[];
  /** Those of its paragraphs that could claim something. */
  readonly paragraphs: readonly (KnownParagraph | undefined)[];
}

/** Reads paragraphs of a page whose stories have these frames, those that stand in `known` from there; `seen` has all that were read. */
export function readAgain(
  { text, paragraphs }: Page,
  texts: ParagraphTexts,
  frames: readonly StoryFrame[],
  known: KnownClaims,
): {
  readonly seen: KnownClaims;
  read(index: number, mentions: readonly Mention[], frame: StoryFrame, handed: Handed): ParagraphClaims;
} {
  const seen: (KnownParagraph | undefined)[] = new Array(paragraphs.length);
  const isKnown = frames.map((frame, story) => sameFrame(known.frames[story], frame));
  return {
    seen: { frames, paragraphs: seen },
    read(index, mentions, frame, handed) {
      const paragraph = paragraphs[index] as Paragraph;
      const above = Math.max(0, frame.topEnd - paragraph.start);
      const before = isKnown[paragraph.story] === true ? texts.known(known.paragraphs, index) : undefined;
      const read = (before && moved(before, paragraph, mentions, above, handed)) ?? {
        paragraph,
        mentions,
        above,
        handed,
        ...readParagraphClaims(text, paragraph, mentions, frame, handed.carry),
      };
      seen[index] = read;
      return read;
    },
  };
}

/** Do two stories say the same of themselves, wherever their tops end? */
function sameFrame(known: StoryFrame | undefined, frame: StoryFrame): boolean {
  return known !== undefined && isSame(known, frame.topEnd === known.topEnd ? frame : { ...frame, topEnd: known.topEnd }, 0);
}

/**
 * A known paragraph of the same text and of a story of the same frame where it now stands; itself where it did not move.
 * Undefined where it would not claim the same now: something else is mentioned in it or handed to it, or it stands elsewhere.
 */
function moved(
  known: KnownParagraph,
  paragraph: Paragraph,
  mentions: readonly Mention[],
  above: number,
  handed: Handed,
): KnownParagraph | undefined {
  const by = paragraph.start - known.paragraph.start;
  const stands = known.above === above && known.handed.from + by === handed.from;
  const { zone, story } = known.paragraph;
  if (
    !stands ||
    zone !== paragraph.zone ||
    story !== paragraph.story ||
    !areSame(known.mentions, mentions, by) ||
    !isSame(known.handed.carry, handed.carry, by)
  )
    return undefined;
  if (by === 0) return known;
  const claims = shiftedClaims(known.claims, by, { before: known.mentions, now: mentions });
  return { paragraph, mentions, above, handed, claims, carry: { ...known.carry, wholes: lastOf(handed.carry.wholes, claims) } };
}
