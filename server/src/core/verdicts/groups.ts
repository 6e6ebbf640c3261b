import { type Comparand, comparable, comparand } from '../claims/comparable.ts';
import type { Claim, Event, Evidence, Group, Reading } from '../model.ts';
import type { Profiled } from './profile.ts';
import { compareText, readingKey, readingWith } from './reading.ts';

/** A group with the profiles of its evidence, reading by reading. */
export interface FoundGroup {
  readonly group: Group;
  readonly profiled: readonly (readonly Profiled[])[];
}

/** One profile, and the profile that stands for its group. */
interface Node {
  readonly claim: Comparand;
  root: Node | undefined;
}

/**
 * The groups among the claims of one event that met under one key (in order of place): connected by `comparable`, each with
 * its readings. Claims of one profile are compared once for all.
 */
export function groupsOf(evidence: readonly Profiled[], event: Event, key: string): FoundGroup[] {
  if (evidence.length === 1) return [groupOf(evidence, event, key)];
  const nodes = new Map<number, Node>();
  for (const { item, profile } of evidence) if (!nodes.has(profile)) nodes.set(profile, { claim: comparand(item.claim), root: undefined });
  const all = [...nodes.values()];
  for (let first = 0; first < all.length; first++) {
    for (let second = first + 1; second < all.length; second++) {
      const [a, b] = [all[first] as Node, all[second] as Node];
      const [rootA, rootB] = [rootOf(a), rootOf(b)];
      if (rootA !== rootB && comparable(a.claim, b.claim, event.country) !== undefined) rootB.root = rootA;
    }
  }
  const members = new Map<Node, Profiled[]>();
  for (const one of evidence) add(members, rootOf(nodes.get(one.profile) as Node), one);
  return distinct(Array.from(members.values(), (found) => groupOf(found, event, key)));
}

/** Keys that say the same of two groups get a number, in the order of the text. */
function distinct(found: readonly FoundGroup[]): FoundGroup[] {
  const times = new Map<string, number>();
  return found.map(({ group, profiled }) => {
    const time = (times.get(group.key) ?? 0) + 1;
    times.set(group.key, time);
    return time === 1 ? { group, profiled } : { group: { ...group, key: `${group.key} · ${time}` }, profiled };
  });
}

function groupOf(evidence: readonly Profiled[], event: Event, key: string): FoundGroup {
  const profiled = byReading(evidence);
  const readings = profiled.map(readingOfAll);
  const claim = mostSaid(evidence);
  const { predicate, subject, place } = claim;
  const named = groupKey(key, claim);
  const group: Group =
    place === undefined ? { key: named, event, predicate, subject, readings } : { key: named, event, predicate, subject, place, readings };
  return { group, profiled };
}

function readingOfAll(found: readonly Profiled[]): Reading {
  return readingWith((found[0] as Profiled).item.claim, found.map(itemOf));
}

function itemOf({ item }: Profiled): Evidence {
  return item;
}

/** The key under which its claims met, and what the claim that stands for the group says more. */
function groupKey(key: string, { subject, place, scope, partOf, countedOn }: Claim): string {
  let made = key;
  if (place !== undefined) made += ` · ${place}`;
  if (scope !== undefined) made += ` · ${scope}`;
  if (partOf !== undefined) made += ' · part';
  if (countedOn !== undefined) made += ` · ${countedOn}`;
  return `${made} · ${subject}`;
}

/** The evidence of each reading, in the order in which the readings first come. */
function byReading(evidence: readonly Profiled[]): (readonly Profiled[])[] {
  if (evidence.length === 1) return [evidence];
  const readings = new Map<string, Profiled[]>();
  for (const one of evidence) add(readings, readingKey(one.item.claim), one);
  return [...readings.values()];
}

function add<K>(lists: Map<K, Profiled[]>, key: K, one: Profiled): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

/** The claim whose subject most claims share; among equals the first in order of text. */
function mostSaid(evidence: readonly Profiled[]): Claim {
  if (evidence.length === 1 && evidence[0] !== undefined) return evidence[0].item.claim;
  const counts = new Map<string, { claim: Claim; times: number }>();
  for (const { item } of evidence) {
    const { claim } = item;
    const counted = counts.get(claim.subject);
    if (counted === undefined) counts.set(claim.subject, { claim, times: 1 });
    else counted.times++;
  }
  const [most] = [...counts.values()].sort((a, b) => b.times - a.times || compareText(a.claim.subject, b.claim.subject));
  if (most === undefined) throw new RangeError('a group needs evidence: pass at least one claim');
  return most.claim;
}

function rootOf(node: Node): Node {
  let root = node;
  while (root.root !== undefined) root = root.root;
  return root;
}
