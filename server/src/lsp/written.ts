/**
 * Parameters of a message that are JSON already: sent as they are where the message is written by us, and made again as objects
 * where somebody else writes it.
 */
export class Written {
  readonly json: string;
  readonly #value: (() => unknown) | undefined;

  /** `value` gives what was written, where it is still at hand. */
  constructor(json: string, value?: () => unknown) {
    this.json = json;
    this.#value = value;
  }

  toJSON(): unknown {
    return this.#value === undefined ? JSON.parse(this.json) : this.#value();
  }
}
