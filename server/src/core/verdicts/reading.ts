import type { Claim, Evidence, Quantity, Reading } from '../model.ts';

/** What a claim gives: the quantity of its figure, or the ISO date or range (`2024-09-29/2024-10-04`) of its date. */
export function valueGiven({ mention }: Claim): Omit<Reading, 'evidence'> {
  if (mention.type === 'date')
    return { value: mention.from === mention.to ? mention.from : `${mention.from}/${mention.to}`, modifier: '=' };
  const { value, high, modifier, unit } = mention;
  return { value, modifier, ...(high === undefined ? {} : { high }), ...(unit === undefined ? {} : { unit }) };
}

/** Equal for claims that give the same value with the same modifier and unit. */
export function readingKey(claim: Claim): string {
  const { mention } = claim;
  if (mention.type === 'date') return `=${valueGiven(claim).value}.. `;
  const { value, high, modifier, unit } = mention;
  return `${modifier}${value}..${high ?? ''} ${unit ?? ''}`;
}

/** The reading that some evidence gives; all of it must have one `readingKey`. Sorted by uri, then start. */
export function readingOf(evidence: readonly Evidence[]): Reading {
  const sorted = evidence.toSorted(byPlace);
  const [first] = sorted;
  if (first === undefined) throw new RangeError('a reading needs evidence: pass at least one claim');
  return { ...valueGiven(first.claim), evidence: sorted };
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
