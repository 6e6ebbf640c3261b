import type { Document } from '../core/model.ts';
import type { Corpus } from './corpus.ts';
import { type CorpusState, isSame, type SourceState, stateOf } from './corpus-state.ts';
import type { Circumstances, DigestCache, Remembered } from './digest-cache.ts';
import type { FileRead, Files } from './files.ts';
import { type Folder, Folders, isIn } from './folders.ts';
import { hashOf as contentHash } from './hash.ts';
import { OpenTexts } from './open-texts.ts';
import { decisionsFileName, projectFileName } from './project-file.ts';
import { Slabs } from './slabs.ts';
import { inSlices, Pace, type Turns } from './slices.ts';
import type { SourceReader, SourceReading, SourceRequest } from './source-reading.ts';

/** How a scan is followed and stopped. `total` is known before the first document is read. */
export interface ScanProgress {
  report(done: number, total: number): void;
  isCancelled(): boolean;
  /** Told before anything is read what the sources say now as far as is known; may answer what they said when they were shown last. */
  readonly known?: ((now: CorpusState) => Promise<CorpusState | undefined>) | undefined;
  /** Told when the corpus says what `known` answered; whatever changed since comes after. */
  readonly filed?: (() => void) | undefined;
}

/** What a person should know of one file, as the rest of a sentence about it: `is skipped: it is binary`. */
export type OnNote = (uri: string, note: string) => void;

/** What makes a large folder fast. Without a reader all sources are read on the editor's thread, in slices; without a cache at each start. */
export interface Helpers {
  readonly reader?: SourceReader | undefined;
  readonly cache?: DigestCache | undefined;
}

/** Ends of the uris of files that say how a folder is to be read, and of the folder that some of them lie in. */
const rulers = [
  '/.gitignore',
  `/${projectFileName}`,
  `/${decisionsFileName}`,
  `/${decisionsFileName.slice(0, decisionsFileName.indexOf('/'))}`,
];

/**
 * Keeps the corpus equal to the folders: every source on disk, and for an open document the editor's text in its stead.
 * Uris are canonical. Invariant: a document is in the corpus because it is open or because a folder has it, or it is not in it.
 */
export class Sources {
  readonly #corpus: Corpus;
  readonly #files: Files;
  readonly #turns: Turns;
  readonly #onNote: OnNote;
  readonly #open = new OpenTexts();
  readonly #stamps = new Map<string, string | undefined>();
  readonly #notes = new Map<string, string>();
  readonly #reader: SourceReader | undefined;
  readonly #cache: DigestCache | undefined;
  /** What a reader is reading, with its stamp from before: whatever else happens to a source meanwhile takes it out. */
  readonly #awaited = new Map<string, string | undefined>();
  readonly #slabs = new Slabs();
  #folders: Folders = Folders.none;
  #state: CorpusState | undefined;

  constructor(corpus: Corpus, files: Files, turns: Turns, onNote: OnNote, { reader, cache }: Helpers = {}) {
    this.#reader = reader;
    this.#cache = cache;
    this.#corpus = corpus;
    this.#files = files;
    this.#turns = turns;
    this.#onNote = onNote;
  }

  /** Stands for all that the documents said at the end of the last scan. */
  get state(): CorpusState | undefined {
    return this.#state;
  }

