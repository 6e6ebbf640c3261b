import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  RequestType,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { DigestCache } from '../corpus/digest-cache.ts';
import type { Files } from '../corpus/files.ts';
import type { ShownCache } from '../corpus/shown.ts';
import type { Turns } from '../corpus/slices.ts';
import type { SourceReader } from '../corpus/source-reading.ts';
import { checkRequest, type Extracted, type ExtractParams, extractRequest, type Status } from '../protocol.ts';
import { type Client, readClient } from './client.ts';
import { pushedSettings } from './configuration.ts';
import { extract } from './extract.ts';
import { features } from './features.ts';
import { LiveSession } from './live-session.ts';
import { serveRefused } from './refusal.ts';
import type { SetTimer } from './scheduler.ts';
import { foldersOf } from './workspace.ts';

/** What the server needs of the machine it runs on; injected, so that it also runs where there is no Node. */
export interface Io {
  readonly files: Files;
  readonly turns: Turns;
  readonly setTimer: SetTimer;
  /** Absent where there are no threads. */
  readonly reader?: SourceReader;
  /** The cache in a folder of the client's choice; undefined where there can be none. */
  readonly cacheIn?: (folder: string) => Caches | undefined;
  readonly who: Who;
}

/** What lasts from one start to the next. */
export interface Caches {
  readonly digests: DigestCache;
  readonly shown: ShownCache;
}

/** Who decides, and when; stands in what is written down of a decision. */
interface Who {
  /** Undefined where nobody says. `folder` is a uri. */
  authorIn(folder: string): string | undefined;
  /** An ISO date. */
  today(): string;
}

const extraction = new RequestType<ExtractParams, Extracted, void>(extractRequest);

/** Serves one editor, over a connection that is {@link refusing} what is malformed. Returns at once; the connection is the editor's from then on. */
export function startServer(connection: Connection, io: Io): void {
  serveRefused(connection);
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params);
    serve(new LiveSession(connection, io, client, foldersOf(params)));
    return { serverInfo: { name: 'Collate' }, capabilities: capabilitiesOf(client) };
  });
  connection.listen();
}

function capabilitiesOf(client: Client): ServerCapabilities {
  const common: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  return Object.assign(common, ...features.map((feature) => feature.capabilities(client)));
}

function serve(session: LiveSession): void {
  const { connection, client } = session;
  for (const feature of features) feature.serve(session);
  connection.onInitialized(() => {
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        session.folders = [...session.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        void session.reload();
      });
    }
    void session.start();
  });
  connection.onNotification(DidChangeConfigurationNotification.type, ({ settings }) => {
    session.pushed = pushedSettings(settings) ?? session.pushed;
    void session.reload();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => void session.changedOnDisk(changes.map(({ uri }) => uri)));
  connection.onRequest(extraction, async (params, token) => {
    await session.complete();
    return extract(session, params, token);
  });
  // By name: a request without parameters is sent as none by some clients and as null by others, and the token comes last in both.
  connection.onRequest(checkRequest, async (...sent: unknown[]): Promise<Status> => {
    const token = sent.at(-1) as CancellationToken;
    await session.ready();
    const stopping = token.onCancellationRequested(() => session.stop());
    await session.index(true);
    stopping.dispose();
    return session.status();
  });
  connection.onShutdown(() => session.stop());
}
