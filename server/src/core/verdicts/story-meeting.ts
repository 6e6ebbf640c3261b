import { areLongApart } from '../claims/same-event.ts';
import type { StoryTerms } from '../claims/story-terms.ts';
import type { Story, StorySet } from './story-sets.ts';

/** The stories under one key by the sets that they are in. Most keys have one story, and most sets one under a key: neither takes more than itself. */
type Met = Story | Map<StorySet, Story | Set<Story>>;

/**
 * Where stories that may tell of one event meet, by their keys and then by their sets: a set that a story is found to be of need not
 * be looked through. Those that name an operation are kept apart, as two of them tell of one event only if their operations are the
 * same, and then they meet under its key. What each of ten thousand reports names costs nothing then.
 */
export class StoryMeeting {
  readonly #terms: StoryTerms;
  /** By the number of a key. */
  readonly #named = new Map<number, Met>();
  readonly #unnamed = new Map<number, Met>();
  #turn = 0;

  constructor(terms: StoryTerms) {
    this.#terms = terms;
  }

  /** Puts a story under its keys, in its set. */
  add(story: Story): void {
    const byKey = this.#kindOf(story);
    for (const key of story.keys) {
      let met = byKey.get(key);
      if (met === undefined || met === story) {
        byKey.set(key, story);
        continue;
      }
      if (!(met instanceof Map)) {
        met = new Map([[met.set, met]]);
        byKey.set(key, met);
      }
      const there = met.get(story.set);
      if (there === undefined) met.set(story.set, story);
      else if (there instanceof Set) there.add(story);
      else if (there !== story) met.set(story.set, new Set([there, story]));
    }
  }

  remove(story: Story): void {
    const byKey = this.#kindOf(story);
    for (const key of story.keys) {
      const met = byKey.get(key);
      if (!(met instanceof Map)) {
        if (met === story) byKey.delete(key);
        continue;
      }
      const there = met.get(story.set);
      if (there instanceof Set ? there.delete(story) && there.size === 0 : there === story) met.delete(story.set);
      if (met.size === 0) byKey.delete(key);
    }
  }

  /** Puts a story into another set. */
  move(story: Story, into: StorySet): void {
    this.remove(story);
    story.set.stories.delete(story);
    story.set = into;
    into.stories.add(story);
    this.add(story);
  }

  /** One story of each other set that has one to which a story `isLike`; asked of no story twice. */
  matches(story: Story, isLike: (other: Story) => boolean): Map<StorySet, Story> {
    const found = new Map<StorySet, Story>();
    const turn = ++this.#turn;
    const look = (set: StorySet, there: Story | Set<Story>, mayLieApart: boolean): void => {
      if (set === story.set || found.has(set)) return;
      for (const other of there instanceof Set ? there : [there]) {
        if (!isAsked(other, turn, story, mayLieApart) || !isLike(other)) continue;
        found.set(set, other);
        if (there instanceof Set) putLast(other, there);
        return;
      }
    };
    for (const [met, mayLieApart] of this.#metBy(story)) {
      if (met instanceof Map) for (const [set, there] of met) look(set, there, mayLieApart);
      else look(met.set, met, mayLieApart);
    }
    return found;
  }

  /** Goes through the stories of its own set that a story meets, which may change under it: whatever `isWanted`, and is alike, is `taken`. */
  matchWithin(story: Story, isWanted: (other: Story) => boolean, isLike: (other: Story) => boolean, taken: (other: Story) => void): void {
    const turn = ++this.#turn;
    for (const [met, mayLieApart] of this.#metBy(story)) {
      const there = met instanceof Map ? met.get(story.set) : met;
      for (const other of there instanceof Set ? there : [there]) {
        if (other?.set !== story.set || !isWanted(other) || !isAsked(other, turn, story, mayLieApart) || !isLike(other)) continue;
        if (there instanceof Set) putLast(other, there);
        taken(other);
      }
    }
  }

  /** The stories under each of its keys that may tell of the same event, and whether they may although they lie long apart. */
  *#metBy({ told: { operation }, keys }: Story): Generator<[met: Met, mayLieApart: boolean]> {
    const own = operation === undefined ? undefined : this.#terms.numberOf(operation);
    for (const key of keys) {
      const [named, unnamed] = [this.#named.get(key), this.#unnamed.get(key)];
      if (unnamed !== undefined) yield [unnamed, false];
      if (named !== undefined && (own === undefined || key === own)) yield [named, own !== undefined];
    }
  }

  #kindOf({ told: { operation } }: Story): Map<number, Met> {
    return operation === undefined ? this.#unnamed : this.#named;
  }
}

/** False where it was asked of in this turn already. Most stories that share a name came out long before or after. */
function isAsked(other: Story, turn: number, { told }: Story, mayLieApart: boolean): boolean {
  if (other.askedIn === turn || (!mayLieApart && areLongApart(told, other.told))) return false;
  other.askedIn = turn;
  return true;
}

/** So that the next is linked to another: where all links lead to one story, all are looked for again when it goes. */
function putLast(story: Story, stories: Set<Story>): void {
  stories.delete(story);
  stories.add(story);
}
