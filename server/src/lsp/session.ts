import type { Connection, Location, Range, ServerCapabilities } from 'vscode-languageserver';
import type { Annotation, Span } from '../core/model.ts';
import type { LineIndex } from '../core/text/lines.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Settings } from '../protocol.ts';
import type { DocumentSpan } from '../views/place.ts';
import type { Client } from './client.ts';
import type { ProjectFiles } from './project-files.ts';
import type { Io } from './server.ts';
import type { Uris } from './uris.ts';

/** What every feature of the server may use. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly corpus: Corpus;
  readonly uris: Uris;
  readonly projectFiles: ProjectFiles;
  readonly io: Io;
  /** As the client spells them. */
  readonly folders: readonly string[];
  settings(): Settings;
  /**
   * The document that a request speaks of, once it stands in the corpus as the editor has it now.
   * Undefined where it is no source.
   */
  read(clientUri: string): Promise<ReadDocument | undefined>;
  /** All that a document of the corpus says, by its canonical uri; read again where it is not open. Undefined where it is gone. */
  annotation(uri: string): Promise<Annotation | undefined>;
  /** Resolves when the documents that are open have been read. */
  ready(): Promise<void>;
  /** Reads all sources (`again`: also those that seem unchanged) and publishes what they say. False when it was cancelled. */
  index(again: boolean): Promise<boolean>;
}

export interface ReadDocument {
  /** Canonical. */
  readonly uri: string;
  readonly lines: LineIndex;
}

/** One thing that the editor may ask for. */
export interface Feature {
  capabilities(client: Client): ServerCapabilities;
  serve(session: Session): void;
}

/** Offsets outside the text are clamped to it. */
export function toRange(lines: LineIndex, { start, end }: Span): Range {
  return { start: lines.offsetToPosition(start), end: lines.offsetToPosition(end) };
}

/** Where a place is, in the editor's words; undefined where its document is gone. */
export function toLocation({ corpus, uris }: Pick<Session, 'corpus' | 'uris'>, place: DocumentSpan): Location | undefined {
  const lines = corpus.lines(place.uri);
  return lines && { uri: uris.toClient(place.uri), range: toRange(lines, place) };
}

export function toLocations(session: Pick<Session, 'corpus' | 'uris'>, places: readonly DocumentSpan[]): Location[] {
  return places.flatMap((place) => toLocation(session, place) ?? []);
}
