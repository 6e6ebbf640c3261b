import { hashOf } from './hash.ts';

/** What a source says: its content, or only when it was changed where it was never read, and the date that a person set. */
export interface SourceState {
  readonly hash?: string;
  readonly stamp?: string;
  readonly published?: string;
}

/** What all sources say together. */
export interface CorpusState {
  /** Equal where every source says the same. */
  readonly id: string;
  /** By uri. */
  readonly sources: ReadonlyMap<string, SourceState>;
}

/** The order of the sources counts for nothing. */
export function stateOf(sources: ReadonlyMap<string, SourceState>): CorpusState {
  const lines = Array.from(sources, ([uri, source]) => `${uri} ${lineOf(source)}`);
  return { id: hashOf(lines.sort().join('\n')), sources };
}

/** How many documents they are: a source that is too large, or no text, is none. */
export function sizeOf({ sources }: CorpusState): number {
  return Array.from(sources.values()).filter(({ hash }) => hash !== undefined).length;
}

export function isSame(a: SourceState | undefined, b: SourceState | undefined): boolean {
  return a !== undefined && b !== undefined && lineOf(a) === lineOf(b);
}

/** As bytes, to be kept. */
export function writeState({ sources }: CorpusState): Uint8Array {
  return Buffer.from(JSON.stringify([...sources]));
}

/** Throws where the bytes are no state. */
export function readState(bytes: Buffer): CorpusState {
  return stateOf(new Map(JSON.parse(bytes.toString()) as [string, SourceState][]));
}

function lineOf({ hash, stamp, published }: SourceState): string {
  return `${hash ?? `stamp ${stamp}`} ${published ?? ''}`;
}
