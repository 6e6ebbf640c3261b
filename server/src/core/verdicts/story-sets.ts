import { bothTraits, type EventTraits, eventOf, storyKeys, traitsOf } from '../claims/events.ts';
import { sameEvent } from '../claims/same-event.ts';
import { StoryTerms } from '../claims/story-terms.ts';
import { type ToldStory, toldStory } from '../claims/told-story.ts';
import type { Event, StorySignature } from '../model.ts';
import { StoryMeeting } from './story-meeting.ts';

export interface Story {
  readonly id: string;
  readonly told: ToldStory;
  /** The numbers of its keys. */
  readonly keys: readonly number[];
  /** The turn in which it was compared with another last. */
  askedIn: number;
  /**
   * Stories that tell of the same event, by `sameEvent` alone: not all of them, but as many as it takes to lead from each story of
   * a set to each other, and in one way only.
   */
  readonly links: Set<Story>;
  set: StorySet;
}

export interface StorySet {
  readonly stories: Set<Story>;
  traits: EventTraits;
  event: Event;
}

/**
 * The stories of a corpus, kept in sets that tell of one event: the connected sets under `sameEvent`. They are the same
 * whatever the order in which stories came and went. A story that comes is compared with the stories that it meets until it is found
 * to be of their set, with many copies of one story once; a story that goes costs no more than its set.
 */
export class StorySets {
  readonly #stories = new Map<string, Story>();
  readonly #terms = new StoryTerms();
  readonly #meeting = new StoryMeeting(this.#terms);
  readonly #sameEvent: typeof sameEvent;

  /** `compare` is for tests of how often stories are compared. */
  constructor(compare: typeof sameEvent = sameEvent) {
    this.#sameEvent = compare;
  }

  /** Adds a story that is not there yet; answers the ids of all stories whose event is another now, its own among them. */
  add(id: string, signature: StorySignature): Set<string> {
    const traits = traitsOf(signature);
    const story: Story = {
      id,
      told: toldStory(signature, this.#terms),
      keys: storyKeys(signature).map((key) => this.#terms.numberOf(key)),
      askedIn: 0,
      links: new Set(),
      set: { stories: new Set(), traits, event: eventOf(traits) },
    };
    story.set.stories.add(story);
    this.#stories.set(id, story);
    const moved = new Set([id]);
    this.#terms.weigh(story.told.terms);
    const matches = this.#meeting.matches(story, (other) => this.#sameEvent(story.told, other.told, this.#terms));
    if (matches.size > 0) {
      const event = eventOf([...matches.keys()].reduce((all, set) => bothTraits(all, set.traits), traits));
      for (const set of matches.keys()) if (!isSame(set.event, event)) for (const other of set.stories) moved.add(other.id);
      for (const other of matches.values()) link(story, other);
      story.set = this.#unite([...matches.keys()]);
      story.set.stories.add(story);
      story.set.traits = bothTraits(story.set.traits, traits);
      renew(story.set);
    }
    this.#meeting.add(story);
    return moved;
  }

  /** Takes a story away; answers the ids of the stories that stay and whose event is another now. */
  remove(id: string): Set<string> {
    const story = this.#stories.get(id);
    if (story === undefined) return new Set();
    this.#stories.delete(id);
    this.#meeting.remove(story);
    const { set, links } = story;
    const { event } = set;
    set.stories.delete(story);
    for (const other of links) other.links.delete(story);
    const moved = new Set<string>();
    for (const left of this.#split(set, links)) if (!isSame(left.event, event)) for (const other of left.stories) moved.add(other.id);
    return moved;
  }

  /** The event of a story; undefined for a story that is not there. */
  eventOf(id: string): Event | undefined {
    return this.#stories.get(id)?.set.event;
  }

  /** Makes one set of several: the largest takes in the others. */
  #unite(sets: readonly StorySet[]): StorySet {
    const into = sets.reduce((largest, set) => (set.stories.size > largest.stories.size ? set : largest));
    for (const set of sets) {
      if (set === into) continue;
      for (const story of [...set.stories]) this.#meeting.move(story, into);
      into.traits = bothTraits(into.traits, set.traits);
    }
    renew(into);
    return into;
  }

  /** The sets that still hang together of one that a story has left which had these links. */
  #split(set: StorySet, links: ReadonlySet<Story>): StorySet[] {
    if (set.stories.size === 0) return [];
    const sets = [set];
    for (const part of links.size < 2 ? [] : this.#partsOf(links).slice(1)) {
      const own: StorySet = { ...set, stories: new Set() };
      for (const story of part) this.#meeting.move(story, own);
      sets.push(own);
    }
    for (const one of sets) {
      one.traits = Array.from(one.stories, ({ told }) => traitsOf(told.signature)).reduce(bothTraits);
      renew(one);
    }
    return sets;
  }

  /**
   * The parts of a set that hang together without a story which had these links, the largest first. What hung together by it may do
   * so by others that were never compared.
   */
  #partsOf(links: ReadonlySet<Story>): Set<Story>[] {
    const parts = new Set(Array.from(links, linkedTo).sort((a, b) => b.size - a.size));
    const [largest, ...others] = parts;
    const partOf = new Map(others.flatMap((part) => Array.from(part, (story) => [story, part] as const)));
    const of = (story: Story): Set<Story> | undefined => partOf.get(story) ?? largest;
    for (const story of [...partOf.keys()]) {
      if (parts.size === 1) break;
      this.#terms.weigh(story.told.terms);
      this.#meeting.matchWithin(
        story,
        (other) => of(other) !== of(story),
        (other) => this.#sameEvent(story.told, other.told, this.#terms),
        (other) => {
          link(story, other);
          const [a, b] = [of(story), of(other)];
          if (a === undefined || b === undefined) return;
          const [into, from] = a === largest || (b !== largest && a.size >= b.size) ? [a, b] : [b, a];
          for (const one of from) partOf.set(one, into.add(one));
          parts.delete(from);
        },
      );
    }
    return [...parts];
  }
}

function link(a: Story, b: Story): void {
  a.links.add(b);
  b.links.add(a);
}

/** All stories that links lead to from one, itself among them. */
function linkedTo(start: Story): Set<Story> {
  const found = new Set([start]);
  for (const story of found) for (const other of story.links) found.add(other);
  return found;
}

/** The event stays the same object as long as it is the same. */
function renew(set: StorySet): void {
  const event = eventOf(set.traits);
  if (!isSame(event, set.event)) set.event = event;
}

function isSame(a: Event, b: Event): boolean {
  return a.key === b.key && a.name === b.name && a.country === b.country;
}
