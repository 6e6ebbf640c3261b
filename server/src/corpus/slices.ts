/** Milliseconds that one slice may take: with the work after it, the editor's thread is never held for more than 20. */
export const sliceLength: number = 8;

/** A clock and a way to let others run; injected, as the core and the tests know no clock. */
export interface Turns {
  now(): number;
  /** Resolves after everything that waits now (messages of the editor, above all) has had its turn. */
  next(): Promise<void>;
}

/** For work that comes in steps of its own: lets others run whenever a slice is used up. */
export class Pace {
  readonly #turns: Turns;
  #started: number;

  constructor(turns: Turns) {
    this.#turns = turns;
    this.#started = turns.now();
  }

  async step(): Promise<void> {
    if (this.#turns.now() - this.#started < sliceLength) return;
    await this.#turns.next();
    this.#started = this.#turns.now();
  }
}

/** Does `work` for each item, in slices, letting others run between them. Ends early, with false, once `isCancelled` says so. */
export async function inSlices<T>(
  items: Iterable<T>,
  turns: Turns,
  work: (item: T) => void | Promise<void>,
  isCancelled: () => boolean,
): Promise<boolean> {
  let started = turns.now();
  for (const item of items) {
    if (isCancelled()) return false;
    const working = work(item);
    if (working !== undefined) await working;
    if (turns.now() - started >= sliceLength) {
      await turns.next();
      started = turns.now();
    }
  }
  return !isCancelled();
}
