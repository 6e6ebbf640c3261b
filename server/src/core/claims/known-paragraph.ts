import type { Claim, Mention, Paragraph } from '../model.ts';
import type { StoryFrame } from './background.ts';
import type { Carry } from './read-paragraph.ts';

/** What one paragraph claimed, and all that this followed from; offsets are those of the version that it was read in. */
export interface KnownParagraph {
  readonly paragraph: Paragraph;
  readonly mentions: readonly Mention[];
  /** {@link circumstancesOf} */
  readonly circumstances: string;
  readonly claims: readonly Claim[];
  readonly carry: Carry;
  /** {@link keyOfCarry} */
  readonly carryKey: string;
}

/** By the text of the paragraph: what one version of a document leaves for the next. */
export type KnownParagraphs = ReadonlyMap<string, readonly KnownParagraph[]>;

/** What is handed from one paragraph to the next: the key of the carry, and how far back its offsets count from. */
export interface Handed {
  readonly carryKey: string;
  readonly from: number;
}

/** Equal where a paragraph of the same text and mentions claims the same. `frameKey` is the frame's {@link keyOfFrame}. */
export function circumstancesOf({ start, zone, story }: Paragraph, { topEnd }: StoryFrame, frameKey: string, handed: Handed): string {
  return `${zone} ${story} ${Math.max(0, topEnd - start)} ${start - handed.from} ${frameKey} ${handed.carryKey}`;
}

/** All of a frame but its offset. */
export function keyOfFrame({ years, principals, topEnd: _, ...frame }: StoryFrame): string {
  return JSON.stringify([frame, [...years], [...principals]]);
}

/** Equal for carries that say the same, wherever they stand. `start` is where their paragraph does. */
export function keyOfCarry({ wholes, seen, ...carry }: Carry, start: number): string {
  return JSON.stringify([carry, wholes.map((claim) => shifted(claim, -start)), [...seen]]);
}

/** The same paragraph where it now stands; itself where it did not move. Undefined where something else is mentioned in it now. */
export function moved(known: KnownParagraph, paragraph: Paragraph, mentions: readonly Mention[]): KnownParagraph | undefined {
  const by = paragraph.start - known.paragraph.start;
  if (mentions.length !== known.mentions.length) return undefined;
  if (!mentions.every((mention, index) => isSame(known.mentions[index] as Mention, mention, by))) return undefined;
  if (by === 0) return known;
  const claims = known.claims.map((claim) => shifted(claim, by));
  const carry = { ...known.carry, wholes: known.carry.wholes.map((claim) => shifted(claim, by)) };
  return { ...known, paragraph, mentions, claims, carry };
}

function isSame(known: Mention, mention: Mention, by: number): boolean {
  const keys = Object.keys(known) as (keyof Mention)[];
  if (keys.length !== Object.keys(mention).length) return false;
  return keys.every((key) => (key === 'start' || key === 'end' ? known[key] + by === mention[key] : known[key] === mention[key]));
}

function shifted(claim: Claim, by: number): Claim {
  const { start, end, mention, sentence, partOf } = claim;
  return {
    ...claim,
    start: start + by,
    end: end + by,
    mention: { ...mention, start: mention.start + by, end: mention.end + by },
    sentence: { start: sentence.start + by, end: sentence.end + by },
    ...(partOf !== undefined && { partOf: { start: partOf.start + by, end: partOf.end + by } }),
  };
}
