import { claimKeys } from './claims/comparable.ts';
import { findingsByDocument } from './findings.ts';
import type {
  Annotation,
  Claim,
  Collation,
  Disagreement,
  Event,
  Evidence,
  Facts,
  Finding,
  Group,
  StorySignature,
  Strictness,
} from './model.ts';
import { type Bucket, compareBucket, type Filed } from './verdicts/bucket.ts';
import { lengthKey, tellsLength } from './verdicts/checks/date-range.ts';
import { factsOf } from './verdicts/facts.ts';
import { Profiles } from './verdicts/profile.ts';
import { byPlace, compareText } from './verdicts/reading.ts';
import { StorySets } from './verdicts/story-sets.ts';

/** What is kept of a document: never its text. */
interface Entry extends Facts {
  /** The claims that the facts were made of, to know the same annotation again. */
  readonly claims: readonly Claim[] | undefined;
  /** The buckets that hold this document's evidence. */
  readonly buckets: Set<Bucket>;
}

const noFindings: readonly Finding[] = [];

/**
 * Keeps a corpus compared while documents come, change and go. A change costs what the changed document shares with others:
 * its claims meet only those of the same event and key. The outcome never depends on the order of arrival.
 */
export class Collator {
  readonly #strictness: Strictness;
  readonly #entries = new Map<string, Entry>();
  readonly #sets = new StorySets();
  /** Which document a story is of. */
  readonly #homes = new Map<string, string>();
  readonly #buckets = new Map<string, Bucket>();
  readonly #profiles = new Profiles();
  readonly #findings = new Map<string, readonly Finding[]>();
  readonly #groups = new Map<string, readonly Group[]>();
  #collation: Collation | undefined;

  constructor(strictness: Strictness = 'normal') {
    this.#strictness = strictness;
  }

  /** Adds a document, or takes its new version; answers the uris of all documents whose findings or groups may have changed. */
  put(annotation: Annotation): ReadonlySet<string> {
    const old = this.#entries.get(annotation.document.uri);
    const { claims, signatures, page } = annotation;
    if (old?.claims === claims && old.signatures === signatures && old.published === page.published) return new Set();
    return this.putFacts(factsOf(annotation, old), claims);
  }

  /** The same for a document whose facts are known already: from a cache, a worker, or another machine. */
  putFacts(facts: Facts, claims?: readonly Claim[]): ReadonlySet<string> {
    const { uri } = facts;
    const old = this.#entries.get(uri);
    const changed = new Set([uri]);
    const moved = this.#changeStories(uri, old?.signatures ?? [], facts.signatures);
    const entry: Entry = { ...facts, claims, buckets: old?.buckets ?? new Set() };
    this.#entries.set(uri, entry);
    this.#file(uri, entry, changed);
    this.#refile(moved, uri, changed);
    return this.#forget(changed);
  }

  /** Takes a document away; answers the uris of all documents whose findings or groups may have changed, its own among them. */
  remove(uri: string): ReadonlySet<string> {
    const old = this.#entries.get(uri);
    if (old === undefined) return new Set();
    const changed = new Set([uri]);
    this.#unfile(uri, old, changed);
    this.#entries.delete(uri);
    this.#refile(this.#changeStories(uri, old.signatures, []), uri, changed);
    return this.#forget(changed);
  }

