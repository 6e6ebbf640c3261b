/** Something named in a story, and what its places there weigh together. */
export interface Weighed {
  readonly name: string;
  weight: number;
}

/** By name, in the order in which the names first come. */
export type Weights = Map<string, Weighed>;

/** Counts a name once more. */
export function add(weights: Weights, name: string, weight: number): void {
  const known = weights.get(name);
  if (known === undefined) weights.set(name, { name, weight });
  else known.weight += weight;
}

/** The heaviest first; a sort leaves equals in the order in which they came. */
export function byWeight(a: Weighed, b: Weighed): number {
  return b.weight - a.weight;
}
