import type { Claim, Event, Mention, Paragraph } from '../model.ts';
import { sentencesOf } from '../text/sentences.ts';
import { backgroundOf, type StoryFrame } from './background.ts';
import { eventOfOperation } from './frame.ts';
import { type Place, readPlaces } from './place.ts';
import { type Carried, isClaimed, readSentence } from './read-sentence.ts';
import { readClause } from './tokens.ts';

/** What a paragraph hands on to the next of its story: small, so that an unchanged paragraph can be told by it. */
export interface Carry {
  /** The earlier event that the last sentence told of. */
  readonly background?: Event;
  /** The operation that the last sentence named. */
  readonly operation?: Event;
  /** The last figures, for `of which` in a sentence of its own. */
  readonly wholes: readonly Claim[];
  /** The predicates that the story has claimed so far: `five more` adds to one of them. */
  readonly seen: ReadonlySet<string>;
}

/** What one paragraph claims, in order, and hands on. */
export interface ParagraphClaims {
  readonly claims: readonly Claim[];
  readonly carry: Carry;
}

/** What the first paragraph of a story is handed. */
export const nothingCarried: Carry = { wholes: [], seen: new Set() };
/** A place named in one sentence holds for as many that follow. */
const placeReach = 3;
/** `CL+PY`: a longer list says who took part, not where what follows happened. */
const pairOfCodes = 5;
/** As many figures back may `of which` point. */
const wholesKept = 4;

/**
 * The claims of one paragraph, from its text and mentions, what its story says of itself (`frame`) and what the
 * paragraph before handed on. Sentences without a mention are passed over unread.
 */
export function readParagraphClaims(
  text: string,
  paragraph: Paragraph,
  mentions: readonly Mention[],
  frame: StoryFrame,
  carry: Carry,
): ParagraphClaims {
  if (mentions.length === 0) return { claims: [], carry: { wholes: carry.wholes, seen: carry.seen } };
  const claims: Claim[] = [];
  const seen = new Set(carry.seen);
  let place: Place;
  let sincePlace = 0;
  let { background, operation } = carry;
  let next = 0;
  for (const span of sentencesOf(text, paragraph)) {
    const within: Mention[] = [];
    if (++sincePlace > placeReach) place = undefined;
    while (next < mentions.length && (mentions[next] as Mention).start < span.end) within.push(mentions[next++] as Mention);
    const claimed = within.some(isClaimed);
    if (!claimed && !within.some(({ type }) => type === 'country')) {
      background = undefined;
      operation = lastOperation(within);
      continue;
    }
    const clause = readClause(text, span, within);
    const places = readPlaces(clause.tokens);
    if (place?.includes('+') && clause.tokens[0]?.text === 'the' && clause.tokens[1]?.text === 'operation') place = undefined;
    if (claimed || background !== undefined) background = backgroundOf(clause.tokens, frame, background, paragraph.zone === 'headline');
    if (claimed) {
      const carried: Carried = {
        ...(background !== undefined && { background }),
        ...(operation !== undefined && { operation }),
        place,
        seen,
        wholes: [...carry.wholes, ...claims].slice(-wholesKept),
      };
      for (const claim of readSentence({ text, clause, paragraph, frame, places, carried })) {
        claims.push(claim);
        seen.add(claim.predicate);
      }
    }
    operation = lastOperation(within);
    if (places.several || places.located.length > 0) {
      const last = places.located.at(-1)?.iso2;
      place = places.several || (last?.length ?? 0) > pairOfCodes ? undefined : last;
      sincePlace = 0;
    }
  }
  const wholes = [...carry.wholes, ...claims].slice(-wholesKept);
  return { claims, carry: { ...(background && { background }), ...(operation && { operation }), wholes, seen } };
}

function lastOperation(mentions: readonly Mention[]): Event | undefined {
  const named = mentions.findLast((mention) => mention.type === 'operation');
  return named && eventOfOperation(named);
}
