import { CodeLensRefreshRequest, type Connection, InlayHintRefreshRequest } from 'vscode-languageserver';
import { ignoringOf } from '../core/decisions.ts';
import type { Annotation } from '../core/model.ts';
import { Corpus } from '../corpus/corpus.ts';
import { sizeOf } from '../corpus/corpus-state.ts';
import { inSlices, Pace } from '../corpus/slices.ts';
import { Sources } from '../corpus/sources.ts';
import { defaultSettings, type Settings, type Status } from '../protocol.ts';
import { changedNotification } from '../protocol-views.ts';
import type { Client } from './client.ts';
import { readConfiguration, silentKinds } from './configuration.ts';
import { Indexer } from './indexer.ts';
import { LastShown } from './last-shown.ts';
import { Log } from './log.ts';
import { OpenDocuments } from './open-documents.ts';
import { ProjectFiles } from './project-files.ts';
import { Publisher } from './publisher.ts';
import { Scheduler } from './scheduler.ts';
import type { Io } from './server.ts';
import type { ReadDocument, Session } from './session.ts';
import { StatusReport } from './status.ts';
import { Uris } from './uris.ts';
import { followSettings, watchFiles } from './workspace.ts';

/** Milliseconds of quiet after a change in an open project file: it may mean that everything is read again. */
const projectDelay = 300;

