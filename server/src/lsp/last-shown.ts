import { type CorpusState, isSameCorpus } from '../corpus/corpus-state.ts';
import type { LastRound, Shown, ShownCache, ShownWriter } from '../corpus/shown.ts';
import { inSlices, sliceLength, type Turns } from '../corpus/slices.ts';
import type { Publisher } from './publisher.ts';
import type { Session } from './session.ts';

/**
 * Shows at a start what was shown last time, for the same folders, settings and editor. Where all documents say the same, all of
 * it at once; else, when the corpus has gone back to what it was and taken in what changed, of the documents that this did not
 * touch.
 */
export class LastShown {
  readonly #session: Session;
  readonly #publisher: Publisher;
  readonly #cache: ShownCache | undefined;
  #last: LastRound | undefined;
  #writer: ShownWriter | undefined;
  #isShown = false;
  #isFiled = false;

  constructor(session: Session, publisher: Publisher, cache: ShownCache | undefined) {
    this.#session = session;
    this.#publisher = publisher;
    this.#cache = cache;
  }

  /** Everything was shown as it was last time. */
  get isShown(): boolean {
    return this.#isShown;
  }

  /** The corpus has gone back to what it was when all was shown: what is not touched from then on may be shown again. */
  get isFiled(): boolean {
    return this.#isFiled;
  }

  filed(): void {
    this.#isFiled = true;
  }

  /** What the documents said when they were shown last; where that is what they say now they are shown again. */
  async begin(hidden: string, now: CorpusState): Promise<CorpusState | undefined> {
    this.#last = this.#cache?.read(this.#place(hidden));
    const before = this.#last?.state;
    // Of many documents that took as long as a slice.
    await this.#session.io.turns.next();
    if (isSameCorpus(before, now)) this.#isShown = await this.#show((shown) => this.#restore(shown));
    return before;
  }

  /** What is shown from here on is kept for the next start, if it is not what was shown last. */
  keep(hidden: string, state: CorpusState): void {
    if (!this.#isFiled || !isSameCorpus(state, this.#last?.state)) this.#writer = this.#cache?.write(this.#place(hidden), state);
  }

  /** Shows the documents that are as they were; false where what was kept is damaged: then all are to be shown anew. */
  async showUntouched(isUntouched: (uri: string) => boolean): Promise<boolean> {
    if (this.#isShown && this.#writer === undefined) return true;
    return this.#show((shown) => {
      if (!isUntouched(shown.uri)) return undefined;
      this.#writer?.add(shown);
      return this.#isShown ? undefined : this.#restore(shown);
    });
  }

  /** Told of what is shown of a document, as JSON, and its fingerprint. */
  add(uri: string, diagnostics: string, fingerprint: number): void {
    this.#writer?.add({ uri, tally: this.#session.corpus.tallyOf(uri), diagnostics, fingerprint });
  }

  /** `isWhole`: all documents were shown, and none changed meanwhile. */
  end(isWhole: boolean): void {
    if (isWhole) this.#writer?.finish();
    else this.#writer?.abandon();
    this.#writer = undefined;
    this.#last = undefined;
    this.#isShown = false;
    this.#isFiled = false;
  }

  /** An editor takes twice as long to read this as we to write it, and what it asks for meanwhile is answered behind it: it is let catch up. */
  async #show(work: (shown: Shown) => undefined | Promise<void>): Promise<boolean> {
    const { turns, setTimer } = this.#session.io;
    const patient: Turns = { now: turns.now, next: () => new Promise((resolve) => void setTimer(resolve, sliceLength)) };
    try {
      return await inSlices(this.#last?.shown() ?? [], patient, work, () => false);
    } catch {
      return false;
    }
  }

  #restore({ uri, tally, diagnostics, fingerprint }: Shown): Promise<void> {
    this.#session.corpus.restoreTally(uri, tally);
    return this.#publisher.restore(uri, diagnostics, fingerprint);
  }

  /** What the documents are shown for. */
  #place(hidden: string): string {
    const { client, corpus, folders } = this.#session;
    return JSON.stringify([client, [...client.commands], folders, this.#session.settings(), hidden, corpus.additions]);
  }
}
