import type { CorpusState, SourceState } from './corpus-state.ts';
import { hashOf as contentHash } from './hash.ts';
import type { KnownSources } from './known-sources.ts';
import { readElsewhere } from './read-elsewhere.ts';
import type { RememberedSources } from './remembered-sources.ts';
import { inSlices, type Turns } from './slices.ts';
import type { SourceReader } from './source-reading.ts';

/** How a scan is followed and stopped. `total` is known before the first document is read. */
export interface ScanProgress {
  report(done: number, total: number): void;
  isCancelled(): boolean;
  /** Told before anything is read what the sources say now as far as is known; may answer what they said when they were shown last. */
  readonly known?: ((now: CorpusState) => Promise<CorpusState | undefined>) | undefined;
  /** Told when the corpus says what `known` answered; whatever changed since comes after. */
  readonly filed?: (() => void) | undefined;
}

/** The stamps of the files of all sources, as they were found. */
type Stamps = ReadonlyMap<string, string | undefined>;

/** Looks through all folders, in slices: reads what changed since it was last read, and forgets what is gone. */
export class Scan {
  readonly #known: KnownSources;
  readonly #remembered: RememberedSources | undefined;
  readonly #reader: SourceReader | undefined;
  readonly #turns: Turns;
  #state: CorpusState | undefined;

  constructor(known: KnownSources, remembered: RememberedSources | undefined, reader: SourceReader | undefined, turns: Turns) {
    this.#known = known;
    this.#remembered = remembered;
    this.#reader = reader;
    this.#turns = turns;
  }

  /** Stands for all that the documents said at the end of the last scan. */
  get state(): CorpusState | undefined {
    return this.#state;
  }

  /** `again` reads all sources, changed or not. False when it was cancelled: what was read so far stays. */
  async run(progress: ScanProgress, again: boolean): Promise<boolean> {
    try {
      return await this.#run(progress, again);
    } finally {
      // What ended the scan takes as long as a slice where there are many sources.
      await this.#turns.next();
      await this.#remembered?.save(this.#turns);
      await this.#turns.next();
    }
  }

  async #run(progress: ScanProgress, again: boolean): Promise<boolean> {
    const known = this.#known;
    const found = new Set<string>();
    for (const { uri, rules } of known.folders.all) {
      try {
        for (const source of await known.files.find(uri, rules)) found.add(source);
      } catch (error) {
        known.note(uri, `cannot be searched: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    if (progress.isCancelled()) return false;
    for (const uri of known.uris()) if (!found.has(uri)) known.forget(uri);
    const stamps = new Map<string, string | undefined>();
    const stamp = (uri: string): void => void stamps.set(uri, known.files.stamp(uri));
    if (!(await inSlices(found, this.#turns, stamp, progress.isCancelled))) return false;
    if (known.size === 0 && !again) await this.#beginBefore(stamps, progress);
    const isDone = await this.#readChanged(stamps, progress, again);
    if (isDone) this.#state = await this.#stateOf(stamps, (uri) => known.corpus.closed(uri)?.hash);
    return isDone;
  }

  /** Goes back to what all sources said last, where that is known, so that only what changed since is new. */
  async #beginBefore(stamps: Stamps, { known, filed, isCancelled }: ScanProgress): Promise<void> {
    const remembered = this.#remembered;
    if (remembered === undefined || remembered.isEmpty) return;
    await this.#turns.next();
    const now = await this.#stateOf(stamps, (uri, stamp) => remembered.hashOf(uri, stamp));
    await this.#turns.next();
    const before = await known?.(now);
    if (before === undefined || !(await remembered.fileBefore(before, now, stamps, this.#turns, isCancelled))) return;
    filed?.();
    for (const uri of before.keys()) if (!now.has(uri)) this.#known.forget(uri);
  }

  async #readChanged(stamps: Stamps, progress: ScanProgress, again: boolean): Promise<boolean> {
    const [known, remembered, reader, turns] = [this.#known, this.#remembered, this.#reader, this.#turns];
    const { isCancelled } = progress;
    const changed = new Map<string, string | undefined>();
    let done = 0;
    const report = (): void => progress.report(done++, stamps.size);
    report();
    const look = ([uri, stamp]: readonly [string, string | undefined]): void => {
      const isOther = again || known.open.has(uri) || !known.isReadAt(uri, stamp);
      if (isOther && (again || !remembered?.recall(uri, stamp))) changed.set(uri, stamp);
      else report();
    };
    if (!(await inSlices(stamps, turns, look, isCancelled))) return false;
    if (reader !== undefined && changed.size >= reader.fewest)
      return readElsewhere(reader, known, remembered, { changed, turns, report, isCancelled });
    const read = async (uri: string): Promise<void> => {
      await known.readAgain(uri);
      remembered?.remember(uri);
      report();
    };
    return inSlices(changed.keys(), turns, read, isCancelled);
  }

  /** What the sources say, as far as `hashOf` knows the contents of files with these stamps; made in slices. */
  async #stateOf(stamps: Stamps, hashOf: (uri: string, stamp: string) => string | undefined): Promise<CorpusState> {
    const sources = new Map<string, SourceState>();
    const look = ([uri, stamp]: readonly [string, string | undefined]): void => {
      const hash = stamp === undefined ? undefined : hashOf(uri, stamp);
      sources.set(uri, this.#dated(uri, hash === undefined ? { stamp: stamp ?? '' } : { hash }));
    };
    await inSlices(stamps, this.#turns, look, () => false);
    await this.#turns.next();
    for (const { uri, text } of this.#known.open.documents()) sources.set(uri, this.#dated(uri, { hash: contentHash(text) }));
    return sources;
  }

  #dated(uri: string, source: SourceState): SourceState {
    const published = this.#known.folders.publishedOf(uri);
    return published === undefined ? source : { ...source, published };
  }
}
