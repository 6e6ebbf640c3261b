import { type Diagnostic, PublishDiagnosticsNotification } from 'vscode-languageserver';
import { diagnosticsOf } from './diagnostics.ts';
import { fingerprint } from './fingerprint.ts';
import type { Session } from './session.ts';
import { Written } from './written.ts';

/** Documents that are compared with each other are published one after the other, for the most part. */
const mostRecent = 256;

/** The fingerprint of no diagnostics at all. */
const nothing = 0;

/** What was sent of a document: its fingerprint or, until somebody asks whether something else is to be sent now, itself. */
interface Sent {
  readonly version: number | undefined;
  readonly content: number | readonly Diagnostic[];
}

/** Sends the diagnostics of a document when they differ from what was sent last, and once for each version that was edited. */
export class Publisher {
  readonly #session: Session;
  readonly #sent = new Map<string, Sent>();

  readonly #recent = new Set<string>();
  /** Told of what is shown of a document that has findings, as JSON, whether it is sent or was before. */
  readonly #onShown: (uri: string, diagnostics: string, fingerprint: number) => void;

  constructor(session: Session, onShown: (uri: string, diagnostics: string, fingerprint: number) => void) {
    this.#session = session;
    this.#onShown = onShown;
  }

  /** Resolves, where something is sent, when there is room for more. */
  publish(uri: string, isEdited: boolean): void | Promise<void> {
    const sending = this.#send(uri, isEdited);
    this.#remember(uri);
    return sending;
  }

  /** Sends what was shown of a document once, from JSON with its fingerprint; resolves when there is room for more. */
  restore(uri: string, written: string, content: number): Promise<void> {
    const { corpus, uris } = this.#session;
    const version = uris.isOpen(uri) ? corpus.version(uri) : undefined;
    this.#sent.set(uri, { version, content });
    return this.#sendWritten(uri, version, written);
  }

  /** Comparisons are held for the documents that were published last. */
  #remember(uri: string): void {
    const { corpus, uris } = this.#session;
    if (uris.isOpen(uri)) return;
    this.#recent.delete(uri);
    this.#recent.add(uri);
    for (const oldest of this.#recent) {
      if (this.#recent.size <= mostRecent) break;
      this.#recent.delete(oldest);
      if (!uris.isOpen(oldest)) corpus.release(oldest);
    }
  }

  #send(uri: string, isEdited: boolean): void | Promise<void> {
    const { corpus, connection, uris } = this.#session;
    corpus.count(uri);
    const version = uris.isOpen(uri) ? corpus.version(uri) : undefined;
    const diagnostics = diagnosticsOf(this.#session, uri);
    const before = this.#sent.get(uri);
    if (isEdited && version !== undefined && before?.version !== version) {
      // Whoever types waits for it, whatever it says.
      this.#sent.set(uri, { version, content: diagnostics });
      return connection.sendDiagnostics({ uri: uris.toClient(uri), diagnostics, version });
    }
    const written = JSON.stringify(diagnostics);
    const content = diagnostics.length === 0 ? nothing : fingerprint(written);
    if (content !== nothing) this.#onShown(uri, written, content);
    if (contentOf(before) === content) return;
    if (content === nothing && version === undefined) this.#sent.delete(uri);
    else this.#sent.set(uri, { version, content });
    return this.#sendWritten(uri, version, written, diagnostics);
  }

  #sendWritten(uri: string, version: number | undefined, written: string, diagnostics?: readonly Diagnostic[]): Promise<void> {
    const { connection, uris } = this.#session;
    const client = uris.toClient(uri);
    const versioned = version === undefined ? '' : `,"version":${version}`;
    const json = `{"uri":${JSON.stringify(client)},"diagnostics":${written}${versioned}}`;
    const value = diagnostics && (() => ({ uri: client, diagnostics, version }));
    return connection.sendNotification(PublishDiagnosticsNotification.method, new Written(json, value));
  }
}

function contentOf(sent: Sent | undefined): number {
  if (sent === undefined) return nothing;
  if (typeof sent.content === 'number') return sent.content;
  return sent.content.length === 0 ? nothing : fingerprint(JSON.stringify(sent.content));
}
