import type { Document } from '../core/model.ts';
import { isIn } from './folders.ts';

/** The texts that the editor has open, and what the disk had of the same documents last. Uris are canonical. */
export class OpenTexts {
  readonly #documents = new Map<string, Document>();
  /** Undefined where there is no file any more. */
  readonly #onDisk = new Map<string, string | undefined>();

  has(uri: string): boolean {
    return this.#documents.has(uri);
  }

  documents(): IterableIterator<Document> {
    return this.#documents.values();
  }

  /** Takes the newest version; a document that was not known is taken to be as the disk has it. */
  put(document: Document): void {
    const { uri, text } = document;
    this.#documents.set(uri, document);
    if (!this.#onDisk.has(uri)) this.#onDisk.set(uri, text);
  }

  close(uri: string): void {
    this.#documents.delete(uri);
    this.#onDisk.delete(uri);
  }

  /** The disk has this text of a document now: the editor saved it, or another program wrote it. */
  written(uri: string, text: string): void {
    this.#onDisk.set(uri, text);
  }

  /** A file or folder is gone: what was open of it without unsaved changes does not count any longer, until somebody types in it. Gives their uris. */
  deleted(gone: string): string[] {
    const left: string[] = [];
    for (const { uri, text } of [...this.#documents.values()]) {
      if (uri !== gone && !isIn(gone, uri)) continue;
      if (this.#onDisk.get(uri) === text && this.#documents.delete(uri)) left.push(uri);
      this.#onDisk.set(uri, undefined);
    }
    return left;
  }
}
