import { type Comparand, comparable, comparand, type Likeness } from '../claims/comparable.ts';
import type { Event, Evidence } from '../model.ts';
import type { Profiled } from './profile.ts';

/** Evidence that is judged alike against any other of its group: one profile, one day, one reading. */
export interface Voice {
  readonly profile: number;
  readonly first: Evidence;
  readonly all: readonly Evidence[];
  /** The words in which it is told. */
  readonly frames: ReadonlySet<number>;
}

/** The voices of one group. Whether two profiles are alike is asked once, however many claims have them. */
export class Voices {
  readonly #event: Event;
  readonly #comparands = new Map<number, Comparand>();
  readonly #likeness = new Map<number, Map<number, Likeness | undefined>>();

  constructor(event: Event) {
    this.#event = event;
  }

  /** May two voices be of the same thing, and how surely? */
  likenessOf(a: Voice, b: Voice): Likeness | undefined {
    let known = this.#likeness.get(a.profile);
    if (known === undefined) {
      known = new Map();
      this.#likeness.set(a.profile, known);
    }
    if (known.has(b.profile)) return known.get(b.profile);
    const likeness = comparable(this.#comparand(a), this.#comparand(b), this.#event.country);
    known.set(b.profile, likeness);
    return likeness;
  }

  #comparand({ profile, first }: Voice): Comparand {
    let made = this.#comparands.get(profile);
    if (made === undefined) {
      made = comparand(first.claim);
      this.#comparands.set(profile, made);
    }
    return made;
  }
}

/** The voices in the evidence of one reading, in its order. */
export function voicesOf(evidence: readonly Profiled[]): Voice[] {
  const voices = new Map<string, { profile: number; first: Evidence; all: Evidence[]; frames: Set<number> }>();
  for (const { item, profile } of evidence) {
    const name = `${profile} ${item.published ?? ''}`;
    const voice = voices.get(name);
    if (voice === undefined) voices.set(name, { profile, first: item, all: [item], frames: new Set([item.frame]) });
    else {
      voice.all.push(item);
      voice.frames.add(item.frame);
    }
  }
  return [...voices.values()];
}

/** The voice without the evidence that a test rejects; undefined where nothing is left. */
export function withOnly(voice: Voice, keeps: (item: Evidence) => boolean): Voice | undefined {
  const all = voice.all.filter(keeps);
  const [first] = all;
  if (all.length === voice.all.length) return voice;
  return first === undefined ? undefined : { ...voice, first, all, frames: new Set(all.map(({ frame }) => frame)) };
}

/** Do two documents tell it in the same words? */
export function inSameWords(a: Voice, b: Voice): boolean {
  if (inOneDocument(a, b)) return false;
  for (const frame of a.frames) if (frame !== 0 && b.frames.has(frame)) return true;
  return false;
}

/** Is everything that both say said in one document? */
export function inOneDocument(a: Voice, b: Voice): boolean {
  const { uri } = a.first;
  return a.all.every((item) => item.uri === uri) && b.all.every((item) => item.uri === uri);
}
