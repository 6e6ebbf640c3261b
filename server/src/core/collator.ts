import { Bucket, type Filed, Filings } from './filings.ts';
import { findingsByDocument } from './findings.ts';
import type { Annotation, Claim, Collation, Disagreement, Event, Facts, Finding, Group, StorySignature, Strictness } from './model.ts';
import { disagreementsInOrder, groupsInOrder } from './order.ts';
import { compareShares } from './verdicts/bucket.ts';
import { factsOf } from './verdicts/facts.ts';
import { RecentEvidence } from './verdicts/recent-evidence.ts';
import { held, type Place, placesOf, type StoredFacts } from './verdicts/stored-facts.ts';
import { StorySets } from './verdicts/story-sets.ts';

/** What is kept of a document: never its text. */
interface Entry {
  readonly uri: string;
  readonly facts: StoredFacts;
  readonly signatures: readonly StorySignature[];
  /** Of a document whose facts are objects, with the claims that they were made of: to know the same annotation again. */
  readonly held: Facts | undefined;
  readonly claims: readonly Claim[] | undefined;
  /** What it has under keys. */
  filed: readonly Filed<Entry>[];
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
  readonly #filings = new Filings<Entry>();
  readonly #recent = new RecentEvidence<Entry>(({ facts }) => facts.evidence());
  readonly #findings = new Map<string, readonly Finding[]>();
  readonly #groups = new Map<string, readonly Group[]>();
  #collation: Collation | undefined;
  #round = 1;

  constructor(strictness: Strictness = 'normal') {
    this.#strictness = strictness;
  }

  /** Adds a document, or takes its new version; answers the uris of all documents whose findings or groups may have changed. */
  put(annotation: Annotation): ReadonlySet<string> {
    const old = this.#entries.get(annotation.document.uri);
    const { claims, signatures, page } = annotation;
    if (old?.claims === claims && old.signatures === signatures && old.held?.published === page.published) return new Set();
    const facts = factsOf(annotation, old?.held);
    return this.#put({ uri: facts.uri, facts: held(facts), signatures, held: facts, claims, filed: [] }, placesOf(facts.evidence));
  }

  /** The same for a document whose facts are known already: from a cache, a worker, or another machine. */
  putFacts(facts: Facts): ReadonlySet<string> {
    return this.putStored(held(facts));
  }

  /** The same for facts that are no objects yet. */
  putStored(facts: StoredFacts): ReadonlySet<string> {
    const { signatures, places } = facts.filing();
    return this.#put({ uri: facts.uri, facts, signatures, held: undefined, claims: undefined, filed: [] }, places);
  }

