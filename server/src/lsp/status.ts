import { type Status, statusNotification } from '../protocol.ts';
import type { Session } from './session.ts';

/** Tells the client how much was read and found, when it differs from what it was told last. */
export class StatusReport {
  readonly #session: Session;
  #last = '';
  #restored = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  now(indexing: boolean): Status {
    const { corpus } = this.#session;
    return { documents: Math.max(corpus.size, this.#restored), ...corpus.tally(), indexing: indexing && this.#restored === 0 };
  }

  /** What was shown of so many documents last time is shown again: nothing is missing while they are read. */
  restored(documents: number): void {
    this.#restored = documents;
    this.send(true);
  }

  send(indexing: boolean): void {
    if (!indexing) this.#restored = 0;
    const status = this.now(indexing);
    const content = JSON.stringify(status);
    if (content === this.#last) return;
    this.#last = content;
    void this.#session.connection.sendNotification(statusNotification, status);
  }
}
