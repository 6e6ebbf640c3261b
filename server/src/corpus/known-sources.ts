import type { Document } from '../core/model.ts';
import type { Corpus } from './corpus.ts';
import type { FileRead, Files } from './files.ts';
import { Folders, isIn } from './folders.ts';
import { OpenTexts } from './open-texts.ts';
import { Slabs } from './slabs.ts';

/** What a person should know of one file, as the rest of a sentence about it: `is skipped: it is binary`. */
export type OnNote = (uri: string, note: string) => void;

/**
 * What is known of each source: its file's stamp when it was read, and what a person was told of it; here single sources come
 * into the corpus and go. Uris are canonical. Invariant: a document is in the corpus because it is open or because a folder has
 * it, or it is not in it.
 */
export class KnownSources {
  readonly corpus: Corpus;
  readonly files: Files;
  readonly open: OpenTexts = new OpenTexts();
  folders: Folders = Folders.none;
  /** What a reader is reading elsewhere, with its stamp from before: whatever else happens to a source meanwhile takes it out. */
  readonly awaited: Map<string, string | undefined> = new Map();
  readonly #onNote: OnNote;
  /** Undefined where the file was gone when it was looked at. */
  readonly #stamps = new Map<string, string | undefined>();
  readonly #notes = new Map<string, string>();
  readonly #slabs = new Slabs();

  constructor(corpus: Corpus, files: Files, onNote: OnNote) {
    this.corpus = corpus;
    this.files = files;
    this.#onNote = onNote;
  }

  /** How many sources were read from the disk. */
  get size(): number {
    return this.#stamps.size;
  }

  /** Those that were read from the disk, as they are now: some may be forgotten meanwhile. */
  uris(): string[] {
    return [...this.#stamps.keys()];
  }

  /** The stamp of the file when it was read from the disk. */
  stampOf(uri: string): string | undefined {
    return this.#stamps.get(uri);
  }

  /** True where the source was read from the disk when its file had this stamp. */
  isReadAt(uri: string, stamp: string | undefined): boolean {
    return this.#stamps.has(uri) && this.#stamps.get(uri) === stamp;
  }

  /** From here on the source counts as read when its file had this stamp. */
  readAt(uri: string, stamp: string | undefined): void {
    this.#stamps.set(uri, stamp);
  }

  /** Reads a source from the disk, whatever is known of it; where it is open only what was read of it is forgotten. */
  readAgain(uri: string): void | Promise<void> {
    this.#stamps.delete(uri);
    if (this.open.has(uri)) return;
    this.#stamps.set(uri, this.files.stamp(uri));
    this.awaited.delete(uri);
    const read = this.files.read(uri, this.folders.maxFileSize(uri));
    return read instanceof Promise ? read.then((late) => this.putRead(uri, late)) : this.putRead(uri, read);
  }

  /** Takes what was read of a file, unless the source was opened or forgotten meanwhile. */
  putRead(uri: string, read: FileRead): void {
    if (this.open.has(uri) || !this.#stamps.has(uri)) return;
    if ('gone' in read) {
      this.forget(uri);
      return;
    }
    if ('text' in read) this.#put({ uri, version: 0, text: read.text }, read.hash);
    else this.corpus.remove(uri);
    this.note(uri, 'text' in read ? read.note : `is skipped: ${read.problem}`);
  }

  /** Takes the digest of a source in place of its text. Throws where the bytes are no digest. */
  file(uri: string, digest: Uint8Array, published: string | undefined, hash: string | undefined): void {
    this.corpus.file(uri, this.#slabs.copy(digest), published, hash);
  }

  /** Takes the text that the editor has of a document, as far as the folders let it in. */
  putOpen(document: Document): void {
    const { uri, text } = document;
    const judged = this.folders.judge(uri, text.length);
    if (judged === 'taken') this.#put(document);
    else this.corpus.remove(uri);
    if (judged === 'too large') this.note(uri, 'is skipped: it is larger than collate.maxFileSize');
  }

  #put({ uri, version, text }: Document, hash?: string): void {
    const published = this.folders.publishedOf(uri);
    if (version === 0 && this.corpus.isFiled(uri, published, hash)) return;
    this.corpus.put({ uri, version, text, ...(published === undefined ? {} : { published }) }, hash);
  }

  noteOf(uri: string): string | undefined {
    return this.#notes.get(uri);
  }

  /** Tells a person something of a file, once for as long as it holds; without a note it holds no longer. */
  note(uri: string, note: string | undefined): void {
    if (note === undefined) this.#notes.delete(uri);
    else if (this.#notes.get(uri) !== note) {
      this.#notes.set(uri, note);
      this.#onNote(uri, note);
    }
  }

  /** The disk has this source no longer. */
  forget(uri: string): void {
    this.#stamps.delete(uri);
    this.awaited.delete(uri);
    this.#notes.delete(uri);
    if (!this.open.has(uri)) this.corpus.remove(uri);
  }

  /** The disk has this file, or this folder with all that was in it, no longer. */
  forgetAllIn(gone: string): void {
    for (const uri of this.open.deleted(gone)) this.forget(uri);
    this.forget(gone);
    for (const uri of this.uris()) if (isIn(gone, uri)) this.forget(uri);
  }
}
