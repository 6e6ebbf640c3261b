import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';
import { Written } from './lsp/written.ts';

/** UTF-16 code units that are held back at most. */
const most = 1 << 16;

/**
 * Writes messages to a stream, and passes on in one piece what is written in one turn: a round of diagnostics is thousands of
 * messages, and each piece costs a call of the system. The writer that comes with the protocol takes a turn of the loop for each.
 */
export class InOnePiece extends AbstractMessageWriter implements MessageWriter {
  readonly #to: Writable;
  /** Heads and bodies of messages. */
  #held: string[] = [];
  #size = 0;
  #drained: Promise<void> | undefined;

  constructor(to: Writable) {
    super();
    this.#to = to;
    to.on('error', (error) => this.fireError(error));
    to.on('close', () => this.fireClose());
    process.once('exit', () => this.#pass());
  }

  /** Resolves when there is room for more: who has much to send waits for it, and others get their turn. */
  async write(message: Message): Promise<void> {
    const body = jsonOf(message);
    if (this.#held.length === 0) process.nextTick(() => this.#pass());
    this.#held.push(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`, body);
    this.#size += body.length;
    if (this.#size > most) this.#pass();
    await this.#drained;
  }

  end(): void {
    this.#pass();
    this.#to.end();
  }

  #pass(): void {
    if (this.#held.length === 0) return;
    const hasRoom = this.#to.write(this.#held.join(''));
    this.#held = [];
    this.#size = 0;
    if (hasRoom || this.#drained !== undefined) return;
    this.#drained = new Promise((resolve) => {
      this.#to.once('drain', () => {
        this.#drained = undefined;
        resolve();
      });
    });
  }
}

function jsonOf(message: Message & { readonly method?: string; readonly params?: unknown }): string {
  const { jsonrpc, method, params } = message;
  if (!(params instanceof Written)) return JSON.stringify(message);
  return `{"jsonrpc":"${jsonrpc}","method":${JSON.stringify(method)},"params":${params.json}}`;
}
