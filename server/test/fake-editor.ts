import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const entry = join(dirname(fileURLToPath(import.meta.url)), '../src/main.ts');

let bundle: Promise<string> | undefined;

/** The path of the server as one file, built once for all tests of a process: a start from source would cost each of them seconds. */
export async function bundledServer(): Promise<string> {
  bundle ??= buildServer();
  return bundle;
}

async function buildServer(): Promise<string> {
  const outfile = join(temporaryFolder(), 'server.cjs');
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning' });
  return outfile;
}

/** Servers that nobody ended, as the test that started them failed: they would keep the process waiting. */
const running = new Set<ChildProcess>();
after(() => {
  for (const child of running) child.kill();
});

const temporary: string[] = [];
process.once('exit', () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder of its own, gone when the process ends. Its real path, as macOS hides temporary folders behind a link. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'collate-test-')));
  temporary.push(folder);
  return folder;
}

export interface EditorOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the editor answers when it is asked for a section of the settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** What an editor of today can do; a test for one of yesterday gives less. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

/** One message of the server, in the order of arrival. */
interface Heard {
  readonly method: string;
  readonly params: unknown;
}

/** An editor without a screen: the real server over stdio, everything it says kept, and waits that end with a message, never with a clock. */
export class FakeEditor {
  readonly connection: MessageConnection;
  readonly heard: Heard[] = [];
  initialized!: InitializeResult;
  settings: Record<string, unknown>;
  readonly #process: ChildProcess;
  readonly #waiting = new Set<() => void>();

  private constructor(child: ChildProcess, settings: Readonly<Record<string, unknown>>) {
    if (child.stdout === null || child.stdin === null) throw new Error('the server was started without pipes');
    this.#process = child;
    this.settings = { ...settings };
    this.connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  }

  static async start(options: EditorOptions = {}): Promise<FakeEditor> {
    const child = spawn(process.execPath, [await bundledServer(), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    running.add(child);
    child.once('exit', () => running.delete(child));
    const editor = new FakeEditor(child, { collate: { debounce: 0 }, ...options.settings });
    await editor.#initialize(options);
    return editor;
  }

  async #initialize({ folders = [], capabilities = fullCapabilities, initializationOptions }: EditorOptions): Promise<void> {
    this.connection.onNotification((method, params) => this.#hear(method, params));
    this.connection.onUnhandledProgress(({ token, value }) => this.#hear('$/progress', { token, value }));
    this.connection.onRequest((method, params) => {
      this.#hear(method, params);
      return this.#answer(method, params);
    });
    this.connection.listen();
    this.initialized = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: folders[0] === undefined ? null : uriOf(folders[0]),
      workspaceFolders: capabilities.workspace?.workspaceFolders ? folders.map((folder) => ({ uri: uriOf(folder), name: folder })) : null,
      capabilities,
      initializationOptions,
    });
    await this.connection.sendNotification('initialized', {});
  }

  #answer(method: string, params: unknown): unknown {
    if (method !== 'workspace/configuration') return null;
    const { items } = params as { items: { section: string }[] };
    return items.map(({ section }) => this.settings[section] ?? null);
  }

  #hear(method: string, params: unknown): void {
    this.heard.push({ method, params });
    for (const look of [...this.#waiting]) look();
  }

  /** The first message, heard already (from `from` on) or still to come, that `test` accepts. The test runner's limit is the only clock. */
  async hears<T>(method: string, test: (params: T) => boolean = () => true, from = 0): Promise<T> {
    return new Promise((resolve) => {
      let next = from;
      const look = (): void => {
        for (; next < this.heard.length; next++) {
          const message = this.heard[next] as Heard;
          if (message.method !== method || !test(message.params as T)) continue;
          this.#waiting.delete(look);
          resolve(message.params as T);
          return;
        }
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** All that the editor would show for a document now. */
  diagnosticsOf(uri: string): Diagnostic[] {
    const published = this.heard.filter(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as PublishDiagnosticsParams).uri === uri,
    );
    return (published.at(-1)?.params as PublishDiagnosticsParams | undefined)?.diagnostics ?? [];
  }

  /** The next diagnostics of a document, from message `from` on, that `test` accepts. */
  async shows(uri: string, test: (params: PublishDiagnosticsParams) => boolean, from = 0): Promise<PublishDiagnosticsParams> {
    return this.hears<PublishDiagnosticsParams>('textDocument/publishDiagnostics', (params) => params.uri === uri && test(params), from);
  }

  /** Resolves when everything in the folders has been read and told. */
  async indexed(from = 0): Promise<void> {
    await this.hears<{ indexing: boolean }>('collate/status', ({ indexing }) => !indexing, from);
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version, text } });
  }

  /** Replaces the first `old` of `text` by `by`, as one keystroke's worth of change, and answers the new text. */
  async edit(uri: string, version: number, text: string, old: string, by: string): Promise<string> {
    const start = text.indexOf(old);
    if (start < 0) throw new Error(`the text does not hold ${old}`);
    const range = { start: positionAt(text, start), end: positionAt(text, start + old.length) };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: by }],
    });
    return text.slice(0, start) + by + text.slice(start + old.length);
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Tells the server what an editor's file watcher would: 1 created, 2 changed, 3 deleted. */
  async tells(...changes: { uri: string; type: 1 | 2 | 3 }[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  async ask<T>(method: string, params?: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  /** Ends the server in good order and answers its exit code. */
  async end(): Promise<number | null> {
    const ended = once(this.#process, 'exit') as Promise<[number | null]>;
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const [code] = await ended;
    this.connection.dispose();
    return code;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** Where an offset is; lines end with a line feed. */
export function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
