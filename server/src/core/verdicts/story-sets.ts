import { eventOf, sameEvent, storyKeys } from '../claims/events.ts';
import type { Event, StorySignature } from '../model.ts';

interface Story {
  readonly id: string;
  readonly signature: StorySignature;
  readonly keys: readonly string[];
  /** Stories that tell of the same event, by `sameEvent` alone. */
  readonly like: Set<Story>;
  set: StorySet;
}

interface StorySet {
  readonly stories: Set<Story>;
  event: Event | undefined;
}

/**
 * The stories of a corpus, kept in sets that tell of one event: the connected sets under `sameEvent`. They are the same
 * whatever the order in which stories came and went, and a story that comes or goes costs no more than the stories it meets.
 */
export class StorySets {
  readonly #stories = new Map<string, Story>();
  readonly #meeting = new Map<string, Set<Story>>();

  /** Adds a story that is not there yet; answers the ids of all stories whose event may have changed, its own among them. */
  add(id: string, signature: StorySignature): Set<string> {
    const story: Story = { id, signature, keys: storyKeys(signature), like: new Set(), set: { stories: new Set(), event: undefined } };
    story.set.stories.add(story);
    this.#stories.set(id, story);
    const met = new Set<Story>();
    for (const key of story.keys) {
      const others = this.#meeting.get(key);
      if (others === undefined) this.#meeting.set(key, new Set([story]));
      else {
        for (const other of others) met.add(other);
        others.add(story);
      }
    }
    met.delete(story);
    for (const other of met) {
      if (!sameEvent(signature, other.signature)) continue;
      story.like.add(other);
      other.like.add(story);
      join(story.set, other.set);
    }
    return idsOf(story.set);
  }

  /** Takes a story away; answers the ids of the stories that stay and whose event may have changed. */
  remove(id: string): Set<string> {
    const story = this.#stories.get(id);
    if (story === undefined) return new Set();
    this.#stories.delete(id);
    for (const key of story.keys) {
      const others = this.#meeting.get(key);
      others?.delete(story);
      if (others?.size === 0) this.#meeting.delete(key);
    }
    for (const other of story.like) other.like.delete(story);
    story.set.stories.delete(story);
    const left = idsOf(story.set);
    split(story.set);
    return left;
  }

  /** The event of a story; undefined for a story that is not there. */
  eventOf(id: string): Event | undefined {
    const set = this.#stories.get(id)?.set;
    if (set === undefined) return undefined;
    set.event ??= eventOf(Array.from(set.stories, ({ signature }) => signature));
    return set.event;
  }
}

/** Moves the smaller set into the larger. */
function join(a: StorySet, b: StorySet): void {
  if (a === b) return;
  const [into, from] = a.stories.size >= b.stories.size ? [a, b] : [b, a];
  for (const story of from.stories) {
    into.stories.add(story);
    story.set = into;
  }
  into.event = undefined;
}

/** Takes a set apart into what still hangs together. */
function split(set: StorySet): void {
  const waiting = new Set(set.stories);
  for (const start of set.stories) {
    if (!waiting.delete(start)) continue;
    const found: StorySet = { stories: new Set([start]), event: undefined };
    for (const story of found.stories) {
      story.set = found;
      for (const other of story.like) {
        waiting.delete(other);
        found.stories.add(other);
      }
    }
  }
}

function idsOf({ stories }: StorySet): Set<string> {
  return new Set(Array.from(stories, ({ id }) => id));
}
