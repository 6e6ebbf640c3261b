import type { Claim, Confidence } from '../model.ts';

/** How two claims of the same event stand to each other, when they are of the same thing. */
export interface Likeness {
  /** How surely both are of the same thing: never surer than the less sure claim. */
  readonly confidence: Confidence;
  /** One names what is counted more narrowly or widely than the other (`countries and territories`, `countries`). */
  readonly wording: boolean;
}

/**
 * The keys under which a claim meets those that may be of the same thing: two claims that `comparable` accepts share
 * at least one. An event is not part of a key: claims of different events are never to be compared.
 */
export function claimKeys(claim: Claim): readonly string[] {
  return [[claim.predicate, unitClass(claim)].join('|')];
}

/**
 * May the two claims, already known to be of one event, be of the same thing: same predicate, compatible subject, place,
 * scope, part and time of the count? `home` is the event's country, if it has only one. Undefined when they may not.
 */
export function comparable(a: Claim, b: Claim, home?: string): Likeness | undefined {
  if (a.predicate !== b.predicate || unitClass(a) !== unitClass(b)) return undefined;
  if ((a.place ?? home) !== (b.place ?? home) || a.scope !== b.scope) return undefined;
  if ((a.partOf === undefined) !== (b.partOf === undefined)) return undefined;
  if (a.head !== b.head || a.qualifiers.join() !== b.qualifiers.join()) return undefined;
  return { confidence: a.confidence === 'low' || b.confidence === 'low' ? 'low' : 'normal', wording: a.subject !== b.subject };
}

/** What kind of quantity it is: `count`, `money`, `percent`, `age`, `duration`, `date`, `length`, or the unit itself. */
function unitClass({ mention }: Claim): string {
  if (mention.type !== 'number') return mention.type;
  return mention.unit ?? 'count';
}
