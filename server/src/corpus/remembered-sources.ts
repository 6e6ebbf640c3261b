import { type CorpusState, isSame, type SourceState } from './corpus-state.ts';
import type { Circumstances, DigestCache, Remembered } from './digest-cache.ts';
import type { KnownSources } from './known-sources.ts';
import { inSlices, type Turns } from './slices.ts';

/** Files sources from a cache as they were read before, one by one or all as they stood in an earlier state. */
export class RememberedSources {
  readonly #known: KnownSources;
  readonly #cache: DigestCache;

  constructor(known: KnownSources, cache: DigestCache) {
    this.#known = known;
    this.#cache = cache;
  }

  /** True where nothing can be found. */
  get isEmpty(): boolean {
    return this.#cache.isEmpty;
  }

  /** The hash of a source's content when its file had this stamp, where that is known. */
  hashOf(uri: string, stamp: string): string | undefined {
    return this.#cache.hashOf(uri, stamp, this.#circumstances(uri));
  }

  /** Lets the cache have what was read of a source. */
  remember(uri: string): void {
    const known = this.#known;
    const [stamp, closed, note] = [known.stampOf(uri), known.corpus.closed(uri), known.noteOf(uri)];
    if (stamp === undefined || closed === undefined) return;
    this.put(uri, stamp, this.#circumstances(uri), { ...closed, ...(note !== undefined && { note }) });
  }

  /** The same for what was read elsewhere. */
  put(uri: string, stamp: string, circumstances: Circumstances, remembered: Remembered): void {
    this.#cache.put(uri, stamp, circumstances, remembered);
  }

  /** Takes what the cache has of a source; false where it has nothing that holds. */
  recall(uri: string, stamp: string | undefined): boolean {
    const [known, cache] = [this.#known, this.#cache];
    if (stamp === undefined || known.open.has(uri) || cache.isEmpty) return false;
    const circumstances = this.#circumstances(uri);
    let remembered = cache.byStamp(uri, stamp, circumstances);
    if (remembered === undefined) {
      const read = known.files.read(uri, known.folders.maxFileSize(uri));
      if (!('hash' in read) || read.hash === undefined) return false;
      remembered = cache.byHash(uri, read.hash, circumstances);
      if (remembered === undefined) return false;
      cache.put(uri, stamp, circumstances, remembered);
    }
    if (!this.#file(uri, remembered, circumstances.published)) return false;
    known.readAt(uri, stamp);
    known.note(uri, remembered.note);
    return true;
  }

  /**
   * Files all sources as they were in an earlier state; false where something of it is not to be had. What is open must have been
   * the same then. `stamps` are those of the files now.
   */
  async fileBefore(
    before: CorpusState,
    now: CorpusState,
    stamps: ReadonlyMap<string, string | undefined>,
    turns: Turns,
    isCancelled: () => boolean,
  ): Promise<boolean> {
    const [known, cache] = [this.#known, this.#cache];
    for (const { uri } of known.open.documents()) if (!isSame(before.get(uri), now.get(uri))) return false;
    const { additions } = known.corpus;
    let isWhole = true;
    const file = ([uri, source]: readonly [string, SourceState]): void => {
      const { hash, published } = source;
      if (!isWhole || hash === undefined || known.open.has(uri)) return;
      const remembered = cache.byHash(uri, hash, { published, additions });
      isWhole = remembered !== undefined && this.#file(uri, remembered, published);
      if (!isWhole || !isSame(source, now.get(uri))) return;
      known.readAt(uri, stamps.get(uri));
      known.note(uri, remembered?.note);
    };
    return (await inSlices(before, turns, file, () => !isWhole || isCancelled())) && isWhole;
  }

  /** Ends a round of reading: what was put lasts when this resolves. */
  async save(turns: Turns): Promise<void> {
    await this.#cache.saveInSlices(turns);
  }

  /** False where what is remembered is no digest. */
  #file(uri: string, { digest, hash }: Remembered, published: string | undefined): boolean {
    try {
      this.#known.file(uri, digest, published, hash);
      return true;
    } catch {
      return false;
    }
  }

  #circumstances(uri: string): Circumstances {
    return { published: this.#known.folders.publishedOf(uri), additions: this.#known.corpus.additions };
  }
}
