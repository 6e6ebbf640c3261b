import type { Claim, Disagreement, Evidence, Finding, Group } from '../core/model.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Stated } from './place.ts';

/** What another place says of the same thing, and how that stands to the claim in question. */
export interface Counterpart {
  readonly evidence: Evidence;
  /** Both give the same reading. Where they do not, and nothing is said of it, the two are too unlike to be judged. */
  readonly agrees: boolean;
  readonly disagreement?: Disagreement;
}

/** A claim of one document in the light of all others. */
export interface Judged {
  readonly claim: Claim;
  readonly groups: readonly Group[];
  readonly findings: readonly Finding[];
}

/** Order of weight: what a reader must see first. */
const weights: Readonly<Record<Disagreement['kind'], number>> = { conflict: 0, update: 1, counting: 2, wording: 3, hedge: 4, rounding: 5 };

/** Sorts the graver kind first. */
export function byWeight(a: Disagreement['kind'], b: Disagreement['kind']): number {
  return weights[a] - weights[b];
}

/** Every claim of a document with the groups and findings it stands in, in order. Linear in all of them. */
export function judgedClaims(corpus: Corpus, uri: string): Judged[] {
  const claims = corpus.claims(uri);
  const groups = new Map<string, Set<Group>>();
  for (const group of corpus.groups(uri)) {
    for (const { evidence } of group.readings) {
      for (const item of evidence) if (item.uri === uri) add(groups, placeKey(item.claim), group);
    }
  }
  const findings = new Map<string, Set<Finding>>();
  for (const finding of corpus.findings(uri)) add(findings, placeKey(finding), finding);
  return claims.map((claim) => ({
    claim,
    groups: [...(groups.get(placeKey(claim)) ?? [])],
    findings: [...(findings.get(placeKey(claim)) ?? [])],
  }));
}

/** Every other place that says something of what this claim is about, disagreeing ones first, the graver kind before. */
export function counterpartsOf(uri: string, { claim, groups, findings }: Judged): Counterpart[] {
  const places = new Map<string, Counterpart>();
  const keyOf = (said: Stated): string => `${said.uri} ${placeKey(said.claim)}`;
  const own = keyOf({ uri, claim });
  for (const { disagreement, side } of [...findings].sort((a, b) => byWeight(a.disagreement.kind, b.disagreement.kind))) {
    for (const evidence of disagreement.readings[side === 0 ? 1 : 0].evidence) {
      const key = keyOf(evidence);
      if (key !== own && !places.has(key)) places.set(key, { evidence, disagreement, agrees: false });
    }
  }
  for (const reading of groups.flatMap(({ readings }) => readings)) {
    const agrees = reading.evidence.some((evidence) => keyOf(evidence) === own);
    for (const evidence of reading.evidence) {
      const key = keyOf(evidence);
      if (key !== own && !places.has(key)) places.set(key, { evidence, agrees });
    }
  }
  return [...places.values()];
}

function placeKey({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start} ${end}`;
}

function add<T>(sets: Map<string, Set<T>>, key: string, item: T): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([item]));
  else set.add(item);
}
