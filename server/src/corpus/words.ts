import type { Event } from '../core/model.ts';

/** Enough for the words of a large corpus; what comes later is kept as often as it is said. */
const mostWords = 200_000;

/** The words and events that documents share: each is kept once, so that ten thousand documents stay small. */
export class Words {
  readonly #words = new Map<string, string>();
  readonly #events = new Map<string, Event>();

  once(word: string): string {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    if (this.#words.size >= mostWords) return word;
    const own = copy(word);
    this.#words.set(own, own);
    return own;
  }

  event(event: Event): Event {
    const key = `${event.key}\n${event.name}\n${event.country ?? ''}`;
    const known = this.#events.get(key);
    if (known !== undefined) return known;
    if (this.#events.size < mostWords) this.#events.set(key, event);
    return event;
  }
}

/** A string that shares no memory with the one that it was cut from, which engines keep alive for a slice of it. */
function copy(cut: string): string {
  // Joined, a string is flattened before it is cut again, and what it is cut from is then that copy.
  return cut.length < 13 ? cut : ` ${cut}`.slice(1);
}
