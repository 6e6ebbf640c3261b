import {
  type CancellationToken,
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type WorkspaceEdit as LanguageServerEdit,
  type NodeModule,
  RevealOutputChannelOn,
  State,
  TransportKind,
  WorkDoneProgress,
} from 'vscode-languageclient/node';
import { type ClientOptions, clientCommands, type Status, settingsSection, statusNotification } from '../../server/src/protocol.ts';
import { changedNotification } from '../../server/src/protocol-views.ts';
import { serverSelector, sourceSelector } from './sources.ts';
import { disagreementsFound, documentsRead, StatusItem } from './status.ts';

/** The language server as the client sees it: one process at a time, its log and its status. */
export class Server implements Disposable {
  readonly log: LogOutputChannel = window.createOutputChannel('Collate', { log: true });
  readonly #module: string;
  readonly #cacheFolder: string | undefined;
  #isReading = true;
  readonly #status: StatusItem = new StatusItem(sourceSelector());
  readonly #settings: Disposable;
  readonly #statuses = new EventEmitter<Status | undefined>();
  readonly #changes = new EventEmitter<void>();
  #client: LanguageClient | undefined;
  #followed = 0;

  /** How much was read and found; undefined when the server has stopped. */
  readonly onStatus: Event<Status | undefined> = this.#statuses.event;
  /** What the sources say together may have changed. */
  readonly onChanged: Event<void> = this.#changes.event;

  /** Both are absolute paths: of the server's bundle, and of a folder of its own where it may keep what it read. */
  constructor(module: string, cacheFolder: string | undefined) {
    this.#module = module;
    this.#cacheFolder = cacheFolder;
    // Which documents the server is told of is fixed when it starts.
    this.#settings = workspace.onDidChangeConfiguration((change) => {
      if (this.isRunning && change.affectsConfiguration(`${settingsSection}.include`)) void this.restart();
    });
  }

  get isRunning(): boolean {
    return this.#client?.isRunning() ?? false;
  }

  /** The sources are not all read yet: what nobody tells of now may still come. */
  get isReading(): boolean {
    return this.#isReading;
  }

  /** Starts the server unless it was started. Rejects when it cannot; the status item then says so too. */
  async start(): Promise<void> {
    if (this.#client !== undefined) return;
    const selector = sourceSelector();
    this.#status.watch(selector);
    const client = createClient(this.#module, serverSelector(), this.#cacheFolder, this.log);
    client.onNotification(statusNotification, (status: Status) => this.#hear(status));
    client.onNotification(changedNotification, () => this.#changes.fire());
    client.onDidChangeState(({ newState }) => {
      if (this.#client !== client) return;
      if (newState === State.Starting) this.#status.showStarting();
      if (newState === State.Stopped || newState === State.StartFailed) this.#lose();
    });
    this.#client = client;
    this.#status.showStarting();
    this.#isReading = true;
    await client.start();
  }

  #hear(status: Status): void {
    this.#isReading = status.indexing;
    this.#status.show(status);
    this.#statuses.fire(status);
    if (!status.indexing) this.log.info(`${documentsRead(status)}: ${disagreementsFound(status)}.`);
  }

  #lose(): void {
    this.#status.showStopped();
    this.#statuses.fire(undefined);
    this.#changes.fire();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (client?.needsStop()) await client.stop();
    await client?.dispose();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Sends a request of our own, and starts the server for it if need be. */
  async ask<Answer>(request: string, params?: unknown): Promise<Answer> {
    await this.start();
    if (this.#client === undefined) throw new Error('The Collate server has stopped: run Collate: Restart Server.');
    return this.#client.sendRequest<Answer>(request, params);
  }

  /** The same for a request whose answer is an edit. */
  async edit(request: string, params?: unknown): Promise<WorkspaceEdit> {
    const edit = await this.ask<LanguageServerEdit>(request, params);
    if (this.#client === undefined) throw new Error('The Collate server has stopped: run Collate: Restart Server.');
    return this.#client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  /** The same for one that can be cancelled; `report` hears how far it is, from 0 to 100. */
  async follow<Answer>(request: string, params: object, token: CancellationToken, report: (percentage: number) => void): Promise<Answer> {
    await this.start();
    if (this.#client === undefined) throw new Error('The Collate server has stopped: run Collate: Restart Server.');
    const workDoneToken = `${request} ${++this.#followed}`;
    const listening = this.#client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind === 'report' && value.percentage !== undefined) report(value.percentage);
    });
    try {
      return await this.#client.sendRequest<Answer>(request, { ...params, workDoneToken }, token);
    } finally {
      listening.dispose();
    }
  }

  dispose(): void {
    this.#settings.dispose();
    this.#status.dispose();
    this.#statuses.dispose();
    this.#changes.dispose();
    this.log.dispose();
  }
}

function createClient(
  module: string,
  selector: LanguageClientOptions['documentSelector'],
  cacheFolder: string | undefined,
  log: LogOutputChannel,
): LanguageClient {
  const commands = Object.values(clientCommands);
  const initializationOptions: ClientOptions = {
    commands,
    tokenTypes: true,
    views: true,
    ...(cacheFolder !== undefined && { cacheFolder }),
  };
  const run: NodeModule = { module, transport: TransportKind.ipc };
  const debug: NodeModule = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient(
    'collate',
    'Collate',
    { run, debug },
    {
      ...(selector && { documentSelector: selector }),
      initializationOptions,
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      markdown: { isTrusted: { enabledCommands: commands }, supportThemeIcons: true },
    },
  );
}
