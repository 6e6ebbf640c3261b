import { diagnosticsOf } from './diagnostics.ts';
import type { Session } from './session.ts';

/** Sends the diagnostics of a document when they differ from what was sent last, and once for each version that was edited. */
export class Publisher {
  readonly #session: Session;
  readonly #sent = new Map<string, { readonly version: number | undefined; readonly content: string }>();

  constructor(session: Session) {
    this.#session = session;
  }

  publish(uri: string, isEdited: boolean): void {
    const { corpus, connection, uris } = this.#session;
    corpus.count(uri);
    const version = uris.isOpen(uri) ? corpus.annotation(uri)?.document.version : undefined;
    const diagnostics = diagnosticsOf(this.#session, uri);
    const content = diagnostics.length === 0 ? '' : JSON.stringify(diagnostics);
    const before = this.#sent.get(uri);
    const isAwaited = isEdited && version !== undefined && before?.version !== version;
    if ((before?.content ?? '') === content && !isAwaited) return;
    void connection.sendDiagnostics({ uri: uris.toClient(uri), diagnostics, ...(version === undefined ? {} : { version }) });
    if (content === '' && version === undefined) this.#sent.delete(uri);
    else this.#sent.set(uri, { version, content });
  }
}
