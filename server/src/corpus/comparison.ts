import { Collator } from '../core/collator.ts';
import { type Ignoring, ignoringOf } from '../core/decisions.ts';
import type { Collation, Disagreement, Finding, Group, Strictness } from '../core/model.ts';
import type { OnError } from './annotator.ts';
import type { Kept } from './kept.ts';

/** All that is said of one event, and what its documents say against themselves. */
export interface EventCollation extends Collation {
  readonly checks: readonly Disagreement[];
}

/** What changed since somebody looked; `isAll` where everything did, also what is gone. */
export interface Changes {
  readonly isAll: boolean;
  readonly events: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
}

const nothing: EventCollation = { groups: [], disagreements: [], checks: [] };

/**
 * Where documents disagree, without what people decided to ignore, and who has to look again after a change. An error in comparing
 * is told of and costs what one document or one event says.
 */
export class Comparison {
  readonly #onError: OnError;
  #collator: Collator = new Collator();
  #strictness: Strictness = 'normal';
  #ignoring: Ignoring = ignoringOf([]);
  readonly #touched = new Set<string>();
  #changes = { documents: new Set<string>(), isAll: false };

  constructor(onError: OnError) {
    this.#onError = onError;
  }

  /** Another strictness compares all documents anew. */
  setStrictness(strictness: Strictness, documents: ReadonlyMap<string, Kept>): void {
    if (strictness === this.#strictness) return;
    this.#strictness = strictness;
    this.#collator = new Collator(strictness);
    this.#changes.isAll = true;
    for (const [uri, kept] of documents) this.#compare(uri, kept);
  }

  /** Other decisions may show or hide something in every document. */
  setIgnoring(ignoring: Ignoring, uris: Iterable<string>): void {
    this.#ignoring = ignoring;
    this.#changes.isAll = true;
    for (const uri of uris) this.#touched.add(uri);
  }

  /** Takes the newest version of a document; it is not compared again where it says the same as before. */
  put(uri: string, kept: Kept, isSame: boolean): void {
    this.#touched.add(uri);
    this.#changes.documents.add(uri);
    if (!isSame) this.#compare(uri, kept);
  }

  remove(uri: string): void {
    this.#touched.add(uri);
    this.#changes.documents.add(uri);
    for (const other of this.#collator.remove(uri)) this.#touched.add(other);
  }

  /** All that the documents say together, also what people decided to ignore. */
  everything(): Collation {
    return this.#collator.collation();
  }

  /** What is said of one event and people have not decided to ignore, and what its documents say against themselves. Nothing is kept of it. */
  collationOf(event: string): EventCollation {
    const { groups, disagreements, checks } = this.#guarded(event, () => this.#collator.collationOf(event), nothing);
    return { groups, disagreements: this.#withoutIgnored(disagreements), checks: this.#withoutIgnored(checks) };
  }

  /** What one document says against itself and people have not decided to ignore. */
  checksOf(uri: string): readonly Disagreement[] {
    return this.#withoutIgnored(this.#guarded(uri, () => this.#collator.checksOf(uri), []));
  }

  /** What people have not decided to ignore, in order of start. */
  findings(uri: string): readonly Finding[] {
    const all = this.#guarded(uri, () => this.#collator.findingsOf(uri), []);
    return all.flatMap((finding) => {
      const disagreement = this.#ignoring(finding.disagreement);
      if (disagreement === finding.disagreement) return finding;
      return disagreement !== undefined && standsIn(finding, disagreement) ? { ...finding, disagreement } : [];
    });
  }

  /** The groups that hold a claim of this document. */
  groups(uri: string): readonly Group[] {
    return this.#guarded(uri, () => this.#collator.groupsOf(uri), []);
  }

  /** The same documents in the order in which their findings are found with the least work. */
  gathered(uris: Iterable<string>): Iterable<string> {
    return this.#collator.gathered(uris);
  }

  /** Lets go of what was compared for a document that nobody looks at; it is compared again when it is asked for. */
  release(uri: string): void {
    this.#collator.release(uri);
  }

  /** What may say something else than when this was last asked: keys of events, and uris of documents; of all these where everything may. */
  takeChanges(uris: Iterable<string>): Changes {
    const events = this.#collator.takeChangedEvents();
    const { documents, isAll } = this.#changes;
    this.#changes = { documents: new Set(), isAll: false };
    return isAll ? { isAll, events: new Set(this.#collator.events()), documents: new Set(uris) } : { isAll, events, documents };
  }

  /** The documents that were put or removed, or whose findings may be others, since this was last asked. */
  takeTouched(): Set<string> {
    const touched = new Set(this.#touched);
    this.#touched.clear();
    this.#collator.beginRound();
    return touched;
  }

  #withoutIgnored(disagreements: readonly Disagreement[]): Disagreement[] {
    return disagreements.flatMap((disagreement) => this.#ignoring(disagreement) ?? []);
  }

  /** Documents are compared only when they are asked for, so that is where an error shows. */
  #guarded<T>(uri: string, compare: () => T, otherwise: T): T {
    try {
      return compare();
    } catch (error) {
      this.#onError(error, uri);
      return otherwise;
    }
  }

  #compare(uri: string, kept: Kept): void {
    try {
      const changed = kept.annotation === undefined ? this.#collator.putStored(kept.digest) : this.#collator.put(kept.annotation);
      for (const other of changed) this.#touched.add(other);
    } catch (error) {
      this.#onError(error, uri);
      for (const other of this.#collator.remove(uri)) this.#touched.add(other);
    }
  }
}

/** A place that decisions took the evidence of is no finding any more. */
function standsIn({ uri, start, side }: Finding, { readings }: Disagreement): boolean {
  return readings[side].evidence.some((item) => item.uri === uri && item.claim.start === start);
}