  /** Takes the folders for its own from now on. Open documents are judged anew at once; what is on disk waits for a scan. */
  async setFolders(folders: readonly Folder[]): Promise<void> {
    this.#folders = await Folders.of(folders, this.#files);
    for (const document of this.#open.documents()) this.#putOpen(document);
    for (const uri of [...this.#corpus.uris()]) {
      if (!this.#open.has(uri) && this.#folders.publishedOf(uri) !== this.#corpus.published(uri)) await this.#readAgain(uri);
    }
  }

  /** The editor's text of a document, in its newest version; wins over the disk until {@link close}. */
  open(document: Document): void {
    this.#open.put(document);
    this.#putOpen(document);
  }

  /** The editor wrote this text of an open document to the disk. */
  saved(uri: string, text: string): void {
    this.#open.written(uri, text);
  }

  /** The document goes back to what the disk says, or away. */
  async close(uri: string): Promise<void> {
    this.#open.close(uri);
    if (this.#folders.isSource(uri)) await this.#readAgain(uri);
    else this.#forget(uri);
  }

  /** Reads a document that is in the corpus but not open, so that its annotation can be asked for. */
  async load(uri: string): Promise<void> {
    if (!this.#corpus.has(uri) || this.#corpus.annotation(uri) !== undefined) return;
    if (this.#files.stamp(uri) !== this.#stamps.get(uri)) await this.#readAgain(uri);
    const read = await this.#files.read(uri, Number.POSITIVE_INFINITY);
    if (!('text' in read) || !this.#corpus.has(uri) || this.#open.has(uri)) return;
    const published = this.#folders.publishedOf(uri);
    this.#corpus.lend({ uri, version: 0, text: read.text, ...(published === undefined ? {} : { published }) });
  }

  /**
   * Reads all sources of all folders that changed since they were last read (`again`: all of them) and forgets those that are gone.
   * False when it was cancelled: what was read so far stays.
   */
  async scan(progress: ScanProgress, again = false): Promise<boolean> {
    try {
      return await this.#scan(progress, again);
    } finally {
      // Each takes as long as a slice where there are many sources.
      await this.#turns.next();
      this.#cache?.save();
      await this.#turns.next();
    }
  }

  async #scan(progress: ScanProgress, again: boolean): Promise<boolean> {
    const found = new Set<string>();
    for (const { uri, rules } of this.#folders.all) {
      try {
        for (const source of await this.#files.find(uri, rules)) found.add(source);
      } catch (error) {
        this.#note(uri, `cannot be searched: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    if (progress.isCancelled()) return false;
    for (const uri of [...this.#stamps.keys()]) if (!found.has(uri)) this.#forget(uri);
    const stamps = new Map<string, string | undefined>();
    const stamp = (uri: string): void => void stamps.set(uri, this.#files.stamp(uri));
    if (!(await inSlices(found, this.#turns, stamp, progress.isCancelled))) return false;
    if (this.#stamps.size === 0 && !again) await this.#beginBefore(stamps, progress);
    const isDone = await this.#readChanged(stamps, progress, again);
    if (isDone) this.#state = await this.#stateOf(stamps, (uri) => this.#corpus.closed(uri)?.hash);
    return isDone;
  }

  /** Goes back to what all sources said last, where that is known, so that only what changed since is new. */
  async #beginBefore(stamps: ReadonlyMap<string, string | undefined>, { known, filed, isCancelled }: ScanProgress): Promise<void> {
    const cache = this.#cache;
    if (cache === undefined || cache.isEmpty) return;
    await this.#turns.next();
    const now = await this.#stateOf(stamps, (uri, stamp) => cache.hashOf(uri, stamp, this.#circumstances(uri)));
    await this.#turns.next();
    const before = await known?.(now);
    if (before === undefined || !(await this.#fileBefore(before, now, cache, stamps, isCancelled))) return;
    filed?.();
    for (const uri of before.sources.keys()) if (!now.sources.has(uri)) this.#forget(uri);
  }

  async #readChanged(stamps: ReadonlyMap<string, string | undefined>, progress: ScanProgress, again: boolean): Promise<boolean> {
    const changed = new Map<string, string | undefined>();
    let done = 0;
    const report = (): void => progress.report(done++, stamps.size);
    report();
    const look = ([uri, stamp]: readonly [string, string | undefined]): void => {
      const isOther = again || this.#open.has(uri) || !this.#stamps.has(uri) || this.#stamps.get(uri) !== stamp;
      if (isOther && (again || !this.#recall(uri, stamp))) changed.set(uri, stamp);
      else report();
    };
    if (!(await inSlices(stamps, this.#turns, look, progress.isCancelled))) return false;
    if (this.#reader !== undefined && changed.size >= this.#reader.fewest)
      return this.#readAll(this.#reader, changed, report, progress.isCancelled);
    const read = async (uri: string): Promise<void> => {
      await this.#readAgain(uri);
      this.#remember(uri);
      report();
    };
    return inSlices(changed.keys(), this.#turns, read, progress.isCancelled);
  }

  /** What the sources say, as far as `hashOf` knows the contents of files with these stamps; made in slices. */
  async #stateOf(
    stamps: ReadonlyMap<string, string | undefined>,
    hashOf: (uri: string, stamp: string) => string | undefined,
  ): Promise<CorpusState> {
    const sources = new Map<string, SourceState>();
    const look = ([uri, stamp]: readonly [string, string | undefined]): void => {
      const hash = stamp === undefined ? undefined : hashOf(uri, stamp);
      sources.set(uri, this.#dated(uri, hash === undefined ? { stamp: stamp ?? '' } : { hash }));
    };
    await inSlices(stamps, this.#turns, look, () => false);
    await this.#turns.next();
    for (const { uri, text } of this.#open.documents()) sources.set(uri, this.#dated(uri, { hash: contentHash(text) }));
    return stateOf(sources);
  }

  #dated(uri: string, source: SourceState): SourceState {
    const published = this.#folders.publishedOf(uri);
    return published === undefined ? source : { ...source, published };
  }

  /**
   * Files all sources as they were in an earlier state, from the cache; false where something of it is not to be had. What is
   * open must have been the same then.
   */
  async #fileBefore(
    before: CorpusState,
    now: CorpusState,
    cache: DigestCache,
    stamps: ReadonlyMap<string, string | undefined>,
    isCancelled: () => boolean,
  ): Promise<boolean> {
    for (const { uri } of this.#open.documents()) if (!isSame(before.sources.get(uri), now.sources.get(uri))) return false;
    const { additions } = this.#corpus;
    let isWhole = true;
    const file = ([uri, source]: readonly [string, SourceState]): void => {
      const { hash, published } = source;
      if (!isWhole || hash === undefined || this.#open.has(uri)) return;
      const remembered = cache.byHash(uri, hash, { published, additions });
      isWhole = remembered !== undefined && this.#file(uri, remembered, published);
      if (!isWhole || !isSame(source, now.sources.get(uri))) return;
      this.#stamps.set(uri, stamps.get(uri));
      this.#note(uri, remembered?.note);
    };
    return (await inSlices(before.sources, this.#turns, file, () => !isWhole || isCancelled())) && isWhole;
  }

  /** False where what is remembered is no digest. */
  #file(uri: string, { digest, hash }: Remembered, published: string | undefined): boolean {
    try {
      this.#corpus.file(uri, this.#slabs.copy(digest), published, hash);
      return true;
    } catch {
      return false;
    }
  }

  #circumstances(uri: string): Circumstances {
    return { published: this.#folders.publishedOf(uri), additions: this.#corpus.additions };
  }

  async #readAll(
    reader: SourceReader,
    changed: ReadonlyMap<string, string | undefined>,
    report: () => void,
    isCancelled: () => boolean,
  ): Promise<boolean> {
    const requests: SourceRequest[] = [];
    this.#awaited.clear();
    const ask = ([uri, stamp]: readonly [string, string | undefined]): void => {
      if (this.#open.has(uri)) return;
      const published = this.#folders.publishedOf(uri);
      requests.push({ uri, maxFileSize: this.#folders.maxFileSize(uri), ...(published !== undefined && { published }) });
      this.#awaited.set(uri, stamp);
    };
    if (!(await inSlices(changed, this.#turns, ask, isCancelled))) return false;
    const pace = new Pace(this.#turns);
    const { additions } = this.#corpus;
    try {
      for await (const readings of reader.read(requests, additions)) {
        for (const reading of readings) {
          this.#takeReading(reading, additions);
          report();
          await pace.step();
          if (isCancelled()) return false;
        }
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#note(requests[0]?.uri ?? '', `and all other sources are read more slowly, on one thread (${why})`);
      return inSlices([...this.#awaited.keys()], this.#turns, (uri) => this.#readAgain(uri), isCancelled);
    }
    return !isCancelled();
  }

  /** Lets the cache have what was read of a source. */
  #remember(uri: string): void {
    const [stamp, closed, note] = [this.#stamps.get(uri), this.#corpus.closed(uri), this.#notes.get(uri)];
    if (stamp === undefined || closed === undefined) return;
    const circumstances = this.#circumstances(uri);
    this.#cache?.put(uri, stamp, circumstances, { ...closed, ...(note !== undefined && { note }) });
  }

  /** Takes what the cache has of a source; false where it has nothing that holds. */
  #recall(uri: string, stamp: string | undefined): boolean {
    const cache = this.#cache;
    if (cache === undefined || stamp === undefined || this.#open.has(uri) || cache.isEmpty) return false;
    const circumstances = this.#circumstances(uri);
    let remembered = cache.byStamp(uri, stamp, circumstances);
    if (remembered === undefined) {
      const read = this.#files.read(uri, this.#folders.maxFileSize(uri));
      if (!('hash' in read) || read.hash === undefined) return false;
      remembered = cache.byHash(uri, read.hash, circumstances);
      if (remembered === undefined) return false;
      cache.put(uri, stamp, circumstances, remembered);
    }
    if (!this.#file(uri, remembered, circumstances.published)) return false;
    this.#stamps.set(uri, stamp);
    this.#note(uri, remembered.note);
    return true;
  }

  #takeReading(reading: SourceReading, additions: string): void {
    const { uri, published } = reading;
    const stamp = this.#awaited.get(uri);
    if (!this.#awaited.delete(uri) || this.#open.has(uri)) return;
    this.#stamps.set(uri, stamp);
    if ('digest' in reading) {
      const { digest, hash, note } = reading;
      this.#corpus.file(uri, this.#slabs.copy(digest), published, hash);
      this.#note(uri, note);
      if (hash === undefined || stamp === undefined) return;
      this.#cache?.put(uri, stamp, { published, additions }, { digest, hash, ...(note !== undefined && { note }) });
    } else if ('error' in reading) this.#corpus.fail(uri, reading.error);
    else this.#putRead(uri, reading);
  }

  /**
   * The disk said that something happened to these uris. True when only a scan can tell what it means:
   * a folder came, or the rules of a folder may have changed.
   */
  async changed(uris: ReadonlySet<string>): Promise<boolean> {
    let needsScan = false;
    const look = (uri: string): void | Promise<void> => {
      if (rulers.some((name) => uri.endsWith(name))) needsScan = true;
      else if (this.#files.stamp(uri) === undefined) this.#forgetAllIn(uri);
      else if (this.#open.has(uri)) return this.#lookBehind(uri);
      else if (this.#folders.isSource(uri)) return this.#readAgain(uri);
      else if (this.#files.isFolder(uri)) needsScan = true;
    };
    await inSlices(uris, this.#turns, look, () => false);
    return needsScan;
  }

  /** Another program may have written what is open: then it can go without anything being lost. */
  async #lookBehind(uri: string): Promise<void> {
    const read = await this.#files.read(uri, Number.POSITIVE_INFINITY);
    if ('text' in read && this.#open.has(uri)) this.#open.written(uri, read.text);
  }

  #putOpen(document: Document): void {
    const { uri, text } = document;
    const judged = this.#folders.judge(uri, text.length);
    if (judged === 'taken') this.#put(document);
    else this.#corpus.remove(uri);
    if (judged === 'too large') this.#note(uri, 'is skipped: it is larger than collate.maxFileSize');
  }

  #put({ uri, version, text }: Document, hash?: string): void {
    const published = this.#folders.publishedOf(uri);
    if (version === 0 && this.#corpus.isFiled(uri, published, hash)) return;
    this.#corpus.put({ uri, version, text, ...(published === undefined ? {} : { published }) }, hash);
  }

  #read(uri: string): void | Promise<void> {
    if (this.#open.has(uri)) {
      this.#stamps.delete(uri);
      return;
    }
    const stamp = this.#files.stamp(uri);
    if (this.#stamps.has(uri) && this.#stamps.get(uri) === stamp) return;
    this.#stamps.set(uri, stamp);
    this.#awaited.delete(uri);
    const read = this.#files.read(uri, this.#folders.maxFileSize(uri));
    return read instanceof Promise ? read.then((late) => this.#putRead(uri, late)) : this.#putRead(uri, read);
  }

  #readAgain(uri: string): void | Promise<void> {
    this.#stamps.delete(uri);
    return this.#read(uri);
  }

  #putRead(uri: string, read: FileRead): void {
    if (this.#open.has(uri) || !this.#stamps.has(uri)) return;
    if ('gone' in read) {
      this.#forget(uri);
      return;
    }
    if ('text' in read) this.#put({ uri, version: 0, text: read.text }, read.hash);
    else this.#corpus.remove(uri);
    this.#note(uri, 'text' in read ? read.note : `is skipped: ${read.problem}`);
  }

  #note(uri: string, note: string | undefined): void {
    if (note === undefined) this.#notes.delete(uri);
    else if (this.#notes.get(uri) !== note) {
      this.#notes.set(uri, note);
      this.#onNote(uri, note);
    }
  }

  #forget(uri: string): void {
    this.#stamps.delete(uri);
    this.#awaited.delete(uri);
    this.#notes.delete(uri);
    if (!this.#open.has(uri)) this.#corpus.remove(uri);
  }

  #forgetAllIn(gone: string): void {
    for (const uri of this.#open.deleted(gone)) this.#forget(uri);
    this.#forget(gone);
    for (const uri of [...this.#stamps.keys()]) if (isIn(gone, uri)) this.#forget(uri);
  }
}
