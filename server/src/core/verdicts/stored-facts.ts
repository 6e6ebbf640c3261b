import { claimKeys } from '../claims/comparable.ts';
import type { Disagreement, Event, Evidence, Facts, StorySignature } from '../model.ts';
import { lengthKey, tellsLength } from './checks/date-range.ts';

/** One key of one claim: what the claim is filed under. */
export interface Place {
  /** Index into the evidence of the document. */
  readonly claim: number;
  /** Index into its stories, for a claim without an event of its own. */
  readonly story: number;
  readonly event: Event | undefined;
  readonly key: string;
}

/** What tells where a document's claims are filed. */
export interface Filing {
  readonly signatures: readonly StorySignature[];
  /** In order of claim. */
  readonly places: readonly Place[];
}

/** Facts that may be kept in whatever form is small: what comparing seldom needs is made into objects when it is asked for. */
export interface StoredFacts {
  readonly uri: string;
  filing(): Filing;
  /** May be other objects each time. */
  evidence(): readonly Evidence[];
  checks(): readonly Disagreement[];
}

/** Every key of every claim. */
export function placesOf(evidence: readonly Evidence[]): Place[] {
  const places: Place[] = [];
  for (let index = 0; index < evidence.length; index++) {
    const { claim } = evidence[index] as Evidence;
    const { story, event } = claim;
    for (const key of claimKeys(claim)) places.push({ claim: index, story, event, key });
    if (tellsLength(claim)) places.push({ claim: index, story, event, key: lengthKey });
  }
  return places;
}

/** Facts that are objects already. */
export function held(facts: Facts): StoredFacts {
  const { uri, signatures, evidence, checks } = facts;
  return { uri, filing: () => ({ signatures, places: placesOf(evidence) }), evidence: () => evidence, checks: () => checks };
}
