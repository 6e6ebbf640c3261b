/** What a source says: its content, or only when it was changed where it was never read, and the date that a person set. */
export interface SourceState {
  readonly hash?: string;
  readonly stamp?: string;
  readonly published?: string;
}

/** What all sources say together, by uri. Their order counts for nothing. */
export type CorpusState = ReadonlyMap<string, SourceState>;

/** How many documents they are: a source that is too large, or no text, is none. */
export function sizeOf(state: CorpusState): number {
  let size = 0;
  for (const { hash } of state.values()) if (hash !== undefined) size++;
  return size;
}

/** Does every source say the same? */
export function isSameCorpus(a: CorpusState | undefined, b: CorpusState | undefined): boolean {
  if (a === undefined || b === undefined || a.size !== b.size) return false;
  for (const [uri, source] of a) if (!isSame(source, b.get(uri))) return false;
  return true;
}

/** The stamp tells only where the content is not known. */
export function isSame(a: SourceState | undefined, b: SourceState | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.hash === b.hash && a.published === b.published && (a.hash !== undefined || a.stamp === b.stamp);
}

/** As bytes, to be kept. */
export function writeState(state: CorpusState): Uint8Array {
  return Buffer.from(JSON.stringify([...state]));
}

/** Throws where the bytes are no state. */
export function readState(bytes: Buffer): CorpusState {
  return new Map(JSON.parse(bytes.toString()) as [string, SourceState][]);
}
