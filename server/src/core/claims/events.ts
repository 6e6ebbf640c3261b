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

/** The strings under which a story meets those that may be of the same event: see README.md. */
export function storyKeys(signature: StorySignature): readonly string[] {
  return signature.operations.slice(0, 1).map(({ key }) => key);
}

/** The event of one connected set of stories, whatever their order: see README.md. */
export function eventOf(signatures: readonly StorySignature[]): Event {
  const [first] = signatures.flatMap(({ operations }) => operations.slice(0, 1)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const titles = signatures.map(({ title }) => title).toSorted();
  return first ?? { key: `story:${titles[0] ?? ''}`, name: titles[0] ?? '' };
}
