import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One labelled figure; offsets are UTF-16 code units into its document. */
export interface LabelledFigure {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Pair = readonly [number, number];

/** Figures that say the same thing of the same event. */
interface Fact {
  readonly id: string;
  readonly type: 'group';
  readonly event: string;
  readonly predicate: string;
  readonly mentions: readonly LabelledFigure[];
  readonly verdict: 'agree' | 'compatible' | 'conflict';
  readonly conflicting_pairs?: readonly Pair[];
  readonly ambiguous_pairs?: readonly Pair[];
  readonly intra_doc_pairs?: readonly Pair[];
  /** `stale`: an older count of the same; `definition`: counted another way. Then a softer verdict finds the conflict as well. */
  readonly cause?: string;
  /** Reasonable editors would differ: left out of every figure. */
  readonly borderline?: boolean;
  /** Needs inference, conversion or a judgement of scope: counted, and reported apart. */
  readonly hard?: boolean;
}

/** Figures that look alike and must not be compared. */
interface Trap {
  readonly id: string;
  readonly type: 'trap';
  readonly mentions: readonly LabelledFigure[];
  readonly trap_pairs: readonly Pair[];
  readonly why: string;
}

/** Several texts on one event, with what their figures have to do with each other. */
export interface Cluster {
  readonly name: string;
  /** Kept aside: nobody looks at its misses, so that it tells how well the others were learnt. */
  readonly heldout: boolean;
  readonly labels: readonly (Fact | Trap)[];
  readonly texts: ReadonlyMap<string, string>;
}

/** What two labelled figures have to do with each other. */
export type Judgement = 'conflict' | 'excluded' | 'compatible' | 'trap';

/** A judgement with the id of the label that says so, and its words. */
export interface JudgedPair {
  readonly judgement: Judgement;
  readonly label: string;
  readonly told: string;
  readonly cause: string | undefined;
}

/** The clusters of a folder, by name: each a folder with `gold.json` and its texts. */
export function readClusters(folder: string): Cluster[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readCluster(join(folder, name), name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readCluster(folder: string, name: string): Cluster {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as { heldout?: boolean; groups: Cluster['labels'] };
  const texts = new Map<string, string>();
  for (const file of readdirSync(folder)) if (file.endsWith('.txt')) texts.set(file, readFileSync(join(folder, file), 'utf8'));
  for (const { id, mentions } of gold.groups)
    for (const { doc, start, end, text } of mentions)
      if (texts.get(doc)?.slice(start, end) !== text)
        throw new Error(`${name}/gold.json, ${id}: ${doc} has no "${text}" at ${start}; correct it.`);
  return { name, heldout: gold.heldout ?? false, labels: gold.groups, texts };
}

/** Where a labelled figure stands, as one word. */
export function placeOf({ doc, start }: LabelledFigure): string {
  return `${doc}:${start}`;
}

/** One word for a pair of places, in either order. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

const rank: Readonly<Record<Judgement, number>> = { conflict: 4, excluded: 3, compatible: 2, trap: 1 };

/** Of two judgements of a pair the one that counts: a conflict before the rest. */
export function weightier(a: JudgedPair | undefined, b: JudgedPair): JudgedPair {
  return a === undefined || rank[b.judgement] > rank[a.judgement] ? b : a;
}

/** The judgement of each labelled pair, by its key. */
export function judgedPairs({ labels }: Cluster): Map<string, JudgedPair> {
  const judged = new Map<string, JudgedPair>();
  for (const label of labels)
    for (const [key, judgement] of judgementsOf(label)) {
      judged.set(
        key,
        weightier(judged.get(key), {
          judgement,
          label: label.id,
          told: toldOf(label),
          cause: label.type === 'trap' ? undefined : label.cause,
        }),
      );
    }
  return judged;
}

/** What a label says of each pair of its figures, by the pair's key. */
export function judgementsOf(label: Fact | Trap): Map<string, Judgement> {
  const { mentions } = label;
  if (label.type === 'trap') return new Map(label.trap_pairs.map((pair) => [keyOf(mentions, pair), 'trap']));
  const conflicting = keysOf(mentions, label.conflicting_pairs);
  const leftOut = keysOf(mentions, [...(label.ambiguous_pairs ?? []), ...(label.intra_doc_pairs ?? [])]);
  const pairs = mentions.flatMap((_, i) => mentions.slice(i + 1).map((_, k): Pair => [i, i + 1 + k]));
  return new Map(
    pairs.map((pair) => {
      const key = keyOf(mentions, pair);
      return [key, label.borderline || leftOut.has(key) ? 'excluded' : conflicting.has(key) ? 'conflict' : 'compatible'];
    }),
  );
}

/** A label for people: what is told, of which event, and how it is written. */
export function toldOf(label: Fact | Trap): string {
  if (label.type === 'trap') return `${label.id} (${label.why})`;
  return `${label.id} ${label.predicate} (${label.event}): ${label.mentions.map(({ doc, text }) => `${text} in ${doc}`).join(', ')}`;
}

function keysOf(mentions: readonly LabelledFigure[], pairs: readonly Pair[] = []): Set<string> {
  return new Set(pairs.map((pair) => keyOf(mentions, pair)));
}

function keyOf(mentions: readonly LabelledFigure[], [a, b]: Pair): string {
  const [first, second] = [mentions[a], mentions[b]];
  if (first === undefined || second === undefined) throw new Error(`gold.json has a pair that leads outside of its mentions: ${a}, ${b}.`);
  return pairKey(placeOf(first), placeOf(second));
}
