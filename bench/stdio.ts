import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** The bundle that is measured. */
export const serverBundle: string = process.env['COLLATE_SERVER'] ?? 'dist/server.cjs';

/** A language server over stdio, as a benchmark needs it: who waits is told by messages, and nothing is kept. */
export class BenchedServer {
  readonly connection: MessageConnection;
  readonly #process: ChildProcess;
  readonly #waiting = new Set<(method: string, params: unknown) => void>();

  private constructor(child: ChildProcess) {
    if (child.stdout === null || child.stdin === null) throw new Error('the server was started without pipes');
    this.#process = child;
    this.connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  }

  static async start(command: readonly string[], folder: string, initializationOptions: object = {}): Promise<BenchedServer> {
    const server = new BenchedServer(spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] }));
    const { connection } = server;
    const uri = pathToFileURL(folder).href;
    connection.onNotification((method, params) => {
      for (const look of [...server.#waiting]) look(method, params);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({ debounce: 0 })));
    connection.onRequest(() => null);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      initializationOptions,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
      },
    });
    await connection.sendNotification('initialized', {});
    return server;
  }

  /** The next notification that `test` accepts. */
  async next<T>(method: string, test: (params: T) => boolean): Promise<T> {
    return new Promise((resolve) => {
      const look = (heard: string, params: unknown): void => {
        if (heard !== method || !test(params as T)) return;
        this.#waiting.delete(look);
        resolve(params as T);
      };
      this.#waiting.add(look);
    });
  }

  async published(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    return this.next<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && params.version === version,
    );
  }

  /** Milliseconds of CPU time that the server has used; only where the system has `/proc`. */
  cpuMilliseconds(): number | undefined {
    const fields = this.#proc('stat')?.split(') ')[1]?.split(' ');
    return fields && (Number(fields[11]) + Number(fields[12])) * 10;
  }

  /** Resident memory in megabytes; only where the system has `/proc`. */
  residentMegabytes(): number | undefined {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(this.#proc('status') ?? '')?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  }

  async end(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
  }

  #proc(file: string): string | undefined {
    try {
      return readFileSync(`/proc/${this.#process.pid}/${file}`, 'utf8');
    } catch {
      return undefined;
    }
  }
}
