import { type Bucket, type Filed, Filings } from './filings.ts';
import type { Claim, Event, Facts, StorySignature } from './model.ts';
import type { Place, StoredFacts } from './verdicts/stored-facts.ts';
import { StoryEvents } from './verdicts/story-events.ts';

/** What is kept of a document: never its text. */
export interface Entry {
  readonly uri: string;
  readonly facts: StoredFacts;
  readonly signatures: readonly StorySignature[];
  /** Of a document whose facts are objects, with the claims that they were made of: to know the same annotation again. */
  readonly held: Facts | undefined;
  readonly claims: readonly Claim[] | undefined;
  /** What it has under keys. */
  filed: readonly Filed<Entry>[];
}

/**
 * The documents of a corpus, each with its evidence filed under the events and keys where it belongs now. A document that comes,
 * changes or goes may move the evidence of others, as their stories may tell of another event then.
 */
export class FiledDocuments {
  readonly #entries = new Map<string, Entry>();
  readonly #stories = new StoryEvents();
  /** Where the evidence lies; it is filed and taken out here only. */
  readonly filings: Filings<Entry> = new Filings();
  #round = 1;

  get(uri: string): Entry | undefined {
    return this.#entries.get(uri);
  }

  /** In no particular order. */
  all(): Iterable<Entry> {
    return this.#entries.values();
  }

  /** The same documents in another order: each is near those that tell of its events. What is added or taken away meanwhile does no harm. */
  *gathered(uris: Iterable<string>): Generator<string> {
    const left = new Set(uris);
    const events = new Set<string>();
    for (const first of left) {
      const near = new Set([first]);
      for (const uri of near) {
        if (left.delete(uri)) yield uri;
        for (const { event } of this.#entries.get(uri)?.filed ?? []) {
          if (events.has(event.key)) continue;
          events.add(event.key);
          for (const home of this.filings.homesOf(event.key)) if (left.has(home.uri)) near.add(home.uri);
        }
      }
    }
  }

  /** Puts a document in its newest version, with the places of its evidence; answers the uris of all documents that have evidence with others than before, its own among them. */
  put(entry: Entry, places: readonly Place[]): Set<string> {
    const { uri } = entry;
    const old = this.#entries.get(uri);
    const changed = new Set([uri]);
    const moved = this.#stories.change(uri, old?.signatures ?? [], entry.signatures);
    this.#entries.set(uri, entry);
    this.#file(entry, places, old, changed);
    this.#refile(moved, uri, changed);
    return changed;
  }

  /** Takes a document away; answers as {@link put} does. */
  remove(old: Entry): Set<string> {
    const { uri } = old;
    const changed = new Set([uri]);
    for (const filed of old.filed) this.#touch(this.filings.remove(filed), changed);
    this.#entries.delete(uri);
    this.#refile(this.#stories.change(uri, old.signatures, []), uri, changed);
    return changed;
  }

  /** Documents that were named as changed are named again when they change again. Until then only those that were asked for are: all others are known to have changed. */
  beginRound(): void {
    this.#round += 1;
  }

  /** Puts the evidence of documents with moved stories under the events that these have now. */
  #refile(moved: ReadonlySet<string>, except: string, changed: Set<string>): void {
    for (const uri of moved) {
      const entry = uri === except ? undefined : this.#entries.get(uri);
      if (entry !== undefined) this.#file(entry, entry.facts.filing().places, entry, changed);
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
        this.filings.replace(was, filed);
        continue;
      }
      this.#touch(was === undefined ? this.filings.add(filed) : this.filings.replace(was, filed), changed);
      changed.add(entry.uri);
    }
    for (const filed of before.values()) {
      this.#touch(this.filings.remove(filed), changed);
      changed.add(entry.uri);
    }
  }

  /** Under which events and keys evidence belongs. */
  #filedOf(home: Entry, places: readonly Place[]): Filed<Entry>[] {
    const met = new Map<string, Map<string, { event: Event; claims: number[] }>>();
    for (const { claim, story, event: named, key } of places) {
      const told = this.#stories.eventOf(home.uri, story);
      // the stories know more of an operation than the sentence that names it: the country in which all of it lies
      const event = named === undefined || told?.key === named.key ? told : named;
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

  /** What was compared in a bucket holds no longer; its documents are named, once in a round. */
  #touch(bucket: Bucket<Entry> | undefined, changed: Set<string>): void {
    if (bucket === undefined) return;
    bucket.compared = undefined;
    if (bucket.namedIn === this.#round) return;
    bucket.namedIn = this.#round;
    for (const { home } of bucket.filed) changed.add(home.uri);
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