/** One editor being served: its folders, settings and documents, and what has been told to it. */
export class LiveSession implements Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly corpus: Corpus;
  readonly uris: Uris = new Uris();
  readonly projectFiles: ProjectFiles;
  readonly io: Io;
  /** As the client spells them. */
  folders: readonly string[];
  /** What a client that cannot be asked for settings has sent. */
  pushed: unknown;
  readonly #sources: Sources;
  readonly #open: OpenDocuments;
  readonly #indexer: Indexer;
  readonly #publisher: Publisher;
  readonly #lastShown: LastShown;
  readonly #status: StatusReport;
  readonly #changedProjects: Scheduler;
  readonly #pace: Pace;
  #settings: Settings = defaultSettings;
  #loading: Promise<void> | undefined;
  /** Documents whose diagnostics may be others than those that were sent. */
  readonly #unpublished = new Set<string>();
  /** What the corpus keeps back: silent kinds and decisions, as JSON. */
  #hidden = '';
  /** What is on disk was read with other knowledge than is held now. */
  #isStale = false;
  /** Counts what happened to documents or settings. */
  #changes = 0;
  #isReady = false;
  #isIndexing = false;
  /** Resolves when the documents that last findings were shown of have been read. */
  #restoring: Promise<void> | undefined;
  #watching: { dispose(): void } | undefined;

  constructor(connection: Connection, io: Io, client: Client, folders: readonly string[]) {
    const log = new Log(connection);
    this.connection = connection;
    this.client = client;
    this.folders = folders;
    this.pushed = client.options.collate;
    this.io = io;
    this.projectFiles = new ProjectFiles(connection, io.files, this.uris);
    this.#changedProjects = new Scheduler(io.setTimer, () => void this.reload());
    this.corpus = new Corpus((error, uri) => log.failed(uri, error));
    const caches = typeof client.options.cacheFolder === 'string' ? io.cacheIn?.(client.options.cacheFolder) : undefined;
    this.#sources = new Sources(this.corpus, io.files, io.turns, (uri, note) => log.noted(uri, note), {
      reader: io.reader,
      cache: caches?.digests,
    });
    this.#publisher = new Publisher(this, (uri, diagnostics, content) => this.#lastShown.add(uri, diagnostics, content));
    this.#lastShown = new LastShown(this, this.#publisher, caches?.shown);
    this.#pace = new Pace(io.turns);
    this.#status = new StatusReport(this);
    this.#indexer = new Indexer(this, this.#sources);
    this.#open = new OpenDocuments(connection, this.uris, this.#sources, this.projectFiles, io.setTimer, {
      delayFor: (isNew) => (this.#isReady ? (isNew ? 0 : this.#settings.debounce) : undefined),
      onRead: (uris) => this.#publish(uris),
      onProjectFile: (uri) => this.#changedProjects.request(uri, this.#isReady ? projectDelay : undefined),
      // An editor that tells of no files changed elsewhere at least says when it wrote one itself.
      onSaved: () => void (client.dynamicWatching || this.index(false)),
    });
  }

  settings(): Settings {
    return this.#settings;
  }

  async ready(): Promise<void> {
    this.#changedProjects.flush();
    await this.#loading;
    await this.#open.settle();
  }

  /** Resolves when every document stands in the corpus, also those whose findings were shown before they did. */
  async complete(): Promise<void> {
    await this.ready();
    await this.#restoring;
  }

  async read(clientUri: string): Promise<ReadDocument | undefined> {
    await this.ready();
    const uri = this.uris.toCanonical(clientUri);
    await this.#sources.load(uri);
    const lines = this.corpus.lines(uri);
    return lines && { uri, lines };
  }

  async annotation(uri: string): Promise<Annotation | undefined> {
    await this.#pace.step();
    await this.#sources.load(uri);
    return this.corpus.annotation(uri);
  }

  /** The client has initialised: from now on it can be asked. */
  async start(): Promise<void> {
    await Promise.all([this.reload(), followSettings(this)]);
  }

  /** Settings or folders may be others: reads both, then whatever they take in. */
  async reload(): Promise<void> {
    this.#isIndexing = true;
    this.#loading = (this.#loading ?? Promise.resolve()).then(() => this.#load());
    await this.#loading;
    const isStale = this.#isStale;
    this.#isStale = false;
    await this.index(isStale);
  }

  async index(again: boolean): Promise<boolean> {
    this.#isIndexing = true;
    this.#status.send(true);
    let endRestoring: (() => void) | undefined;
    let isDone = false;
    let change = 0;
    try {
      isDone = await this.#indexer.run(again, {
        known: async (now) => {
          change = this.#changes;
          const before = await this.#lastShown.begin(this.#hidden, now);
          if (!this.#lastShown.isShown) return before;
          this.#status.restored(sizeOf(now));
          this.#restoring = new Promise((resolve) => {
            endRestoring = resolve;
          });
          return before;
        },
        filed: () => {
          if (change !== this.#changes) return;
          this.corpus.takeTouched();
          this.#lastShown.filed();
        },
      });
      return isDone;
    } finally {
      await this.#publishAll(isDone);
      endRestoring?.();
      this.#isIndexing = this.#indexer.isRunning;
      this.#status.send(this.#isIndexing);
    }
  }

  /** What is shown in the end is kept for the next start, where all documents are shown and nothing happens meanwhile. */
  async #publishAll(isDone: boolean): Promise<void> {
    const { isFiled, isShown } = this.#lastShown;
    this.#publish(new Set());
    const change = this.#changes;
    const isTold = (uri: string): boolean => this.#unpublished.has(uri) || this.uris.isOpen(uri);
    const state = isDone && (isFiled || [...this.corpus.uris()].every(isTold)) ? this.#sources.state : undefined;
    await this.io.turns.next();
    if (state !== undefined) this.#lastShown.keep(this.#hidden, state);
    await this.io.turns.next();
    if (isFiled && !(await this.#lastShown.showUntouched((uri) => this.corpus.has(uri) && !isTold(uri))))
      for (const uri of this.corpus.uris()) this.#unpublished.add(uri);
    for (const uri of this.corpus.uris()) if (this.uris.isOpen(uri)) this.#publisher.publish(uri, false);
    // What happens while the rest is published is published after it.
    while (this.#unpublished.size > 0) await this.#publishRest();
    this.#lastShown.end(change === this.#changes);
    if (isShown) this.#told(new Set(this.corpus.uris()));
  }

  /** The disk says that something happened to these uris, as the client spells them. */
  async changedOnDisk(clientUris: readonly string[]): Promise<void> {
    await this.#loading;
    const changed = new Set(clientUris.map((uri) => this.uris.toCanonical(uri)));
    this.projectFiles.forgetDeleted(changed);
    const needsScan = await this.#sources.changed(changed);
    this.#publish(new Set());
    if (needsScan) await this.reload();
  }

  status(): Status {
    return this.#status.now(this.#isIndexing);
  }

  stop(): void {
    this.#indexer.stop();
  }

  async #load(): Promise<void> {
    const { settings, folders, decided, additions } = await readConfiguration(this, this.projectFiles, this.folders, this.pushed);
    const isOther = this.#isReady && JSON.stringify(settings) !== JSON.stringify(this.#settings);
    const silent = silentKinds(settings);
    const hidden = JSON.stringify([[...silent], decided.map((folder) => folder.decisions)]);
    const isIgnored = ignoringOf(decided);
    if (hidden !== this.#hidden) this.corpus.setIgnoring((one) => (silent.has(one.kind) ? undefined : isIgnored(one)));
    this.#hidden = hidden;
    this.#isStale = this.corpus.setAdditions(additions) || this.#isStale;
    this.#settings = settings;
    this.corpus.setStrictness(settings.strictness);
    await this.#sources.setFolders(folders);
    this.#isReady = true;
    await this.#open.settle();
    if (isOther) for (const uri of this.corpus.uris()) this.#unpublished.add(uri);
    this.#publish(new Set());
    this.#watching?.dispose();
    this.#watching = await watchFiles(this, folders);
  }

  /** What a person looks at goes first: the open documents at once, all others in slices, and while sources are read only after that. */
  #publish(edited: ReadonlySet<string>): void {
    this.#changes += 1;
    const touched = new Set([...this.corpus.takeTouched(), ...this.#unpublished]);
    this.#unpublished.clear();
    for (const uri of touched) {
      if (edited.has(uri) || this.uris.isOpen(uri)) this.#publisher.publish(uri, edited.has(uri));
      else this.#unpublished.add(uri);
    }
    const reached = new Set([...touched].filter((uri) => !edited.has(uri)));
    if (this.#isIndexing) this.#told(reached);
    // The editor gets what was published here before anything else is looked at.
    else
      void this.io.turns
        .next()
        .then(() => this.#publishRest())
        .then(() => this.#told(reached));
  }

  async #publishRest(): Promise<void> {
    const rest = [...this.#unpublished];
    this.#unpublished.clear();
    await inSlices(
      this.corpus.gathered(rest),
      this.io.turns,
      (uri) => this.#publisher.publish(uri, false),
      () => false,
    );
  }

  /** Diagnostics have been sent; what the editor asks for of its own accord may have changed with them in these documents. */
  #told(touched: ReadonlySet<string>): void {
    this.#status.send(this.#isIndexing);
    if (this.client.options.views === true) void this.connection.sendNotification(changedNotification);
    if (![...touched].some((uri) => this.uris.isOpen(uri))) return;
    const { client, connection } = this;
    if (client.lensRefresh) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    if (client.inlayHintRefresh) connection.sendRequest(InlayHintRefreshRequest.type).catch(() => undefined);
  }
}
