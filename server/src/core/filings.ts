import type { Collation, Event } from './model.ts';

/** What one document has under one key of one event: the numbers of its claims. */
export interface Filed<Home> {
  readonly home: Home;
  readonly event: Event;
  readonly key: string;
  /** In order; never empty. */
  readonly claims: readonly number[];
}

/** Claims that met under one key, and what was found when they were last compared. */
export class Bucket<Home> {
  readonly filed: Filed<Home>[];
  compared: Collation | undefined;
  /** The round in which the documents were named as changed; 0 when something was compared since. */
  namedIn = 0;

  constructor(filed: Filed<Home>[]) {
    this.filed = filed;
  }
}

/**
 * Where claims meet: by event, then by key. A claim that is alone under its key is only noted there, as nothing about it needs
 * to be compared: a corpus has many more of these than of others.
 */
export class Filings<Home> {
  readonly #events = new Map<string, Map<string, Filed<Home> | Bucket<Home>>>();
  #changed = new Set<string>();

  /** Undefined where a claim is alone. */
  bucketOf({ event, key }: Filed<Home>): Bucket<Home> | undefined {
    const slot = this.#events.get(event.key)?.get(key);
    return slot instanceof Bucket ? slot : undefined;
  }

  /** Files what a document did not have under this key before; gives the bucket that is another now. */
  add(filed: Filed<Home>): Bucket<Home> | undefined {
    this.#changed.add(filed.event.key);
    let keys = this.#events.get(filed.event.key);
    if (keys === undefined) {
      keys = new Map();
      this.#events.set(filed.event.key, keys);
    }
    const slot = keys.get(filed.key);
    if (slot instanceof Bucket) {
      slot.filed.push(filed);
      return slot;
    }
    if (slot === undefined && filed.claims.length === 1) {
      keys.set(filed.key, filed);
      return undefined;
    }
    const bucket = new Bucket(slot === undefined ? [filed] : [slot, filed]);
    keys.set(filed.key, bucket);
    return bucket;
  }

  /** Takes out what was filed; gives the bucket that it was in, as it is now. */
  remove(filed: Filed<Home>): Bucket<Home> | undefined {
    this.#changed.add(filed.event.key);
    const keys = this.#events.get(filed.event.key);
    const slot = keys?.get(filed.key);
    if (keys === undefined || slot === undefined) return undefined;
    if (slot instanceof Bucket) {
      slot.filed.splice(slot.filed.indexOf(filed), 1);
      const [first, ...others] = slot.filed;
      if (first !== undefined) {
        if (others.length === 0 && first.claims.length === 1) keys.set(filed.key, first);
        return slot;
      }
    }
    keys.delete(filed.key);
    if (keys.size === 0) this.#events.delete(filed.event.key);
    return slot instanceof Bucket ? slot : undefined;
  }

  /** Files what a document has now in place of what it had under the same key; gives the bucket. */
  replace(before: Filed<Home>, now: Filed<Home>): Bucket<Home> | undefined {
    const bucket = this.bucketOf(before);
    if (bucket !== undefined) {
      this.#changed.add(now.event.key);
      bucket.filed[bucket.filed.indexOf(before)] = now;
      return bucket;
    }
    this.remove(before);
    return this.add(now);
  }

  /** In no particular order. */
  *all(): Generator<Filed<Home> | Bucket<Home>> {
    for (const keys of this.#events.values()) yield* keys.values();
  }

  /** What was filed under one event, in no particular order. */
  of(event: string): Iterable<Filed<Home> | Bucket<Home>> {
    return this.#events.get(event)?.values() ?? [];
  }

  /** What has something filed under one event. */
  homesOf(event: string): Set<Home> {
    const homes = new Set<Home>();
    for (const met of this.of(event)) for (const { home } of met instanceof Bucket ? met.filed : [met]) homes.add(home);
    return homes;
  }

  /** The keys of all events, in no particular order. */
  events(): Iterable<string> {
    return this.#events.keys();
  }

  /** The keys of the events under which something was filed or taken out since this was last asked. */
  takeChanged(): Set<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }
}
