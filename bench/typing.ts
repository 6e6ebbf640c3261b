import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GeneratedDocument } from './corpus.ts';
import type { BenchedServer } from './stdio.ts';

/** A document that is open in a server, and a hand that changes the first figure in it, which other documents dispute. */
export class Typing {
  readonly uri: string;
  readonly #server: BenchedServer;
  readonly #figure: { readonly line: number; readonly character: number };
  #version = 1;

  private constructor(server: BenchedServer, uri: string, text: string) {
    const start = text.indexOf('A total of ') + 'A total of '.length;
    this.#server = server;
    this.uri = uri;
    this.#figure = { line: text.slice(0, start).split('\n').length - 1, character: start - text.lastIndexOf('\n', start - 1) - 1 };
  }

  /** Resolves when the server has answered with diagnostics. */
  static async in(server: BenchedServer, folder: string, { name, text }: GeneratedDocument): Promise<Typing> {
    const uri = pathToFileURL(join(folder, name)).href;
    const shown = server.published(uri, 1);
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text } });
    await shown;
    return new Typing(server, uri, text);
  }

  /** Types one digit; milliseconds until the diagnostics of just this version are there. */
  async key(): Promise<number> {
    this.#version += 1;
    const { line, character } = this.#figure;
    const answered = this.#server.published(this.uri, this.#version);
    const began = performance.now();
    await this.#server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.#version },
      contentChanges: [
        { range: { start: { line, character }, end: { line, character: character + 1 } }, text: String(1 + (this.#version % 9)) },
      ],
    });
    await answered;
    return performance.now() - began;
  }

  async end(): Promise<void> {
    await this.#server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri } });
  }
}
