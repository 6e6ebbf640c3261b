import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Sources } from '../corpus/sources.ts';
import { isProjectFile, type ProjectFiles } from './project-files.ts';
import { Scheduler, type SetTimer } from './scheduler.ts';
import type { Uris } from './uris.ts';

export interface OpenDocumentEvents {
  /** Milliseconds to wait after a document changed; undefined to wait for {@link OpenDocuments.settle}. */
  delayFor(isNew: boolean): number | undefined;
  /** These documents, by canonical uri, were handed to the sources. */
  onRead(uris: ReadonlySet<string>): void;
  /** This project file, by canonical uri, was opened, changed or closed. */
  onProjectFile(uri: string): void;
  onSaved(): void;
}

/** The documents that the editor has open: hands their newest versions to the sources after a pause, or when a request needs them now. Project files are no documents. */
export class OpenDocuments {
  readonly #documents: TextDocuments<TextDocument> = new TextDocuments(TextDocument);
  readonly #scheduler: Scheduler;
  readonly #closing = new Map<string, Promise<void>>();
  readonly #seen = new Set<string>();

  constructor(
    connection: Connection,
    uris: Uris,
    sources: Sources,
    projectFiles: ProjectFiles,
    setTimer: SetTimer,
    events: OpenDocumentEvents,
  ) {
    this.#scheduler = new Scheduler(setTimer, (waiting) => {
      for (const uri of waiting) {
        const document = this.#documents.get(uris.toClient(uri));
        if (document !== undefined) sources.open({ uri, version: document.version, text: document.getText() });
      }
      events.onRead(waiting);
    });
    this.#documents.onDidChangeContent(({ document }) => {
      uris.opened(document.uri);
      const uri = uris.toCanonical(document.uri);
      if (isProjectFile(uri)) {
        projectFiles.open(uri, document.getText(), document.version);
        events.onProjectFile(uri);
        return;
      }
      this.#scheduler.request(uri, events.delayFor(!this.#seen.has(uri)));
      this.#seen.add(uri);
    });
    this.#documents.onDidClose(({ document }) => {
      const uri = uris.toCanonical(document.uri);
      this.#seen.delete(uri);
      this.#scheduler.forget(uri);
      uris.closed(document.uri);
      if (isProjectFile(uri)) {
        projectFiles.close(uri);
        events.onProjectFile(uri);
        return;
      }
      const closed = sources.close(uri).then(() => events.onRead(new Set()));
      this.#closing.set(uri, closed);
    });
    this.#documents.onDidSave(({ document }) => {
      const uri = uris.toCanonical(document.uri);
      if (isProjectFile(uri)) return;
      sources.saved(uri, document.getText());
      events.onSaved();
    });
    this.#documents.listen(connection);
  }

  /** Whatever was typed or closed is in the corpus when this resolves. */
  async settle(): Promise<void> {
    this.#scheduler.flush();
    const closing = [...this.#closing.values()];
    this.#closing.clear();
    await Promise.all(closing);
  }
}
