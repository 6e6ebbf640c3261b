import { comparable } from '../claims/comparable.ts';
import type { Claim, Event, Evidence, Group } from '../model.ts';
import { byPlace, compareText, readingKey, readingOf } from './reading.ts';

/** Claims that no rule of comparison can tell apart, whatever their values. */
interface Profile {
  readonly claim: Claim;
  readonly evidence: Evidence[];
  root: Profile | undefined;
}

/**
 * The groups among the claims of one event that met under one key: connected by `comparable`, each with its readings.
 * Claims that are alike in everything but their value are compared once for all, so that a much reported event stays cheap.
 */
export function groupsOf(evidence: readonly Evidence[], event: Event, key: string): Group[] {
  const profiles = new Map<string, Profile>();
  for (const item of evidence) {
    const name = profileKey(item.claim);
    const profile = profiles.get(name);
    if (profile === undefined) profiles.set(name, { claim: item.claim, evidence: [item], root: undefined });
    else profile.evidence.push(item);
  }
  const all = [...profiles.values()];
  for (const [index, a] of all.entries()) {
    for (const b of all.slice(index + 1)) {
      const [rootA, rootB] = [rootOf(a), rootOf(b)];
      if (rootA !== rootB && comparable(a.claim, b.claim, event.country) !== undefined) rootB.root = rootA;
    }
  }
  const members = new Map<Profile, Evidence[]>();
  for (const profile of all) {
    const root = rootOf(profile);
    members.set(root, [...(members.get(root) ?? []), ...profile.evidence]);
  }
  return [...members.values()].map((found) => groupOf(found.sort(byPlace), event, key));
}

function groupOf(evidence: readonly Evidence[], event: Event, key: string): Group {
  const byReading = new Map<string, Evidence[]>();
  for (const item of evidence) {
    const name = readingKey(item.claim);
    const same = byReading.get(name);
    if (same === undefined) byReading.set(name, [item]);
    else same.push(item);
  }
  const readings = [...byReading.values()].map(readingOf);
  const { predicate, subject, place } = mostSaid(evidence);
  const parts = [event.key, key, place ?? '', evidence[0]?.claim.scope ?? '', subject];
  return { key: parts.join(' · '), event, predicate, subject, ...(place === undefined ? {} : { place }), readings };
}

/** The claim whose subject most claims share; among equals the first in order of text. */
function mostSaid(evidence: readonly Evidence[]): Claim {
  const counts = new Map<string, { claim: Claim; times: number }>();
  for (const { claim } of evidence) {
    const counted = counts.get(claim.subject);
    if (counted === undefined) counts.set(claim.subject, { claim, times: 1 });
    else counted.times++;
  }
  const [most] = [...counts.values()].sort((a, b) => b.times - a.times || compareText(a.claim.subject, b.claim.subject));
  if (most === undefined) throw new RangeError('a group needs evidence: pass at least one claim');
  return most.claim;
}

/** Equal for claims that `comparable` cannot tell apart. */
export function profileKey({
  mention,
  predicate,
  subject,
  head,
  qualifiers,
  place,
  scope,
  partOf,
  countedOn,
  confidence,
  zone,
  attribution,
}: Claim): string {
  const unit = 'unit' in mention ? mention.unit : '';
  return [
    mention.type,
    unit,
    predicate,
    subject,
    head,
    qualifiers.join('+'),
    place,
    scope,
    partOf !== undefined,
    countedOn,
    confidence,
    zone,
    attribution,
  ].join('|');
}

function rootOf(profile: Profile): Profile {
  let root = profile;
  while (root.root !== undefined) root = root.root;
  return root;
}
