import type { Decoded } from './decode.ts';
import type { Rules } from './rules.ts';

/**
 * What a file says now, or why it is no source; `gone` where there is none, which is no problem to speak of. `hash` is equal
 * only for equal bytes.
 */
export type FileRead = (Decoded & { readonly hash?: string }) | { readonly gone: true };

/** The files of a workspace, by uri. Injected, so that a server without a file system can read them some other way. */
export interface Files {
  /** Uris of the sources below a folder, in order of path. Links are not followed, so there are no loops. Rejects where the folder cannot be read. */
  find(folder: string, rules: Rules): Promise<string[]>;
  /** Tells which uris below a folder are sources by their names alone; for single files that come and change. */
  rule(folder: string, rules: Rules): Promise<(uri: string) => boolean>;
  /** Never throws. */
  read(uri: string, maxFileSize: number): FileRead | Promise<FileRead>;
  /** Differs whenever the file may have changed; undefined where there is none. */
  stamp(uri: string): string | undefined;
  isFolder(uri: string): boolean;
}
