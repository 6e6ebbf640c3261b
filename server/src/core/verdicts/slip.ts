import type { Event, Evidence } from '../model.ts';
import { ratioOf } from './ratio.ts';
import { quantityOf } from './reading.ts';

/** Beyond this a second figure is of something else rather than a slip; for events without a name, which are less sure, sooner. */
const farApart = 3;
const apart = 1.5;

/**
 * Do two figures of one document look like one figure of which one is a slip? They must be said of exactly the same thing, by
 * one speaker, outside quotations, in two sentences, with the same modifier; of a named operation, or one of them in the
 * headline. A document that gives two values in any other way tells of two counts.
 */
export function isSlip({ claim: a }: Evidence, { claim: b }: Evidence, event: Event): boolean {
  const [first, second] = [quantityOf(a), quantityOf(b)];
  const named = event.key.startsWith('operation:');
  return (
    (named || a.zone === 'headline' || b.zone === 'headline') &&
    first !== undefined &&
    second !== undefined &&
    first.modifier === second.modifier &&
    first.high === undefined &&
    second.high === undefined &&
    first.unit === second.unit &&
    ratioOf(first.value, second.value) <= (named ? farApart : apart) &&
    a.sentence.start !== b.sentence.start &&
    a.zone !== 'quote' &&
    b.zone !== 'quote' &&
    a.confidence !== 'low' &&
    b.confidence !== 'low' &&
    a.head === b.head &&
    a.place === b.place &&
    a.scope === b.scope &&
    (a.attribution ?? b.attribution) === (b.attribution ?? a.attribution) &&
    a.countedOn === b.countedOn &&
    (a.partOf === undefined) === (b.partOf === undefined) &&
    a.qualifiers.join() === b.qualifiers.join()
  );
}
