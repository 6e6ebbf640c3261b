import type { Event, Evidence } from '../model.ts';
import { ratioOf } from './ratio.ts';
import { quantityOf } from './reading.ts';

/** Beyond this a second figure is of something else rather than a slip; for events without a name, which are less sure, sooner. */
const farApart = 5;
const apart = 1.5;

/**
 * Do two figures of one document look like one figure of which one is a slip? They must be said of exactly the same thing, by
 * one speaker, in two sentences, with the same modifier; of a named operation, or counts of which one stands in the
 * headline (a price may have two bases). A document that gives two values in any other way tells of two counts, unless it is
 * a dispute.
 */
export function isSlip(a: Evidence, b: Evidence, event: Event): boolean {
  const named = event.key.startsWith('operation:');
  const [first, second] = [a.claim, b.claim];
  return (
    (named || (first.mention.type === 'number' && (first.zone === 'headline' || second.zone === 'headline'))) &&
    areOfOneThing(a, b, named ? farApart : apart) &&
    first.sentence.start !== second.sentence.start &&
    (first.attribution ?? second.attribution) === (second.attribution ?? first.attribution)
  );
}

/**
 * Does one document report that two speakers give two values for one thing (a survey and a university their magnitudes)? Then
 * it holds each against whoever gives only the other.
 */
export function isDispute(a: Evidence, b: Evidence): boolean {
  const [first, second] = [a.claim.attribution, b.claim.attribution];
  return first !== undefined && second !== undefined && first !== second && areOfOneThing(a, b, apart);
}

/** Are two figures surely said of exactly the same thing, outside quotations, and no further apart than `ratio`? */
function areOfOneThing({ claim: a }: Evidence, { claim: b }: Evidence, ratio: number): boolean {
  const [first, second] = [quantityOf(a), quantityOf(b)];
  return (
    first !== undefined &&
    second !== undefined &&
    first.modifier === second.modifier &&
    first.high === undefined &&
    second.high === undefined &&
    first.unit === second.unit &&
    ratioOf(first.value, second.value) <= ratio &&
    a.zone !== 'quote' &&
    b.zone !== 'quote' &&
    a.confidence !== 'low' &&
    b.confidence !== 'low' &&
    a.head === b.head &&
    a.place === b.place &&
    a.scope === b.scope &&
    a.countedOn === b.countedOn &&
    (a.partOf === undefined) === (b.partOf === undefined) &&
    a.qualifiers.join() === b.qualifiers.join()
  );
}
