import { eventOf, storyKeys } from '../claims/events.ts';
import { areLongApart, sameEvent } from '../claims/same-event.ts';
import { StoryTerms } from '../claims/story-terms.ts';
import { type ToldStory, toldStory } from '../claims/told-story.ts';
import type { Event, StorySignature } from '../model.ts';

interface Story {
  readonly id: string;
  readonly told: ToldStory;
  /** The turn of the newcomer that met it last. */
  met: number;
  /** Stories that tell of the same event, by `sameEvent` alone. */
  readonly like: Set<Story>;
  set: StorySet;
}

interface StorySet {
  readonly stories: Set<Story>;
  event: Event | undefined;
}

/**
 * The stories under one key: those that name an operation apart, as two of them tell of one event only if their operations
 * are the same, and then they meet under its key. What each of ten thousand reports names costs nothing then.
 */
interface Met {
  readonly named: Set<Story>;
  readonly unnamed: Set<Story>;
}

/**
 * The stories of a corpus, kept in sets that tell of one event: the connected sets under `sameEvent`. They are the same
 * whatever the order in which stories came and went, and a story that comes or goes costs no more than the stories it meets.
 */
export class StorySets {
  readonly #stories = new Map<string, Story>();
  readonly #terms = new StoryTerms();
  /** By the number of a key. */
  readonly #meeting = new Map<number, Met>();
  #turn = 0;

  /** Adds a story that is not there yet; answers the ids of all stories whose event is another now, its own among them. */
  add(id: string, signature: StorySignature): Set<string> {
    const told = toldStory(signature, this.#terms);
    const story: Story = { id, told, met: 0, like: new Set(), set: { stories: new Set(), event: undefined } };
    story.set.stories.add(story);
    this.#stories.set(id, story);
    const joined = new Map<StorySet, string[]>();
    this.#terms.weigh(told.terms);
    for (const other of this.#meet(story)) {
      if (!sameEvent(told, other.told, this.#terms)) continue;
      story.like.add(other);
      other.like.add(story);
      if (!joined.has(other.set)) joined.set(other.set, idsOf(other.set));
    }
    const before = Array.from(joined, ([set, ids]) => ({ event: eventOfSet(set), ids }));
    for (const set of joined.keys()) join(story.set, set);
    const now = eventOfSet(story.set);
    return new Set([id, ...before.filter(({ event }) => !isSame(event, now)).flatMap(({ ids }) => ids)]);
  }

  /** Takes a story away; answers the ids of the stories that stay and whose event is another now. */
  remove(id: string): Set<string> {
    const story = this.#stories.get(id);
    if (story === undefined) return new Set();
    this.#stories.delete(id);
    for (const key of this.#keysOf(story)) {
      const met = this.#meeting.get(key);
      met?.named.delete(story);
      met?.unnamed.delete(story);
      if (met?.named.size === 0 && met.unnamed.size === 0) this.#meeting.delete(key);
    }
    const before = eventOfSet(story.set);
    for (const other of story.like) other.like.delete(story);
    story.set.stories.delete(story);
    return new Set(split(story.set).flatMap((set) => (isSame(before, eventOfSet(set)) ? [] : idsOf(set))));
  }

  #keysOf({ told: { signature } }: Story): number[] {
    return storyKeys(signature).map((key) => this.#terms.numberOf(key));
  }

  /** The stories that share a key with a new one and may tell of its event; it is then found under its keys too. */
  #meet(story: Story): Story[] {
    const { operation } = story.told;
    const named = operation === undefined ? undefined : this.#terms.numberOf(operation);
    const found: Story[] = [];
    const turn = ++this.#turn;
    const meet = (other: Story): void => {
      if (other.met === turn) return;
      other.met = turn;
      found.push(other);
    };
    const keys = this.#keysOf(story);
    for (const key of keys) {
      let met = this.#meeting.get(key);
      if (met === undefined) {
        met = { named: new Set(), unnamed: new Set() };
        this.#meeting.set(key, met);
      }
      // Most stories that share a name came out long before or after.
      for (const other of met.unnamed) if (!areLongApart(story.told, other.told)) meet(other);
      if (operation === undefined) for (const other of met.named) if (!areLongApart(story.told, other.told)) meet(other);
      if (key === named) for (const other of met.named) meet(other);
    }
    for (const key of keys) {
      const met = this.#meeting.get(key);
      (operation === undefined ? met?.unnamed : met?.named)?.add(story);
    }
    return found;
  }

  /** The event of a story; undefined for a story that is not there. */
  eventOf(id: string): Event | undefined {
    const set = this.#stories.get(id)?.set;
    return set === undefined ? undefined : eventOfSet(set);
  }
}

function eventOfSet(set: StorySet): Event {
  set.event ??= eventOf(Array.from(set.stories, ({ told }) => told.signature));
  return set.event;
}

function isSame(a: Event, b: Event): boolean {
  return a.key === b.key && a.name === b.name && a.country === b.country;
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

/** The sets that still hang together of one that a story has left. */
function split(set: StorySet): StorySet[] {
  const sets: StorySet[] = [];
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
    sets.push(found);
  }
  return sets;
}

function idsOf({ stories }: StorySet): string[] {
  return Array.from(stories, ({ id }) => id);
}
