import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Where a body stands in a segment, and what proves that it is still what was written. */
interface Place {
  readonly offset: number;
  readonly length: number;
  readonly sum: number;
}

/** A body's place in a segment, and what it is. */
export interface Entry<T> extends Place {
  readonly about: T;
}

/** The last bytes of a segment: where its index stands, how long it is, and its sum. */
const footerLength = 32;
/** Bytes that are written at once. */
const chunkSize = 1 << 20;
/** Code units of the index that are turned into bytes at once. */
const pieceSize = 1 << 14;

/**
 * Writes a file of many bodies with an index behind them. It bears its name only when it is whole, so that whoever finds a
 * segment finds all of it.
 */
export class SegmentWriter<T> {
  readonly #path: string;
  readonly #file: number;
  /** The index, as the bytes of its JSON and what is still text: made of ten thousand entries at the end, it would hold up the editor. */
  readonly #index: Uint8Array[] = [];
  #rest = '[';
  #isEmpty = true;
  readonly #chunks: Uint8Array[] = [];
  #waiting = 0;
  #length = 0;

  /** Throws where the file cannot be made. */
  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(`${path}.new`, 'w');
  }

  add(about: T, bytes: Uint8Array): void {
    const entry: Entry<T> = { about, offset: this.#length, length: bytes.length, sum: crc32(bytes) };
    this.#rest += this.#isEmpty ? JSON.stringify(entry) : `,${JSON.stringify(entry)}`;
    this.#isEmpty = false;
    if (this.#rest.length >= pieceSize) this.#endPiece();
    this.#append(bytes);
  }

  finish(): void {
    this.#rest += ']';
    this.#endPiece();
    const offset = this.#length;
    let sum = 0;
    for (const piece of this.#index) {
      sum = crc32(piece, sum);
      this.#append(piece);
    }
    const footer = `${offset} ${this.#length - offset} ${sum}`.padEnd(footerLength);
    this.#append(Buffer.from(footer));
    this.#flush();
    closeSync(this.#file);
    renameSync(`${this.#path}.new`, this.#path);
  }

  /** Never throws, whatever went wrong before. */
  abandon(): void {
    try {
      closeSync(this.#file);
    } catch {
      // It was closed already.
    }
    rmSync(`${this.#path}.new`, { force: true });
  }

  #endPiece(): void {
    this.#index.push(Buffer.from(this.#rest));
    this.#rest = '';
  }

  #append(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.#length += bytes.length;
    this.#waiting += bytes.length;
    if (this.#waiting >= chunkSize) this.#flush();
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#chunks);
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#file, bytes, written);
    this.#chunks.length = 0;
    this.#waiting = 0;
  }
}

/** A segment as it is read: its entries, and their bodies on demand. */
export class Segment<T> {
  readonly entries: readonly Entry<T>[];
  readonly #file: number;

  /** Throws where the file is no whole segment. */
  constructor(path: string, size: number) {
    this.#file = openSync(path, 'r');
    try {
      const [offset, length, sum] = this.#bytes(size - footerLength, footerLength)
        .toString()
        .split(' ')
        .map(Number);
      const index = this.#bytes(offset ?? -1, length ?? -1);
      if (crc32(index) !== sum) throw new Error('its index is damaged');
      this.entries = JSON.parse(index.toString()) as Entry<T>[];
    } catch (error) {
      closeSync(this.#file);
      throw error;
    }
  }

  /** Undefined where the body is damaged. */
  body({ offset, length, sum }: Place): Buffer | undefined {
    try {
      const bytes = this.#bytes(offset, length);
      return crc32(bytes) === sum ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  #bytes(offset: number, length: number): Buffer {
    if (!(offset >= 0 && length >= 0)) throw new Error('it is not whole');
    const bytes = Buffer.allocUnsafe(length);
    if (readSync(this.#file, bytes, 0, length, offset) !== length) throw new Error('it is not whole');
    return bytes;
  }
}
