import type { Claim, DateMention, Evidence, Quantity, Reading } from '../model.ts';

/**
 * The reading that a claim gives, with all the evidence of it: the quantity of its figure, or its date. Written out field by
 * field: there is one for each claim of a corpus, and copies of objects cost many times as much.
 */
export function readingWith({ mention }: Claim, evidence: readonly Evidence[]): Reading {
  if (mention.type === 'date') return { value: isoOf(mention), modifier: '=', evidence };
  const { value, high, modifier, unit } = mention;
  if (high === undefined) return unit === undefined ? { value, modifier, evidence } : { value, modifier, unit, evidence };
  return unit === undefined ? { value, modifier, high, evidence } : { value, modifier, high, unit, evidence };
}

/** The ISO date or range (`2024-09-29/2024-10-04`) of a date. */
function isoOf({ from, to }: DateMention): string {
  return from === to ? from : `${from}/${to}`;
}

/** Equal for claims that give the same value with the same modifier and unit. */
export function readingKey(claim: Claim): string {
  const { mention } = claim;
  if (mention.type === 'date') return `=${isoOf(mention)}.. `;
  const { value, high, modifier, unit } = mention;
  return `${modifier}${value}..${high ?? ''} ${unit ?? ''}`;
}

/** The reading that some evidence gives; all of it must have one `readingKey`. Sorted by uri, then start. */
export function readingOf(evidence: readonly Evidence[]): Reading {
  const sorted = evidence.toSorted(byPlace);
  const [first] = sorted;
  if (first === undefined) throw new RangeError('a reading needs evidence: pass at least one claim');
  return readingWith(first.claim, sorted);
}

/** By uri, then start, then end: the order of everything that leaves the core. */
export function byPlace(a: Evidence, b: Evidence): number {
  return compareText(a.uri, b.uri) || a.claim.start - b.claim.start || a.claim.end - b.claim.end;
}

/** The quantity of a figure; undefined for a date. */
export function quantityOf({ mention }: Claim): Quantity | undefined {
  return mention.type === 'date' ? undefined : mention;
}

/** Code unit order, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
