import type { Claim, Confidence } from '../model.ts';
import { dimensionOf } from '../numbers/convert.ts';
import { isDaily } from './counted-on.ts';
import { isNeutral, kindOf } from './lexicon.ts';
import { sameScope } from './scope.ts';

/** How two claims of the same event stand to each other, when they are of the same thing. */
export interface Likeness {
  /** How surely both are of the same thing: never surer than the less sure claim. */
  readonly confidence: Confidence;
  /** One names what is counted more narrowly or widely than the other (`countries and territories`, `countries`). */
  readonly wording: boolean;
}

const ranks: readonly Confidence[] = ['low', 'normal', 'high'];

/**
 * The keys under which a claim meets those that may be of the same thing: two claims that `comparable` accepts share
 * at least one. An event is not part of a key: claims of different events are never to be compared.
 */
export function claimKeys(claim: Claim): readonly string[] {
  return [`${predicateClass(claim)}|${unitClass(claim)}`];
}

/**
 * May the two claims, already known to be of one event, be of the same thing: same predicate, compatible subject, place,
 * scope, part and time of the count? `home` is the event's country, if it has only one. Undefined when they may not.
 */
export function comparable(a: Claim, b: Claim, home?: string): Likeness | undefined {
  if (predicateClass(a) !== predicateClass(b) || unitClass(a) !== unitClass(b)) return undefined;
  if ((a.place ?? home) !== (b.place ?? home) || !sameScope(a.scope, b.scope)) return undefined;
  if (isPart(a) !== isPart(b)) return undefined;
  const times = sameTime(a, b);
  if (times === undefined) return undefined;
  const subjects = sameSubject(a, b);
  if (subjects === undefined) return undefined;
  const least = Math.min(ranks.indexOf(a.confidence), ranks.indexOf(b.confidence), ranks.indexOf(subjects), ranks.indexOf(times));
  return { confidence: ranks[least] as Confidence, wording: saysOtherwise(a, b) };
}

/** `countries` and `countries and territories` differ by a second noun, `victims` and `potential victims` by a word. */
function saysOtherwise(a: Claim, b: Claim): boolean {
  return a.head !== b.head || a.qualifiers.join() !== b.qualifiers.join() || second.test(a.subject) !== second.test(b.subject);
}
const second = / (?:and|or) /;

/** A part that only its place tells from the whole is the count of that place. */
function isPart({ partOf, partBy }: Claim): boolean {
  return partOf !== undefined && partBy !== 'place';
}

/** Amounts of two periods are two things; of one known and one unknown period, unsurely one. Counts may be updated. */
function sameTime(a: Claim, b: Claim): Confidence | undefined {
  if (isDaily(a.predicate)) return a.countedOn !== undefined && a.countedOn === b.countedOn ? 'high' : undefined;
  if (a.mention.type !== 'money' && a.mention.type !== 'percent') return 'high';
  if (a.countedOn === b.countedOn) return 'high';
  return a.countedOn === undefined || b.countedOn === undefined ? 'normal' : undefined;
}

/** How surely the two subjects are one: `people` takes in every role, a role not surely another, a part never the whole. */
function sameSubject(a: Claim, b: Claim): Confidence | undefined {
  const qualifiers = sameQualifiers(a.qualifiers, b.qualifiers);
  if (qualifiers === undefined) return undefined;
  if (a.head === b.head) return qualifiers;
  if (a.predicate === 'aboard') return 'low';
  const [first, second] = [kindOf(a.head), kindOf(b.head)];
  if (first === 'thing' || second === 'thing') return undefined;
  if (first === 'part' || second === 'part') return 'low';
  return first === 'anyone' || second === 'anyone' ? qualifiers : 'low';
}

/** One more qualifier on one side only makes it unsure; one on each side makes two things. */
function sameQualifiers(a: readonly string[], b: readonly string[]): Confidence | undefined {
  const onlyA = a.filter((qualifier) => !b.includes(qualifier) && !isNeutral(qualifier));
  const onlyB = b.filter((qualifier) => !a.includes(qualifier) && !isNeutral(qualifier));
  if (onlyA.length > 0 && onlyB.length > 0) return undefined;
  return onlyA.length + onlyB.length === 0 ? 'high' : 'low';
}

/** Words for one thing that still read differently: who marched is who attended; who is held is arrested. */
function predicateClass({ predicate, head }: Claim): string {
  if (predicate === 'held') return 'arrested';
  if (predicate === 'participating' && forces.has(head)) return 'deployed';
  if (predicate === 'marched' || predicate === 'attended') return 'crowd';
  return predicate === 'participating' && kindOf(head) !== 'thing' ? 'crowd' : predicate;
}

const forces: ReadonlySet<string> = new Set(['officer', 'soldier', 'firefighter', 'worker']);

/** What kind of quantity it is: `count`, `money`, `percent`, `age`, `duration`, `date`, a dimension, or the unit itself. */
function unitClass({ mention, predicate }: Claim): string {
  if (predicate === 'aged') return 'age';
  if (mention.type !== 'number') return mention.type;
  return mention.unit === undefined
    ? mention.value < 1 && mention.value > 0
      ? 'fraction'
      : 'count'
    : (dimensionOf(mention.unit) ?? mention.unit);
}
