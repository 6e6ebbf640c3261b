import { annotateAll } from '../core/annotate.ts';
import type { Annotation, Document } from '../core/model.ts';
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

/** A source whose text was read. */
interface Found {
  readonly document: Document;
  readonly hash?: string;
  readonly note?: string;
}

/** Reads some sources, all of them together, and keeps nothing of them. Never throws. */
export async function readSources(
  files: Files,
  requests: readonly SourceRequest[],
  resources: Resources,
  writer: DigestWriter,
): Promise<SourceReading[]> {
  const found: (Found | SourceReading)[] = [];
  for (const request of requests) found.push(await findSource(files, request));
  const documents = found.flatMap((one) => ('document' in one ? [one.document] : []));
  const annotations = annotateEach(documents, resources);
  let next = 0;
  return found.map((one) => {
    if (!('document' in one)) return one;
    const { document, hash, note } = one;
    const annotation = annotations[next++] as Annotation | Error;
    const { uri, published } = document;
    const named = published === undefined ? { uri } : { uri, published };
    if (annotation instanceof Error) return { ...named, error: told(annotation) };
    try {
      const digest = writer.write(annotation);
      return { ...named, digest, ...(hash !== undefined && { hash }), ...(note !== undefined && { note }) };
    } catch (error) {
      return { ...named, error: told(error) };
    }
  });
}

async function findSource(files: Files, { uri, published, maxFileSize }: SourceRequest): Promise<Found | SourceReading> {
  const named = published === undefined ? { uri } : { uri, published };
  try {
    const read = await files.read(uri, maxFileSize);
    if (!('text' in read)) return { ...named, ...read };
    const { text, ...more } = read;
    return { ...more, document: { ...named, version: 0, text } };
  } catch (error) {
    return { ...named, error: told(error) };
  }
}

/** So many UTF-16 code units are read together: more take memory, and hardly less time. */
const together = 1 << 17;

/** What each document says. */
function annotateEach(documents: readonly Document[], resources: Resources): (Annotation | Error)[] {
  const annotations: (Annotation | Error)[] = [];
  for (let from = 0; from < documents.length; ) {
    let to = from;
    for (let size = 0; to < documents.length && (to === from || size <= together); to++) size += (documents[to] as Document).text.length;
    for (const annotation of annotateTogether(documents.slice(from, to), resources)) annotations.push(annotation);
    from = to;
  }
  return annotations;
}

/** Where one cannot be read they are read one by one, so that the others can be. */
function annotateTogether(documents: readonly Document[], resources: Resources): (Annotation | Error)[] {
  try {
    return annotateAll(documents, resources);
  } catch (error) {
    if (documents.length < 2) return [error instanceof Error ? error : new Error(String(error))];
    return documents.flatMap((document) => annotateTogether([document], resources));
  }
}

function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Reads many sources away from the editor's thread. */
export interface SourceReader {
  /** Fewer sources than this are read sooner without it. */
  readonly fewest: number;
  /** Hands out what was read, in no particular order, in batches that take little time to file. Ends early when the caller stops asking; rejects where it cannot read at all. */
  read(requests: readonly SourceRequest[], additions: string): AsyncIterable<readonly SourceReading[]>;
}
