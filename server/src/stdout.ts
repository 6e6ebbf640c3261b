import { Writable } from 'node:stream';

/** Bytes that are held back at most. */
const most = 1 << 16;

/**
 * Passes on in one piece what is written in one turn: a message is two writes, a round of diagnostics thousands, and each
 * costs a call of the system.
 */
export class InOnePiece extends Writable {
  readonly #to: Writable;
  #held: Buffer[] = [];
  #size = 0;

  constructor(to: Writable) {
    super();
    this.#to = to;
    to.on('error', (error) => this.destroy(error));
    process.once('exit', () => this.#pass());
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    if (this.#held.length === 0) setImmediate(() => this.#pass());
    this.#held.push(chunk);
    this.#size += chunk.length;
    if (this.#size > most) this.#pass();
    if (this.#to.writableNeedDrain) this.#to.once('drain', done);
    else done();
  }

  override _final(done: () => void): void {
    this.#pass();
    done();
  }

  #pass(): void {
    if (this.#held.length === 0) return;
    this.#to.write(Buffer.concat(this.#held));
    this.#held = [];
    this.#size = 0;
  }
}