  #put(entry: Entry, places: readonly Place[]): ReadonlySet<string> {
    const { uri } = entry;
    const old = this.#entries.get(uri);
    const changed = new Set([uri]);
    const moved = this.#changeStories(uri, old?.signatures ?? [], entry.signatures);
    this.#entries.set(uri, entry);
    this.#file(entry, places, old, changed);
    if (old !== undefined) this.#recent.forget(old);
    this.#refile(moved, uri, changed);
    return this.#forget(changed);
  }

  /** Documents that were named as changed are named again when they change again. Until then only those that were asked for are: all others are known to have changed. */
  beginRound(): void {
    this.#round += 1;
  }

  /** Takes a document away; answers the uris of all documents whose findings or groups may have changed, its own among them. */
  remove(uri: string): ReadonlySet<string> {
    const old = this.#entries.get(uri);
    if (old === undefined) return new Set();
    const changed = new Set([uri]);
    for (const filed of old.filed) this.#touch(this.#filings.remove(filed), changed);
    this.#recent.forget(old);
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
    const near = [...entry.facts.checks()];
    for (const filed of entry.filed) {
      const bucket = this.#filings.bucketOf(filed);
      if (bucket !== undefined) near.push(...this.#compare(bucket).disagreements);
    }
    const findings = findingsByDocument(near.sort(disagreementsInOrder), uri).get(uri) ?? noFindings;
    this.#findings.set(uri, findings);
    return findings;
  }

  /** Lets go of what was compared for one document; it is compared again when it is asked for. */
  release(uri: string): void {
    this.#findings.delete(uri);
    this.#groups.delete(uri);
    for (const filed of this.#entries.get(uri)?.filed ?? []) {
      const bucket = this.#filings.bucketOf(filed);
      if (bucket !== undefined && !this.#isAskedFor(bucket)) bucket.compared = undefined;
    }
  }

  /** A document that was compared with others needs what all of them share: what is kept for one is kept for the last of them. */
  #isAskedFor({ filed }: Bucket<Entry>): boolean {
    return filed.findLast(({ home }) => this.#findings.has(home.uri)) !== undefined;
  }

  /** The groups that hold a claim of one document, in the order of the corpus. Kept like its findings. */
  groupsOf(uri: string): readonly Group[] {
    const known = this.#groups.get(uri);
    if (known !== undefined) return known;
    const holds = ({ readings }: Group): boolean => readings.some(({ evidence }) => evidence.some((item) => item.uri === uri));
    const filed = this.#entries.get(uri)?.filed ?? [];
    const groups = filed.flatMap((one) => this.#compare(this.#filings.bucketOf(one) ?? one).groups.filter(holds)).sort(groupsInOrder);
    if (groups.length > 0) this.#groups.set(uri, groups);
    return groups;
  }

  /** All that the corpus says together, in order of the first place of each. */
  collation(): Collation {
    this.#collation ??= this.#collect();
    return this.#collation;
  }

  /** The keys of all events, in no particular order. */
  events(): Iterable<string> {
    return this.#filings.events();
  }

  /** What is said of one event, as in {@link collation}, and what checks found in the documents that tell of it. Nothing is kept of it. */
  collationOf(event: string): Collation & { readonly checks: readonly Disagreement[] } {
    const [groups, disagreements, homes]: [Group[], Disagreement[], Set<Entry>] = [[], [], new Set()];
    for (const met of this.#filings.of(event)) {
      const filed = met instanceof Bucket ? met.filed : [met];
      for (const { home } of filed) homes.add(home);
      const compared = met instanceof Bucket && met.compared !== undefined ? met.compared : this.#compareFiled(filed);
      groups.push(...compared.groups);
      disagreements.push(...compared.disagreements);
    }
    const checks = Array.from(homes, ({ facts }) => facts.checks()).flat();
    return { groups: groups.sort(groupsInOrder), disagreements: disagreements.sort(disagreementsInOrder), checks };
  }

  /** What one document says against itself. */
  checksOf(uri: string): readonly Disagreement[] {
    return this.#entries.get(uri)?.facts.checks() ?? [];
  }

  /** The keys of the events of which something else is said, by more documents or by fewer, since this was last asked. */
  takeChangedEvents(): Set<string> {
    return this.#filings.takeChanged();
  }

  #collect(): Collation {
    const compared = Array.from(this.#filings.all(), (met) => this.#compare(met));
    const checks = Array.from(this.#entries.values(), ({ facts }) => facts.checks());
    return {
      groups: compared.flatMap(({ groups }) => groups).sort(groupsInOrder),
      disagreements: [...compared.flatMap(({ disagreements }) => disagreements), ...checks.flat()].sort(disagreementsInOrder),
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
      this.#file(entry, entry.facts.filing().places, entry, changed);
    }
  }

  /** Files a document's evidence where it now belongs; where `old` had the same nothing is touched. */
  #file(entry: Entry, places: readonly Place[], old: Entry | undefined, changed: Set<string>): void {
    const before = new Map(old?.filed.map((filed) => [nameOf(filed), filed]));
    entry.filed = this.#filedOf(entry, places);
    for (const filed of entry.filed) {
      const name = before.size === 0 ? '' : nameOf(filed);
      const was = before.get(name);
      before.delete(name);
      if (was !== undefined && isSameFiling(was, filed)) {
        this.#filings.replace(was, filed);
        continue;
      }
      this.#touch(was === undefined ? this.#filings.add(filed) : this.#filings.replace(was, filed), changed);
      changed.add(entry.uri);
    }
    for (const filed of before.values()) {
      this.#touch(this.#filings.remove(filed), changed);
      changed.add(entry.uri);
    }
  }

  /** Under which events and keys evidence belongs. */
  #filedOf(home: Entry, places: readonly Place[]): Filed<Entry>[] {
    const met = new Map<string, Map<string, { event: Event; claims: number[] }>>();
    for (const { claim, story, event: named, key } of places) {
      const event = named ?? this.#sets.eventOf(idOf(home.uri, story));
      if (event === undefined) continue;
      const keys = met.get(event.key) ?? new Map();
      if (keys.size === 0) met.set(event.key, keys);
      const known = keys.get(key);
      if (known === undefined) keys.set(key, { event, claims: [claim] });
      else known.claims.push(claim);
    }
    const filed: Filed<Entry>[] = [];
    // A copy has no room to grow: there is one for each key of each of ten thousand documents.
    for (const keys of met.values()) for (const [key, { event, claims }] of keys) filed.push({ home, event, key, claims: claims.slice() });
    return filed.slice();
  }

  /** What is compared, but for a claim that is alone, is kept until the bucket changes. */
  #compare(met: Bucket<Entry> | Filed<Entry>): Collation {
    if (met instanceof Bucket) {
      met.compared ??= this.#compareFiled(met.filed);
      met.namedIn = 0;
      return met.compared;
    }
    return this.#compareFiled([met]);
  }

  #compareFiled(filed: readonly Filed<Entry>[]): Collation {
    const shares = this.#recent.sharesOf(filed);
    return compareShares(shares, filed[0]?.key ?? '', this.#strictness);
  }

  #touch(bucket: Bucket<Entry> | undefined, changed: Set<string>): void {
    if (bucket === undefined) return;
    bucket.compared = undefined;
    if (bucket.namedIn === this.#round) return;
    bucket.namedIn = this.#round;
    for (const { home } of bucket.filed) changed.add(home.uri);
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

/** The same under one event and key. */
function nameOf({ event, key }: Filed<Entry>): string {
  return `${event.key} · ${key}`;
}

/** Is it the same evidence? Of facts that are no objects only their own numbers say so. */
function isSameFiling(before: Filed<Entry>, now: Filed<Entry>): boolean {
  const { key, name, country } = before.event;
  if (key !== now.event.key || name !== now.event.name || country !== now.event.country) return false;
  if (before.claims.length !== now.claims.length) return false;
  const [old, next] = [before.home.held?.evidence, now.home.held?.evidence];
  if (old === undefined || next === undefined) {
    return before.home.facts === now.home.facts && now.claims.every((claim, index) => claim === before.claims[index]);
  }
  return now.claims.every((claim, index) => next[claim] === old[before.claims[index] as number]);
}

function idOf(uri: string, story: number): string {
  return `${uri}#${story}`;
}
