import type { Document } from '../core/model.ts';
import type { Corpus } from './corpus.ts';
import type { CorpusState } from './corpus-state.ts';
import type { DigestCache } from './digest-cache.ts';
import type { Files } from './files.ts';
import { type Folder, Folders } from './folders.ts';
import { KnownSources, type OnNote } from './known-sources.ts';
import { decisionsFileName, projectFileName } from './project-file.ts';
import { RememberedSources } from './remembered-sources.ts';
import { Scan, type ScanProgress } from './scan.ts';
import { inSlices, type Turns } from './slices.ts';
import type { SourceReader } from './source-reading.ts';

/** What makes a large folder fast. Without a reader all sources are read on the editor's thread, in slices; without a cache at each start. */
export interface Means {
  readonly reader?: SourceReader | undefined;
  readonly cache?: DigestCache | undefined;
}

/** Ends of the uris of files that say how a folder is to be read, and of the folder that some of them lie in. */
const rulers = [
  '/.gitignore',
  '/.git/info/exclude',
  `/${projectFileName}`,
  `/${decisionsFileName}`,
  `/${decisionsFileName.slice(0, decisionsFileName.indexOf('/'))}`,
];

/**
 * Keeps the corpus equal to the folders: every source on disk, and for an open document the editor's text in its stead. Here it is
 * told what happens in the editor and on the disk. Uris are canonical.
 */
export class Sources {
  readonly #corpus: Corpus;
  readonly #files: Files;
  readonly #turns: Turns;
  readonly #known: KnownSources;
  readonly #scan: Scan;

  constructor(corpus: Corpus, files: Files, turns: Turns, onNote: OnNote, { reader, cache }: Means = {}) {
    this.#corpus = corpus;
    this.#files = files;
    this.#turns = turns;
    this.#known = new KnownSources(corpus, files, onNote);
    this.#scan = new Scan(this.#known, cache && new RememberedSources(this.#known, cache), reader, turns);
  }

  /** Stands for all that the documents said at the end of the last scan. */
  get state(): CorpusState | undefined {
    return this.#scan.state;
  }

  /** Takes the folders for its own from now on. Open documents are judged anew at once; what is on disk waits for a scan. */
  async setFolders(folders: readonly Folder[]): Promise<void> {
    const known = this.#known;
    known.folders = await Folders.of(folders, this.#files);
    for (const document of known.open.documents()) known.putOpen(document);
    for (const uri of [...this.#corpus.uris()]) {
      if (!known.open.has(uri) && known.folders.publishedOf(uri) !== this.#corpus.published(uri)) await known.readAgain(uri);
    }
  }

  /** The editor's text of a document, in its newest version; wins over the disk until {@link close}. */
  open(document: Document): void {
    this.#known.open.put(document);
    this.#known.putOpen(document);
  }

  /** The editor wrote this text of an open document to the disk. */
  saved(uri: string, text: string): void {
    this.#known.open.written(uri, text);
  }

  /** The document goes back to what the disk says, or away. */
  async close(uri: string): Promise<void> {
    this.#known.open.close(uri);
    if (this.#known.folders.isSource(uri)) await this.#known.readAgain(uri);
    else this.#known.forget(uri);
  }

  /** Reads a document that is in the corpus but not open, so that its annotation can be asked for. */
  async load(uri: string): Promise<void> {
    const known = this.#known;
    if (!this.#corpus.has(uri) || this.#corpus.annotation(uri) !== undefined) return;
    if (this.#files.stamp(uri) !== known.stampOf(uri)) await known.readAgain(uri);
    const read = await this.#files.read(uri, Number.POSITIVE_INFINITY);
    if (!('text' in read) || !this.#corpus.has(uri) || known.open.has(uri)) return;
    const published = known.folders.publishedOf(uri);
    this.#corpus.lend({ uri, version: 0, text: read.text, ...(published === undefined ? {} : { published }) });
  }

  /**
   * Reads all sources of all folders that changed since they were last read (`again`: all of them) and forgets those that are gone.
   * False when it was cancelled: what was read so far stays.
   */
  scan(progress: ScanProgress, again = false): Promise<boolean> {
    return this.#scan.run(progress, again);
  }

  /**
   * The disk said that something happened to these uris. True when only a scan can tell what it means:
   * a folder came, or the rules of a folder may have changed.
   */
  async changed(uris: ReadonlySet<string>): Promise<boolean> {
    const known = this.#known;
    let needsScan = false;
    const look = (uri: string): void | Promise<void> => {
      if (rulers.some((name) => uri.endsWith(name))) needsScan = true;
      else if (this.#files.stamp(uri) === undefined) known.forgetAllIn(uri);
      else if (known.open.has(uri)) return this.#lookBehind(uri);
      else if (known.folders.isSource(uri)) return known.readAgain(uri);
      else if (this.#files.isFolder(uri)) needsScan = true;
    };
    await inSlices(uris, this.#turns, look, () => false);
    return needsScan;
  }

  /** Another program may have written what is open: then it can go without anything being lost. */
  async #lookBehind(uri: string): Promise<void> {
    const read = await this.#files.read(uri, Number.POSITIVE_INFINITY);
    if ('text' in read && this.#known.open.has(uri)) this.#known.open.written(uri, read.text);
  }
}
