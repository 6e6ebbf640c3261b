import { annotate } from '../server/src/core/annotate.ts';
import { Collator } from '../server/src/core/collator.ts';
import type { Evidence } from '../server/src/core/model.ts';
import { type Cluster, type JudgedPair, judgedPairs, judgementsOf, pairKey, placeOf, toldOf, weightier } from './gold-clusters.ts';

/** What became of a pair of figures that Collate warns about; `cross`: labelled figures of different facts. */
type Outcome = 'right' | 'compatible' | 'trap' | 'cross' | 'excluded' | 'unjudged';

interface Alarm {
  readonly key: string;
  readonly outcome: Outcome;
  readonly told: string;
  readonly cause: string | undefined;
}

/** The cause of a conflict that a softer verdict tells as well as a warning. */
const softer = { update: 'stale', counting: 'definition' } as const;

/** Counts of pairs by outcome, and of labels: conflicts found, traps and quiet (compatible) facts warned about. */
export interface Score extends Readonly<Record<Outcome, number>> {
  readonly conflicts: number;
  readonly found: number;
  /** Those of them that need no inference. */
  readonly plain: number;
  readonly plainFound: number;
  readonly traps: number;
  readonly trapsHit: number;
  readonly quiet: number;
  readonly quietHit: number;
  /** Each miss and each wrong warning, for people. */
  readonly notes: readonly string[];
}

/** Compares the texts of a cluster as the product does, and counts what of its warnings the labels bear out. */
export function scoreOf(cluster: Cluster): Score {
  const judged = judgedPairs(cluster);
  const alarms = alarmsOf(cluster, judged);
  const notes = alarms.filter(({ outcome }) => outcome !== 'right' && outcome !== 'excluded').map(({ told }) => told);
  const labels = { conflicts: 0, found: 0, plain: 0, plainFound: 0, traps: 0, trapsHit: 0, quiet: 0, quietHit: 0 };
  const hits = new Set(alarms.map(({ key }) => key));
  for (const label of cluster.labels) {
    const wanted = label.type === 'trap' ? 'trap' : label.verdict === 'conflict' ? 'conflict' : 'compatible';
    const hit = [...judgementsOf(label)].some(([key, own]) => own === wanted && hits.has(key) && judged.get(key)?.judgement === own);
    if (label.type === 'trap') {
      labels.traps++;
      if (hit) labels.trapsHit++;
    } else if (label.verdict === 'compatible') {
      labels.quiet++;
      if (hit) labels.quietHit++;
    } else if (label.verdict === 'conflict' && label.borderline !== true) {
      labels.conflicts++;
      if (!label.hard) labels.plain++;
      if (hit && !label.hard) labels.plainFound++;
      if (hit) labels.found++;
      else notes.push(`${cluster.name}: missed ${toldOf(label)}`);
    }
  }
  const count = (wanted: Outcome): number => alarms.filter(({ outcome }) => outcome === wanted).length;
  return {
    right: count('right'),
    compatible: count('compatible'),
    trap: count('trap'),
    cross: count('cross'),
    excluded: count('excluded'),
    unjudged: count('unjudged'),
    ...labels,
    notes,
  };
}

function alarmsOf(cluster: Cluster, judged: ReadonlyMap<string, JudgedPair>): Alarm[] {
  const collator = new Collator();
  for (const [uri, text] of cluster.texts) collator.put(annotate({ uri, version: 0, text }));
  const alarms = new Map<string, Alarm>();
  for (const { kind, readings, reason } of collator.collation().disagreements) {
    if (kind !== 'conflict' && kind !== 'update' && kind !== 'counting') continue;
    for (const a of readings[0].evidence) {
      for (const b of readings[1].evidence) {
        const alarm = alarmOf(cluster, judged, a, b, reason);
        if (kind !== 'conflict' && !(alarm.outcome === 'right' && alarm.cause === softer[kind])) continue;
        if (!alarms.has(alarm.key)) alarms.set(alarm.key, alarm);
      }
    }
  }
  return [...alarms.values()];
}

function alarmOf(cluster: Cluster, judged: ReadonlyMap<string, JudgedPair>, a: Evidence, b: Evidence, reason: string): Alarm {
  let best: (JudgedPair & { key: string }) | undefined;
  let crossed: string | undefined;
  for (const x of figuresUnder(cluster, a)) {
    for (const y of figuresUnder(cluster, b)) {
      if (x === y) continue;
      const key = pairKey(x, y);
      const pair = judged.get(key);
      if (pair === undefined) crossed ??= key;
      else if (weightier(best, pair) === pair) best = { ...pair, key };
    }
  }
  const outcome =
    best === undefined ? (crossed === undefined ? 'unjudged' : 'cross') : best.judgement === 'conflict' ? 'right' : best.judgement;
  return {
    key: best?.key ?? crossed ?? pairKey(`unlabelled ${a.uri}:${a.claim.start}`, `${b.uri}:${b.claim.start}`),
    outcome,
    cause: best?.cause,
    told: `${cluster.name}: ${outcome} ${best?.told ?? ''}\n    ${show(a)}\n    ${show(b)}\n    ${a.claim.predicate}: ${reason}`,
  };
}

function figuresUnder({ labels }: Cluster, { uri, claim }: Evidence): Set<string> {
  const under = labels.flatMap(({ mentions }) =>
    mentions.filter(({ doc, start, end }) => doc === uri && start < claim.end && claim.start < end),
  );
  return new Set(under.map(placeOf));
}

function show({ uri, surface, quote }: Evidence): string {
  return `${uri} "${surface}" in: ${quote}`;
}