  /** The findings of one document, in order of start. Compared on demand, kept until something near changes. */
  findingsOf(uri: string): readonly Finding[] {
    const known = this.#findings.get(uri);
    if (known !== undefined) return known;
    const entry = this.#entries.get(uri);
    if (entry === undefined) return noFindings;
    const near = [...entry.buckets].flatMap((bucket) => (isAlone(bucket) ? [] : compareBucket(bucket, this.#strictness).disagreements));
    const findings = findingsByDocument([...near, ...entry.checks].sort(inOrder), uri).get(uri) ?? noFindings;
    this.#findings.set(uri, findings);
    return findings;
  }

  /** Lets go of what was compared for one document; it is compared again when it is asked for. */
  release(uri: string): void {
    this.#findings.delete(uri);
    this.#groups.delete(uri);
    for (const bucket of this.#entries.get(uri)?.buckets ?? []) bucket.compared = undefined;
  }

  /** The groups that hold a claim of one document, in the order of the corpus. Kept like its findings. */
  groupsOf(uri: string): readonly Group[] {
    const known = this.#groups.get(uri);
    if (known !== undefined) return known;
    const buckets = this.#entries.get(uri)?.buckets ?? [];
    const holds = ({ readings }: Group): boolean => readings.some(({ evidence }) => evidence.some((item) => item.uri === uri));
    const groups = [...buckets].flatMap((bucket) => compareBucket(bucket, this.#strictness).groups.filter(holds)).sort(groupsInOrder);
    if (groups.length > 0) this.#groups.set(uri, groups);
    return groups;
  }

  /** All that the corpus says together, in order of the first place of each. */
  collation(): Collation {
    this.#collation ??= this.#collect();
    return this.#collation;
  }

  #collect(): Collation {
    const compared = Array.from(this.#buckets.values(), (bucket) => compareBucket(bucket, this.#strictness));
    const checks = Array.from(this.#entries.values(), (entry) => entry.checks);
    return {
      groups: compared.flatMap(({ groups }) => groups).sort(groupsInOrder),
      disagreements: [...compared.flatMap(({ disagreements }) => disagreements), ...checks.flat()].sort(inOrder),
    };
  }

  /** Tells the story sets what changed; answers the ids of stories of other documents whose event may be another now. */
  #changeStories(uri: string, old: readonly StorySignature[], next: readonly StorySignature[]): Set<string> {
    const moved = new Set<string>();
    for (let story = 0; story < Math.max(old.length, next.length); story++) {
      const [before, after] = [old[story], next[story]];
      if (before !== undefined && after !== undefined && JSON.stringify(before) === JSON.stringify(after)) continue;
      const id = idOf(uri, story);
      if (before !== undefined) for (const other of this.#sets.remove(id)) moved.add(other);
      if (after === undefined) this.#homes.delete(id);
      else {
        this.#homes.set(id, uri);
        for (const other of this.#sets.add(id, after)) moved.add(other);
      }
    }
    return moved;
  }

  /** Puts the documents of moved stories under the events that they have now. */
  #refile(moved: ReadonlySet<string>, except: string, changed: Set<string>): void {
    const uris = new Set(Array.from(moved, (id) => this.#homes.get(id)));
    for (const uri of uris) {
      const entry = uri === undefined || uri === except ? undefined : this.#entries.get(uri);
      if (uri === undefined || entry === undefined) continue;
      this.#file(uri, entry, changed);
    }
  }

  /** Files a document's evidence where it now belongs; where it was and is the same nothing is touched. */
  #file(uri: string, entry: Entry, changed: Set<string>): void {
    const filings = this.#filingsOf(uri, entry.evidence);
    for (const bucket of entry.buckets) if (!filings.has(bucket)) this.#takeOut(uri, entry, bucket, changed);
    for (const [bucket, filing] of filings) {
      if (isSameFiling(bucket.filed.get(uri), filing)) continue;
      bucket.filed.set(uri, filing);
      entry.buckets.add(bucket);
      this.#touch(bucket, changed);
    }
  }

  /** Under which events and keys evidence belongs. */
  #filingsOf(uri: string, evidence: readonly Evidence[]): Map<Bucket, Filed> {
    const filings = new Map<Bucket, Filed>();
    for (const item of evidence) {
      const { claim } = item;
      const event = claim.event ?? this.#sets.eventOf(idOf(uri, claim.story));
      if (event === undefined) continue;
      const profiled = this.#profiles.of(item);
      for (const key of tellsLength(claim) ? [...claimKeys(claim), lengthKey] : claimKeys(claim)) {
        const bucket = this.#bucket(event, key);
        const filing = filings.get(bucket);
        if (filing === undefined) filings.set(bucket, { event, evidence: [profiled] });
        else filing.evidence.push(profiled);
      }
    }
    return filings;
  }

  #unfile(uri: string, entry: Entry, changed: Set<string>): void {
    for (const bucket of entry.buckets) this.#takeOut(uri, entry, bucket, changed);
  }

  #takeOut(uri: string, entry: Entry, bucket: Bucket, changed: Set<string>): void {
    this.#touch(bucket, changed);
    bucket.filed.delete(uri);
    if (bucket.filed.size === 0) this.#buckets.delete(bucket.key);
    entry.buckets.delete(bucket);
  }

  #touch(bucket: Bucket, changed: Set<string>): void {
    bucket.compared = undefined;
    for (const uri of bucket.filed.keys()) changed.add(uri);
  }

  #bucket(event: Event, key: string): Bucket {
    const name = `${event.key} · ${key}`;
    const known = this.#buckets.get(name);
    if (known !== undefined) return known;
    const bucket: Bucket = { key: name, filed: new Map(), compared: undefined };
    this.#buckets.set(name, bucket);
    return bucket;
  }

  #forget(changed: ReadonlySet<string>): ReadonlySet<string> {
    for (const uri of changed) {
      this.#findings.delete(uri);
      this.#groups.delete(uri);
    }
    this.#collation = undefined;
    return changed;
  }
}

/** One claim by itself disagrees with nothing; of most buckets nothing else need be known. */
function isAlone({ filed }: Bucket): boolean {
  if (filed.size > 1) return false;
  for (const { evidence } of filed.values()) if (evidence.length > 1) return false;
  return true;
}

function isSameFiling(before: Filed | undefined, { event, evidence }: Filed): boolean {
  if (before === undefined || before.evidence.length !== evidence.length) return false;
  const { key, name, country } = before.event;
  if (key !== event.key || name !== event.name || country !== event.country) return false;
  return evidence.every(({ item }, index) => item === before.evidence[index]?.item);
}

function idOf(uri: string, story: number): string {
  return `${uri}#${story}`;
}

function groupsInOrder(a: Group, b: Group): number {
  return readingsInOrder(a, b) || compareText(a.key, b.key);
}

function inOrder(a: Disagreement, b: Disagreement): number {
  return readingsInOrder(a, b) || compareText(a.check, b.check) || compareText(a.key, b.key);
}

/** By the first place of each reading in turn. */
function readingsInOrder({ readings: a }: Pick<Group, 'readings'>, { readings: b }: Pick<Group, 'readings'>): number {
  for (const [index, reading] of a.entries()) {
    const [first, second] = [reading.evidence[0], b[index]?.evidence[0]];
    const order = first === undefined || second === undefined ? 0 : byPlace(first, second);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
