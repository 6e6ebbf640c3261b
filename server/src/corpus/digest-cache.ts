import type { Turns } from './slices.ts';

/** What was read of a source before: its digest, the hash of its content, and what a person should know of the file. */
export interface Remembered {
  readonly digest: Uint8Array;
  readonly hash: string;
  readonly note?: string;
}

/** What reading a source depends on beside its content: the date that a person set, and {@link Additions} as JSON. */
export interface Circumstances {
  readonly published: string | undefined;
  readonly additions: string;
}

/** Remembers what was read of sources from one start to the next. Whatever it cannot find or cannot trust is read anew; it never throws. */
export interface DigestCache {
  /** True where nothing can be found: then no file need be read only to learn its hash. */
  readonly isEmpty: boolean;
  /** The hash of the file's content, where what was read of it when it had this stamp can be found. */
  hashOf(uri: string, stamp: string, circumstances: Circumstances): string | undefined;
  /** What was read of the file when it had this stamp. */
  byStamp(uri: string, stamp: string, circumstances: Circumstances): Remembered | undefined;
  /** What was read of this content, under whatever name. */
  byHash(uri: string, hash: string, circumstances: Circumstances): Remembered | undefined;
  put(uri: string, stamp: string, circumstances: Circumstances, remembered: Remembered): void;
  /** Ends a round of reading: what was put lasts when this resolves. Nothing is asked for or put until then. */
  saveInSlices(turns: Turns): Promise<void>;
}
