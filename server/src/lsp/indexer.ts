import type { ScanProgress } from '../corpus/scan.ts';
import type { Sources } from '../corpus/sources.ts';
import type { Session } from './session.ts';

/** Work-done progress is reported at every so many documents: one message each would cost more than reading. */
const reportEvery = 50;

/** What to go back to before anything is read. */
type Before = Pick<ScanProgress, 'known' | 'filed'>;

/** Reads all sources, one round at a time: a newer round ends the one before. Progress can be followed and cancelled in the editor. */
export class Indexer {
  readonly #session: Pick<Session, 'connection' | 'client'>;
  readonly #sources: Sources;
  #round = 0;
  #waiting = 0;
  #running: Promise<unknown> = Promise.resolve();

  constructor(session: Pick<Session, 'connection' | 'client'>, sources: Sources) {
    this.#session = session;
    this.#sources = sources;
  }

  get isRunning(): boolean {
    return this.#waiting > 0;
  }

  /** False when it was cancelled or a newer round took over: what was read so far stays. */
  async run(again: boolean, before: Before): Promise<boolean> {
    this.#round += 1;
    this.#waiting += 1;
    const round = this.#round;
    const result = this.#running.then(() => (round === this.#round ? this.#index(round, again, before) : false));
    this.#running = result.catch(() => undefined);
    try {
      return await result;
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Ends what runs. */
  stop(): void {
    this.#round += 1;
  }

  async #index(round: number, again: boolean, before: Before): Promise<boolean> {
    const { client, connection } = this.#session;
    const progress = client.progress ? await connection.window.createWorkDoneProgress() : undefined;
    progress?.begin('Collate: reading sources', 0, undefined, true);
    let words = 'before any document was read';
    const report = (done: number, total: number): void => {
      words = `after ${done} of ${total} documents`;
      if (done % reportEvery === 0 && total > 0) progress?.report(Math.floor((100 * done) / total), `${done} of ${total} documents`);
    };
    const isStopped = (): boolean => progress?.token.isCancellationRequested === true;
    try {
      const isCancelled = (): boolean => isStopped() || round !== this.#round;
      const isDone = await this.#sources.scan({ report, isCancelled, ...before }, again);
      if (isStopped()) connection.console.info(`Reading the sources was cancelled ${words}: check the workspace to read the rest.`);
      return isDone;
    } finally {
      progress?.done();
    }
  }
}
