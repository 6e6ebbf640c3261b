/** Runs `run` after `delay` milliseconds; the function that comes back calls it off. Injected, so that tests need not wait. */
export type SetTimer = (run: () => void, delay: number) => () => void;

/**
 * Keystrokes in, rounds of work out: after a pause, or at once on {@link flush}, the work is done for all documents that
 * changed. The work reads the newest version, so whatever came before it is never looked at.
 */
export class Scheduler {
  readonly #setTimer: SetTimer;
  readonly #work: (uris: ReadonlySet<string>) => void;
  #waiting = new Set<string>();
  #callOff: (() => void) | undefined;

  constructor(setTimer: SetTimer, work: (uris: ReadonlySet<string>) => void) {
    this.#setTimer = setTimer;
    this.#work = work;
  }

  /** Without a delay it waits for a flush. */
  request(uri: string, delay: number | undefined): void {
    this.#waiting.add(uri);
    this.#callOff?.();
    this.#callOff = delay === undefined ? undefined : this.#setTimer(() => this.flush(), delay);
  }

  forget(uri: string): void {
    this.#waiting.delete(uri);
  }

  flush(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#waiting.size === 0) return;
    const uris = this.#waiting;
    this.#waiting = new Set();
    this.#work(uris);
  }
}
