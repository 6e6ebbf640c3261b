import { type Entry, FiledDocuments } from './filed-documents.ts';
import { Bucket, type Filed } from './filings.ts';
import { findingsByDocument } from './findings.ts';
import type { Annotation, Collation, Disagreement, Facts, Finding, Group, Strictness } from './model.ts';
import { disagreementsInOrder, groupsInOrder } from './order.ts';
import { compareShares } from './verdicts/bucket.ts';
import { factsOf } from './verdicts/facts.ts';
import { RecentEvidence } from './verdicts/recent-evidence.ts';
import { held, type Place, placesOf, type StoredFacts } from './verdicts/stored-facts.ts';

const noFindings: readonly Finding[] = [];

/**
 * Keeps a corpus compared while documents come, change and go. A change costs what the changed document shares with others:
 * its claims meet only those of the same event and key. The outcome never depends on the order of arrival.
 */
export class Collator {
  readonly #strictness: Strictness;
  readonly #documents = new FiledDocuments();
  readonly #filings = this.#documents.filings;
  readonly #recent = new RecentEvidence<Entry>(({ facts }) => facts.evidence());
  readonly #findings = new Map<string, readonly Finding[]>();
  readonly #groups = new Map<string, readonly Group[]>();
  #collation: Collation | undefined;

  constructor(strictness: Strictness = 'normal') {
    this.#strictness = strictness;
  }

  /** Adds a document, or takes its new version; answers the uris of all documents whose findings or groups may have changed. */
  put(annotation: Annotation): ReadonlySet<string> {
    const old = this.#documents.get(annotation.document.uri);
    const { claims, signatures, page } = annotation;
    if (old?.claims === claims && old.signatures === signatures && old.held?.published === (page.published ?? page.dateline))
      return new Set();
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
    const old = this.#documents.get(entry.uri);
    if (old !== undefined) this.#recent.forget(old);
    return this.#forget(this.#documents.put(entry, places));
  }

  /** Documents that were named as changed are named again when they change again. Until then only those that were asked for are: all others are known to have changed. */
  beginRound(): void {
    this.#documents.beginRound();
  }

  /** Takes a document away; answers the uris of all documents whose findings or groups may have changed, its own among them. */
  remove(uri: string): ReadonlySet<string> {
    const old = this.#documents.get(uri);
    if (old === undefined) return new Set();
    this.#recent.forget(old);
    return this.#forget(this.#documents.remove(old));
  }

  /** The findings of one document, in order of start. Compared on demand, kept until something near changes. */
  findingsOf(uri: string): readonly Finding[] {
    const known = this.#findings.get(uri);
    if (known !== undefined) return known;
    const entry = this.#documents.get(uri);
    if (entry === undefined) return noFindings;
    const found = entry.filed.map((filed) => {
      const bucket = this.#filings.bucketOf(filed);
      return bucket === undefined ? [] : this.#compare(bucket).disagreements;
    });
    const near = [entry.facts.checks(), ...found].flat();
    const findings = findingsByDocument(near.sort(disagreementsInOrder), uri).get(uri) ?? noFindings;
    this.#findings.set(uri, findings);
    return findings;
  }

  /** Lets go of what was compared for one document; it is compared again when it is asked for. */
  release(uri: string): void {
    this.#findings.delete(uri);
    this.#groups.delete(uri);
    for (const filed of this.#documents.get(uri)?.filed ?? []) {
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
    const filed = this.#documents.get(uri)?.filed ?? [];
    const groups = filed.flatMap((one) => this.#compare(this.#filings.bucketOf(one) ?? one).groups.filter(holds)).sort(groupsInOrder);
    if (groups.length > 0) this.#groups.set(uri, groups);
    return groups;
  }

  /** All that the corpus says together, in order of the first place of each. */
  collation(): Collation {
    this.#collation ??= this.#collect();
    return this.#collation;
  }

  /** The same documents in an order in which what is compared for one is at hand for the next: those that tell of one event are together. */
  gathered(uris: Iterable<string>): Iterable<string> {
    return this.#documents.gathered(uris);
  }

  /** The keys of all events, in no particular order. */
  events(): Iterable<string> {
    return this.#filings.events();
  }

  /** What is said of one event, as in {@link collation}, and what checks found in the documents that tell of it. Nothing is kept of it. */
  collationOf(event: string): Collation & { readonly checks: readonly Disagreement[] } {
    const compared = Array.from(this.#filings.of(event), (met) => {
      if (met instanceof Bucket) return met.compared ?? this.#compareFiled(met.filed);
      return this.#compareFiled([met]);
    });
    const checks = Array.from(this.#filings.homesOf(event), ({ facts }) => facts.checks()).flat();
    return { ...inOrder(compared), checks };
  }

  /** What one document says against itself. */
  checksOf(uri: string): readonly Disagreement[] {
    return this.#documents.get(uri)?.facts.checks() ?? [];
  }

  /** The keys of the events of which something else is said, by more documents or by fewer, since this was last asked. */
  takeChangedEvents(): Set<string> {
    return this.#filings.takeChanged();
  }

  #collect(): Collation {
    const compared = Array.from(this.#filings.all(), (met) => this.#compare(met));
    const checks = Array.from(this.#documents.all(), ({ facts }) => facts.checks());
    return inOrder([...compared, { groups: [], disagreements: checks.flat() }]);
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

  #forget(changed: ReadonlySet<string>): ReadonlySet<string> {
    for (const uri of changed) {
      this.#findings.delete(uri);
      this.#groups.delete(uri);
    }
    this.#collation = undefined;
    return changed;
  }
}

/** What was compared apart, as one. */
function inOrder(compared: readonly Collation[]): Collation {
  return {
    groups: compared.flatMap(({ groups }) => groups).sort(groupsInOrder),
    disagreements: compared.flatMap(({ disagreements }) => disagreements).sort(disagreementsInOrder),
  };
}
