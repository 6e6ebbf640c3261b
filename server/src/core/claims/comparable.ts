import type { Claim, Confidence } from '../model.ts';
import { dimensionOf } from '../numbers/convert.ts';
import { isDaily } from './counted-on.ts';
import { areAlike, isOfThings, isVague, meetingPoint, type Said, saidOf, sayTheSame } from './families.ts';
import { isNeutral, isPredicate, kindOf } from './lexicon.ts';
import { type ComparedName, comparedName, sameName } from './same-name.ts';

/** How two claims of the same event stand to each other, when they are of the same thing. */
export interface Likeness {
  /** How surely both are of the same thing: never surer than the less sure claim. */
  readonly confidence: Confidence;
  /** One names what is counted more narrowly or widely than the other (`countries and territories`, `countries`). */
  readonly wording: boolean;
  /** Little but the noun says that both are of one thing: only figures near to each other are. */
  readonly loose: boolean;
}

const ranks: readonly Confidence[] = ['low', 'normal', 'high'];

/** What is compared of a claim, worked out once for all claims that it meets. */
export interface Comparand {
  readonly claim: Claim;
  readonly units: string;
  readonly said: Said;
  /** {@link meetingPoint} */
  readonly point: string;
  /** Whose figure it is; undefined where the text names nobody, or several. */
  readonly whose: ComparedName | undefined;
}

/** A claim made ready to be compared. */
export function comparand(claim: Claim): Comparand {
  const units = unitClass(claim);
  const said = saidOf(claim);
  const { scope } = claim;
  const whose = scope === undefined || scope.includes('+') ? undefined : comparedName(scope);
  return { claim, units, said, point: meetingPoint(said, units), whose };
}

/**
 * The keys under which a claim meets those that may be of the same thing: two claims that `comparable` accepts share
 * at least one. An event is not part of a key: claims of different events are never to be compared.
 */
export function claimKeys(claim: Claim): readonly string[] {
  const units = unitClass(claim);
  return [`${meetingPoint(saidOf(claim), units)}|${units}`];
}

/**
 * May the two claims, already known to be of one event, be of the same thing: same predicate, compatible subject, place,
 * scope, part and time of the count? `home` is the event's country, if it has only one. Undefined when they may not.
 */
export function comparable(first: Comparand, second: Comparand, home?: string): Likeness | undefined {
  const { claim: a, units } = first;
  const b = second.claim;
  // What most often tells two claims apart comes first.
  if ((a.place ?? home) !== (b.place ?? home) || !sameShare(a, b)) return undefined;
  const scopes = sameWhose(first, second);
  if (scopes === undefined || units !== second.units || first.point !== second.point) return undefined;
  const said = sayTheSame(first.said, second.said, units);
  const times = said && sameTime(a, b);
  const subjects = times && sameSubject(first, second);
  if (said === undefined || times === undefined || subjects === undefined) return undefined;
  const sure = lessSure(lessSure(a.confidence, b.confidence), subjects);
  const byNoun = isOfThings(units) && a.head === b.head && kindOf(a.head) === 'thing' && sure === 'low';
  if (isJoint(a) !== isJoint(b)) return { confidence: 'low', wording: saysOtherwise(a, b), loose: true };
  const loose = said === 'loose' || scopes === 'loose' || times === 'loose' || byNoun;
  return {
    confidence: loose ? looselySure(a, b, units, subjects) : sure,
    wording: saysOtherwise(a, b),
    loose,
  };
}

/** Where the noun alone joins two counts, it must be the same noun, as nothing else says that they are one. */
function looselySure(a: Claim, b: Claim, units: string, subjects: Confidence): Confidence {
  if (subjects !== 'high') return 'low';
  const sure = ({ confidence }: Claim): boolean => confidence !== 'low' || isOfThings(units);
  return sure(a) &&
    sure(b) &&
    !(isOfThings(units) && isVague(a.head) && !isPredicate(a.predicate) && (a.confidence === 'low' || b.confidence === 'low'))
    ? 'normal'
    : 'low';
}

/** Whose figures they are: of two owners, two things; of an owner and nobody in particular hardly less than one, save that everybody has an age. */
function sameWhose(a: Comparand, b: Comparand): 'same' | 'loose' | undefined {
  if (a.whose === undefined || b.whose === undefined) {
    if (a.whose === b.whose) return 'same';
    if (a.claim.predicate === 'aged') return undefined;
    return ofParties.has(a.claim.predicate) && !areNear(a.claim, b.claim) ? undefined : 'loose';
  }
  return sameName(a.whose, b.whose) ? 'same' : undefined;
}

