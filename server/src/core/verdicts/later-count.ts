import type { Evidence } from '../model.ts';
import growing from './data/growing.json' with { type: 'json' };
import { quantityOf } from './reading.ts';

const day = 86_400_000;
const grows: ReadonlySet<string> = new Set(growing.predicates);

/**
 * Is the larger of two figures the later count of something that only grows, such as a death toll or an age? The texts must say so:
 * each dates its count, or they were published on different days. Silent for counts of one day, for figures that fall,
 * and where the day of either is unknown.
 */
export function isLaterCount(a: Evidence, b: Evidence): boolean {
  const { predicate } = a.claim;
  if (predicate !== b.claim.predicate || (!grows.has(predicate) && predicate !== 'aged')) return false;
  const [first, second] = [dayOf(a), dayOf(b)];
  const [x, y] = [quantityOf(a.claim)?.value, quantityOf(b.claim)?.value];
  if (first === undefined || second === undefined || first === second || x === undefined || y === undefined) return false;
  if (x < y !== first < second) return false;
  return predicate !== 'aged' || hasAged(Math.abs(Date.parse(first) - Date.parse(second)) / day, Math.abs(x - y));
}

/** A person is as many years older as have passed, or one more; a birthday within two months would be a chance. */
function hasAged(days: number, years: number): boolean {
  return days >= 60 && years >= Math.floor(days / 365.25) && years <= Math.ceil(days / 365.25);
}

function dayOf({ claim, published }: Evidence): string | undefined {
  const day = claim.countedOn ?? published;
  return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
}
