import type { Claim, Event, Mention, Paragraph } from '../model.ts';
import { sentencesOf } from '../text/sentences.ts';
import { backgroundOf, type StoryFrame } from './background.ts';
import type { Predicate } from './lexicon.ts';
import { introOf } from './list-intro.ts';
import { type Place, readPlaces } from './places.ts';
import { type Carried, isClaimed, readSentence } from './read-sentence.ts';
import { readClause } from './tokens.ts';

/** What a paragraph hands on to the next of its story: small, so that an unchanged paragraph can be told by it. */
export interface Carry {
  /** The earlier event that the last sentence told of. */
  readonly background: Event | undefined;
  /** Name of the operation that the last sentence named. */
  readonly operation: string | undefined;
  /** The last figures, for `of which` in a sentence of its own. */
  readonly wholes: readonly Claim[];
  /** The predicates that the story has claimed so far: `five more` adds to one of them. */
  readonly seen: ReadonlySet<string>;
  /** What the words that open a list say of the items that follow. */
  readonly intro: Predicate | undefined;
}

/** What one paragraph claims, in order, and hands on. */
export interface ParagraphClaims {
  readonly claims: readonly Claim[];
  readonly carry: Carry;
}

/** What the first paragraph of a story is handed. */
export const nothingCarried: Carry = { background: undefined, operation: undefined, wholes: [], seen: new Set(), intro: undefined };
/** A place named in one sentence holds for as many that follow. */
const placeReach = 3;
/** `CL+PY`: a longer list says who took part, not where what follows happened. */
const pairOfCodes = 5;
/** As many figures back may `of which` point. */
const wholesKept = 4;

/**
 * The claims of one paragraph, from its text and mentions, what its story says of itself (`frame`) and what the
 * paragraph before handed on. Sentences that neither claim anything nor say where or when those behind them are, are passed
 * over unread.
 */
export function readParagraphClaims(
  text: string,
  paragraph: Paragraph,
  mentions: readonly Mention[],
  frame: StoryFrame,
  carry: Carry,
): ParagraphClaims {
  let { background, wholes, seen } = carry;
  const intro = introOf(text, paragraph, mentions) ?? (paragraph.zone === 'list' ? carry.intro : undefined);
  const lastClaimed = mentions.findLastIndex(isClaimed);
  if (lastClaimed < 0 && (mentions.length === 0 || (background === undefined && !mentions.some(isOperation))))
    return { claims: [], carry: { background: undefined, operation: undefined, wholes, seen, intro } };
  const claims: Claim[] = [];
  let { operation } = carry;
  let ownSeen: Set<string> | undefined;
  let place: Place;
  let sincePlace = 0;
  let next = 0;
  for (const span of sentencesOf(text, paragraph)) {
    const from = next;
    const before = operation;
    let claimed = false;
    let located = false;
    operation = undefined;
    for (; next < mentions.length && (mentions[next] as Mention).start < span.end; next++) {
      const mention = mentions[next] as Mention;
      if (mention.type === 'operation') operation = mention.name;
      else if (mention.type === 'country') located = true;
      else if (isClaimed(mention)) claimed = true;
    }
    if (++sincePlace > placeReach) place = undefined;
    if (!claimed && !located) {
      background = undefined;
      continue;
    }
    if (!claimed && next > lastClaimed && background === undefined) continue;
    const clause = readClause(text, span, mentions.slice(from, next));
    const { tokens } = clause;
    const places = readPlaces(clause);
    if (place?.includes('+') && tokens[0]?.text === 'the' && tokens[1]?.text === 'operation') place = undefined;
    // `a villa in Portugal. He admitted 14 charges.`: a person is not where the last thing told of him is.
    if (tokens[0]?.text === 'he' || tokens[0]?.text === 'she') place = undefined;
    if (claimed || background !== undefined) background = backgroundOf(clause, frame, background, paragraph.zone === 'headline');
    if (claimed) {
      const carried: Carried = {
        background,
        operation: before,
        place,
        seen,
        wholes,
        intro: paragraph.zone === 'list' ? carry.intro : undefined,
      };
      const read = readSentence({ text, clause, paragraph, frame, places, carried });
      for (const claim of read) {
        claims.push(claim);
        if (seen.has(claim.predicate)) continue;
        ownSeen ??= new Set(seen);
        seen = ownSeen.add(claim.predicate);
      }
      if (read.length > 0) wholes = lastOf(wholes, read);
    }
    if (places.several || places.located.length > 0) {
      const last = places.located.at(-1)?.iso2;
      place = places.several || (last?.length ?? 0) > pairOfCodes ? undefined : last;
      sincePlace = 0;
    }
  }
  return { claims, carry: { background, operation, wholes, seen, intro } };
}

/** The claims to which `of which` may point behind these. */
export function lastOf(before: readonly Claim[], claims: readonly Claim[]): readonly Claim[] {
  return [...before, ...claims].slice(-wholesKept);
}

function isOperation({ type }: Mention): boolean {
  return type === 'operation';
}
