/** What is made of things, for the last few that it was asked of. */
export class Recent<K, V> {
  readonly #most: number;
  readonly #make: (key: K) => V;
  readonly #made = new Map<K, V>();

  constructor(most: number, make: (key: K) => V) {
    this.#most = most;
    this.#make = make;
  }

  get(key: K): V {
    let made = this.#made.get(key);
    if (made === undefined) {
      made = this.#make(key);
      const [oldest] = this.#made.keys();
      if (this.#made.size >= this.#most && oldest !== undefined) this.#made.delete(oldest);
    } else this.#made.delete(key);
    this.#made.set(key, made);
    return made;
  }
}
