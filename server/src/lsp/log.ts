import type { Connection } from 'vscode-languageserver';

/** Tells of single files in the editor's log, each thing once. */
export class Log {
  readonly #connection: Connection;
  readonly #said = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** `note` is the rest of a sentence about the file. */
  noted(uri: string, note: string): void {
    this.#connection.console.warn(`${nameOf(uri)} ${note}.`);
  }

  failed(uri: string, error: unknown): void {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = `${nameOf(uri)} could not be analysed and is left out; please report this: ${words}`;
    if (this.#said.has(message)) return;
    this.#said.add(message);
    this.#connection.console.error(message);
  }
}

/** The path, where the uri is a file's. */
function nameOf(uri: string): string {
  try {
    return decodeURIComponent(uri.replace(/^file:\/\//, ''));
  } catch {
    return uri;
  }
}
