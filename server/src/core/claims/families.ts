import type { Claim } from '../model.ts';
import families from './data/families.json' with { type: 'json' };
import { isPredicate, kindOf } from './lexicon.ts';

const one: ReadonlyMap<string, string> = new Map(families.one.flatMap((family) => family.map((id) => [id, family[0] as string])));
const weak: ReadonlySet<string> = new Set(families.weak);
const byNoun: ReadonlySet<string> = new Set(families.byNoun);
const vague: ReadonlySet<string> = new Set(families.vagueHeads);
const alike: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(families.alike).map(([predicate, heads]) => [predicate, new Set(heads)]),
);
const near = families.near.map(({ units, of, predicates }) => ({ units, onlyThings: of === 'things', predicates: new Set(predicates) }));
const keyOfNear: ReadonlyMap<string, string> = new Map(
  families.near
    .filter(({ of }) => of === 'all')
    .flatMap(({ units, predicates }) => predicates.map((id) => [`${id}|${units}`, predicates[0] as string])),
);

const forces: ReadonlySet<string> = new Set(['officer', 'soldier', 'firefighter', 'worker']);

/** Words for one thing that still read differently: who marched is who attended; who is held is arrested. */
function predicateClass({ predicate, head }: Claim): string {
  if (predicate === 'participating') return forces.has(head) ? 'deployed' : kindOf(head) === 'thing' ? predicate : 'crowd';
  return predicate === 'held' && head === 'hostage' ? 'kidnapped' : (one.get(predicate) ?? predicate);
}

/** What is said of a claim, and of what: all that tells whether two say the same. */
export interface Said {
  /** As the claim has it. */
  readonly own: string;
  /** What stands for all words of one meaning. */
  readonly predicate: string;
  readonly head: string;
  /** Says it no more of what is counted than that it is there, or by a verb that the lexicon does not know? */
  readonly weak: boolean;
}

/** What is said of a claim. */
export function saidOf(claim: Claim): Said {
  const { predicate: own, head } = claim;
  return { own, predicate: predicateClass(claim), head, weak: weak.has(own) || own.endsWith(' by') || !isPredicate(own) };
}

/**
 * Under what a claim meets others: things are counted under their noun, whatever is said of them, for one report often says
 * more of them than another (`27 firearms`, `19 firearms were seized`); persons and amounts under what is said.
 */
export function meetingPoint({ predicate, head, weak: isWeak }: Said, units: string): string {
  if (!isOfThings(units)) return keyOfNear.get(`${predicate}|${units}`) ?? predicate;
  if (alike.get(predicate)?.has(head)) return predicate;
  if (vague.has(head)) return predicate;
  const kind = kindOf(head);
  if (kind === 'anyone') return predicate;
  return kind === 'thing' || isWeak || byNoun.has(predicate) || predicate === 'aboard' ? `of ${head}` : predicate;
}

/** Does a noun say what there is so many, or so much, of? */
export function isOfThings(units: string): boolean {
  return units === 'count' || units === 'mass';
}

/** Are the nouns one under what is said of either (`73 places`, `73 searches`)? */
export function areAlike(a: Said, b: Said): boolean {
  return areAlikeUnder(a.predicate, a, b) || areAlikeUnder(b.predicate, a, b);
}

function areAlikeUnder(predicate: string, a: Said, b: Said): boolean {
  const heads = alike.get(predicate);
  return heads?.has(a.head) === true && heads.has(b.head);
}

/** Does the noun say next to nothing (`places`, `times`, `people`)? */
export function isVague(head: string): boolean {
  return vague.has(head);
}

/**
 * May what is said of two claims be one thing, though the words are others? `same`: the words say the same; `loose`: one of
 * them says hardly more than the noun, or both are of a family. Undefined where they say two things.
 */
export function sayTheSame(a: Said, b: Said, units: string): 'same' | 'loose' | undefined {
  const noun = isOfThings(units) && !vague.has(a.head);
  if (a.predicate === b.predicate) return noun && a.weak ? 'loose' : 'same';
  for (const { units: kind, onlyThings, predicates } of near) {
    if (kind === units && predicates.has(a.predicate) && predicates.has(b.predicate) && !(onlyThings && kindOf(a.head) !== 'thing'))
      return 'loose';
  }
  if (!noun || a.head !== b.head) return undefined;
  if (a.weak && b.weak) return weak.has(a.own) || weak.has(b.own) ? 'loose' : undefined;
  return a.weak || b.weak ? 'loose' : undefined;
}
