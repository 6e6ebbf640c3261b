import type { Evidence } from '../model.ts';
import growing from './data/growing.json' with { type: 'json' };
import { quantityOf } from './reading.ts';

const day = 86_400_000;
const grows: ReadonlySet<string> = new Set(growing.predicates);
const falls: ReadonlySet<string> = new Set(growing.falling);

/**
 * The one of two figures that is the later count of something that only grows, such as a death toll or an age. The texts must say so:
 * each dates its count, or they were published on different days. The missing, and others who are in a plight for a while, become
 * fewer from day to day; the missing may become more where a text dates its count. Silent for counts of one day, for other figures that fall, and where the day of either is unknown.
 */
export function laterCount(a: Evidence, b: Evidence): Evidence | undefined {
  const { predicate } = a.claim;
  if (predicate !== b.claim.predicate || !(grows.has(predicate) || falls.has(predicate) || predicate === 'aged')) return undefined;
  const [first, second] = withYears(dayOf(a), dayOf(b));
  const [x, y] = [quantityOf(a.claim)?.value, quantityOf(b.claim)?.value];
  if (first === undefined || second === undefined || first === second || x === undefined || y === undefined || x === y) return undefined;
  const [later, larger] = [first < second ? b : a, x < y ? b : a];
  if (predicate === 'missing' && (a.claim.countedOn ?? b.claim.countedOn) !== undefined) return later;
  if (falls.has(predicate) && larger !== later) return later;
  if (larger !== later) return undefined;
  const aged = predicate !== 'aged' || hasAged(Math.abs(Date.parse(first) - Date.parse(second)) / day, Math.abs(x - y));
  return aged ? later : undefined;
}

/** A person is as many years older as have passed, or one more; a birthday within two months would be a chance. */
function hasAged(days: number, years: number): boolean {
  return days >= 60 && years >= Math.floor(days / 365.25) && years <= Math.ceil(days / 365.25);
}

/** ISO; `--02-15` where the year is left out. */
function dayOf({ claim, published }: Evidence): string | undefined {
  const day = claim.countedOn ?? published;
  return day !== undefined && /^(?:\d{4}|-)-\d\d-\d\d$/.test(day) ? day : undefined;
}

/** Reports of one event that leave out the year came out in the year that brings them nearest to the other. */
function withYears(a: string | undefined, b: string | undefined): readonly [string | undefined, string | undefined] {
  if (a === undefined || b === undefined) return [a, b];
  if (a.startsWith('--')) return b.startsWith('--') ? [a, b] : [nearestTo(b, a), b];
  return b.startsWith('--') ? [a, nearestTo(a, b)] : [a, b];
}

function nearestTo(full: string, yearless: string): string {
  const year = Number(full.slice(0, 4));
  const distance = (iso: string): number => Math.abs(Date.parse(iso) - Date.parse(full));
  return [year - 1, year, year + 1].map((one) => `${one}${yearless.slice(1)}`).reduce((a, b) => (distance(b) < distance(a) ? b : a));
}
