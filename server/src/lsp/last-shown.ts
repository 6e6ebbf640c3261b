import type { Shown, ShownCache, ShownWriter } from '../corpus/shown.ts';
import { inSlices } from '../corpus/slices.ts';
import type { Publisher } from './publisher.ts';
import type { Session } from './session.ts';

/** No diagnostics, as JSON. */
const nothing = '[]';

/** Shows at a start what was shown last time, where all documents and all that they are shown for are the same. */
export class LastShown {
  readonly #session: Session;
  readonly #publisher: Publisher;
  readonly #cache: ShownCache | undefined;
  #writer: ShownWriter | undefined;

  constructor(session: Session, publisher: Publisher, cache: ShownCache | undefined) {
    this.#session = session;
    this.#publisher = publisher;
    this.#cache = cache;
  }

  /** False where something is new or damaged: then whatever was sent here is to be sent anew. */
  async restore(hidden: string, state: string): Promise<boolean> {
    const { corpus, io } = this.#session;
    try {
      const shown = this.#cache?.read(this.#place(hidden), state);
      if (shown === undefined) return false;
      const show = ({ uri, tally, diagnostics }: Shown): void => {
        corpus.restoreTally(uri, tally);
        this.#publisher.restore(uri, diagnostics);
      };
      return await inSlices(shown, io.turns, show, () => false);
    } catch {
      return false;
    }
  }

  /** From here on what is shown is kept for the next start. */
  begin(hidden: string, state: string): void {
    this.#writer = this.#cache?.write(this.#place(hidden), state);
  }

  /** What is shown of a document, as JSON. */
  add(uri: string, diagnostics: string): void {
    if (diagnostics !== nothing) this.#writer?.add({ uri, tally: this.#session.corpus.tallyOf(uri), diagnostics });
  }

  /** `isWhole`: all documents were shown, and none changed meanwhile. */
  end(isWhole: boolean): void {
    if (isWhole) this.#writer?.finish();
    else this.#writer?.abandon();
    this.#writer = undefined;
  }

  /** What the documents are shown for. */
  #place(hidden: string): string {
    const { client, corpus, folders } = this.#session;
    return JSON.stringify([client, [...client.commands], folders, this.#session.settings(), hidden, corpus.additions]);
  }
}
