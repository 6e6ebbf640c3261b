import type { Event, StorySignature } from '../model.ts';
import { isSame } from '../same-value.ts';
import { StorySets } from './story-sets.ts';

/** Which event each story of each document tells of, while documents come, change and go. A story is known by its document and its index there. */
export class StoryEvents {
  readonly #sets = new StorySets();
  /** Which document a story is of, by the story's id. */
  readonly #homes = new Map<string, string>();

  /**
   * Takes the stories that a document has now in place of those that it had; answers the uris of the documents, this one
   * may be among them, that have a story whose event may be another now.
   */
  change(uri: string, old: readonly StorySignature[], next: readonly StorySignature[]): Set<string> {
    const moved = new Set<string>();
    for (let story = 0; story < Math.max(old.length, next.length); story++) {
      const [before, after] = [old[story], next[story]];
      if (isSame(before, after)) continue;
      const id = idOf(uri, story);
      if (before !== undefined) for (const other of this.#sets.remove(id)) moved.add(other);
      if (after === undefined) this.#homes.delete(id);
      else {
        this.#homes.set(id, uri);
        for (const other of this.#sets.add(id, after)) moved.add(other);
      }
    }
    return new Set(Array.from(moved, (id) => this.#homes.get(id)).filter((home) => home !== undefined));
  }

  /** Undefined for a story that is not there. */
  eventOf(uri: string, story: number): Event | undefined {
    return this.#sets.eventOf(idOf(uri, story));
  }
}

function idOf(uri: string, story: number): string {
  return `${uri}#${story}`;
}
