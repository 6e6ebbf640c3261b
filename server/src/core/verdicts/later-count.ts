import type { Evidence } from '../model.ts';
import growing from './data/growing.json' with { type: 'json' };
import { quantityOf } from './reading.ts';

const grows: ReadonlySet<string> = new Set(growing.predicates);

/**
 * Is the larger of two figures the later count of something that only grows, such as a death toll? The texts must say so:
 * each dates its count, or they were published on different days. Silent for counts of one day, for figures that fall,
 * and where the day of either is unknown.
 */
export function isLaterCount(a: Evidence, b: Evidence): boolean {
  if (!grows.has(a.claim.predicate) || a.claim.predicate !== b.claim.predicate) return false;
  const [first, second] = [dayOf(a), dayOf(b)];
  const [x, y] = [quantityOf(a.claim)?.value, quantityOf(b.claim)?.value];
  if (first === undefined || second === undefined || first === second || x === undefined || y === undefined) return false;
  return x < y === first < second;
}

function dayOf({ claim, published }: Evidence): string | undefined {
  const day = claim.countedOn ?? published;
  return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
}
