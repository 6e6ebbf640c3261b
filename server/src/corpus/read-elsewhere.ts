import type { KnownSources } from './known-sources.ts';
import type { RememberedSources } from './remembered-sources.ts';
import { inSlices, Pace, type Turns } from './slices.ts';
import type { SourceReader, SourceReading, SourceRequest } from './source-reading.ts';

/** Sources that a scan has to read, and how it is followed and stopped. */
interface Round {
  /** With the stamps of their files. */
  readonly changed: ReadonlyMap<string, string | undefined>;
  readonly turns: Turns;
  /** Told of each source once it was read. */
  report(): void;
  isCancelled(): boolean;
}

/**
 * Has a reader read sources away from the editor's thread and takes what comes, in slices; reads them here where the reader
 * cannot. False when it was cancelled: what was read so far stays.
 */
export async function readElsewhere(
  reader: SourceReader,
  known: KnownSources,
  remembered: RememberedSources | undefined,
  { changed, turns, report, isCancelled }: Round,
): Promise<boolean> {
  const requests: SourceRequest[] = [];
  known.awaited.clear();
  const ask = ([uri, stamp]: readonly [string, string | undefined]): void => {
    if (known.open.has(uri)) return;
    const published = known.folders.publishedOf(uri);
    requests.push({ uri, maxFileSize: known.folders.maxFileSize(uri), ...(published !== undefined && { published }) });
    known.awaited.set(uri, stamp);
  };
  if (!(await inSlices(changed, turns, ask, isCancelled))) return false;
  const pace = new Pace(turns);
  const { additions } = known.corpus;
  try {
    for await (const readings of reader.read(requests, additions)) {
      for (const reading of readings) {
        take(reading, additions, known, remembered);
        report();
        await pace.step();
        if (isCancelled()) return false;
      }
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    known.note(requests[0]?.uri ?? '', `and all other sources are read more slowly, on one thread (${why})`);
    return inSlices([...known.awaited.keys()], turns, (uri) => known.readAgain(uri), isCancelled);
  }
  return !isCancelled();
}

/** `additions` are those that the source was read with. */
function take(reading: SourceReading, additions: string, known: KnownSources, remembered: RememberedSources | undefined): void {
  const { uri, published } = reading;
  const stamp = known.awaited.get(uri);
  if (!known.awaited.delete(uri) || known.open.has(uri)) return;
  known.readAt(uri, stamp);
  if ('digest' in reading) {
    const { digest, hash, note } = reading;
    known.file(uri, digest, published, hash);
    known.note(uri, note);
    if (hash === undefined || stamp === undefined) return;
    remembered?.put(uri, stamp, { published, additions }, { digest, hash, ...(note !== undefined && { note }) });
  } else if ('error' in reading) known.corpus.fail(uri, reading.error);
  else known.putRead(uri, reading);
}
