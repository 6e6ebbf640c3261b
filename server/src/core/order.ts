import type { Disagreement, Group } from './model.ts';
import { byPlace, compareText } from './verdicts/reading.ts';

/** The order of the corpus: by the first place of each reading in turn. For sorting; never 0 for two different groups. */
export function groupsInOrder(a: Group, b: Group): number {
  return readingsInOrder(a, b) || compareText(a.key, b.key);
}

/** The same for disagreements. */
export function disagreementsInOrder(a: Disagreement, b: Disagreement): number {
  return readingsInOrder(a, b) || compareText(a.check, b.check) || compareText(a.key, b.key);
}

/** By the first place of each reading in turn. */
function readingsInOrder({ readings: a }: Pick<Group, 'readings'>, { readings: b }: Pick<Group, 'readings'>): number {
  for (let index = 0; index < a.length; index++) {
    const [first, second] = [a[index]?.evidence[0], b[index]?.evidence[0]];
    const order = first === undefined || second === undefined ? 0 : byPlace(first, second);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