/** Of these every party has its own: figures of one that is named and of nobody are one only where they are near. */
const ofParties: ReadonlySet<string> = new Set(['seats', 'votes']);
const nearParties = 1.2;

function areNear({ mention: a }: Claim, { mention: b }: Claim): boolean {
  if (a.type === 'date' || b.type === 'date') return false;
  return Math.max(a.value, b.value) <= nearParties * Math.min(a.value, b.value);
}

function lessSure(a: Confidence, b: Confidence): Confidence {
  return ranks.indexOf(a) <= ranks.indexOf(b) ? a : b;
}

/** `countries` and `countries and territories` differ by a second noun, `victims` and `potential victims` by a word. */
function saysOtherwise(a: Claim, b: Claim): boolean {
  if (a.mention.type === 'date') return false;
  return a.head !== b.head || a.qualifiers.join() !== b.qualifiers.join() || hasSecond(a.subject) !== hasSecond(b.subject);
}
function hasSecond(subject: string): boolean {
  return subject.includes(' and ') || subject.includes(' or ');
}

/** `35 cars and lorries` are no `30 cars`; `countries and territories` are countries. */
function isJoint({ subject, head }: Claim): boolean {
  return head !== 'country' && kindOf(head) === 'thing' && hasSecond(subject);
}

/** A part is never the whole, unless only what tells it from its whole is what the other tells as well. */
function sameShare(a: Claim, b: Claim): boolean {
  return isPart(a) === isPart(b) || (a.head === b.head && kindOf(a.head) === 'part');
}

/** A part that only its place tells from the whole is the count of that place. */
function isPart({ partOf, partBy }: Claim): boolean {
  return partOf !== undefined && partBy === undefined;
}

/** Amounts of two periods are two things; of one known and one unknown period, unsurely one. Counts may be updated. */
function sameTime(a: Claim, b: Claim): 'same' | 'loose' | undefined {
  const known = a.countedOn !== undefined && b.countedOn !== undefined;
  const neither = a.countedOn === undefined && b.countedOn === undefined;
  if (isDaily(a.predicate)) {
    if (known) return a.countedOn === b.countedOn ? 'same' : undefined;
    return a.mention.type === 'percent' && !neither ? 'loose' : undefined;
  }
  if ((a.mention.type !== 'money' && a.mention.type !== 'percent') || a.countedOn === b.countedOn) return 'same';
  return known ? undefined : 'loose';
}

/** How surely the two subjects are one: `people` takes in every role, a role not surely another, a part never the whole. */
function sameSubject({ claim: a, said, units }: Comparand, { claim: b, said: other }: Comparand): Confidence | undefined {
  const qualifiers = sameQualifiers(a.qualifiers, b.qualifiers);
  if (qualifiers === undefined) return undefined;
  if (a.head === b.head || measured.has(units) || (units === 'duration' && a.predicate !== 'lasted') || areAlike(said, other))
    return qualifiers;
  if (a.predicate === 'aboard') return 'low';
  const [first, second] = [kindOf(a.head), kindOf(b.head)];
  if (first === 'thing' || second === 'thing') return undefined;
  if (first === 'part' || second === 'part') return 'low';
  return first === 'anyone' || second === 'anyone' ? qualifiers : 'low';
}

/** Of these the predicate says all that there is to say, whatever noun stands near. */
const measured: ReadonlySet<string> = new Set(['money', 'percent', 'length', 'speed', 'temperature', 'area']);

/** One more qualifier on one side only makes it unsure; one on each side makes two things. */
function sameQualifiers(a: readonly string[], b: readonly string[]): Confidence | undefined {
  if (a.length === 0 && b.length === 0) return 'high';
  const onlyA = a.filter((qualifier) => !b.includes(qualifier) && !isNeutral(qualifier));
  const onlyB = b.filter((qualifier) => !a.includes(qualifier) && !isNeutral(qualifier));
  if (onlyA.length > 0 && onlyB.length > 0) return undefined;
  return onlyA.length + onlyB.length === 0 ? 'high' : 'low';
}

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
