import { type Status, statusNotification } from '../protocol.ts';
import type { Session } from './session.ts';

/** Tells the client how much was read and found, when it differs from what it was told last. */
export class StatusReport {
  readonly #session: Session;
  #last = '';

  constructor(session: Session) {
    this.#session = session;
  }

  now(indexing: boolean): Status {
    return { documents: this.#session.corpus.size, ...this.#session.corpus.tally(), indexing };
  }

  send(indexing: boolean): void {
    const status = this.now(indexing);
    const content = JSON.stringify(status);
    if (content === this.#last) return;
    this.#last = content;
    void this.#session.connection.sendNotification(statusNotification, status);
  }
}
