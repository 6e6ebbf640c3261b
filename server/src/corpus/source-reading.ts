import { annotate } from '../core/annotate.ts';
import type { Resources } from '../core/resources.ts';
import type { DigestWriter } from './digest.ts';
import type { Files } from './files.ts';

/** A source on disk, and what must be known to read it. */
export interface SourceRequest {
  readonly uri: string;
  /** Bytes. */
  readonly maxFileSize: number;
  /** ISO date that a person set. */
  readonly published?: string;
}

/** What reading a source came to: its digest, why it is no source, or the error that ended its analysis. */
export type SourceReading = { readonly uri: string; readonly published?: string } & (
  | { readonly digest: Uint8Array<ArrayBuffer>; readonly hash?: string; readonly note?: string }
  | { readonly problem: string }
  | { readonly gone: true }
  | { readonly error: string }
);

/** Reads a source and keeps nothing of it. Never throws. */
export async function readSource(files: Files, request: SourceRequest, resources: Resources, writer: DigestWriter): Promise<SourceReading> {
  const { uri, published } = request;
  const named = published === undefined ? { uri } : { uri, published };
  try {
    const read = await files.read(uri, request.maxFileSize);
    if (!('text' in read)) return { ...named, ...read };
    const { text, hash, note } = read;
    const digest = writer.write(annotate({ ...named, version: 0, text }, resources));
    return { ...named, digest, ...(hash !== undefined && { hash }), ...(note !== undefined && { note }) };
  } catch (error) {
    return { ...named, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Reads many sources away from the editor's thread. */
export interface SourceReader {
  /** Fewer sources than this are read sooner without it. */
  readonly fewest: number;
  /** Hands out what was read, in no particular order, in batches that take little time to file. Ends early when the caller stops asking; rejects where it cannot read at all. */
  read(requests: readonly SourceRequest[], additions: string): AsyncIterable<readonly SourceReading[]>;
}
