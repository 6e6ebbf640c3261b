import type { Disagreement, Evidence } from './model.ts';

/** The short name by which people know a document. */
export type NameOf = (uri: string) => string;

/**
 * The plain sentence that people read at a place of one side: what is written here, what the other source writes, and the
 * arithmetic between them. It never says who is wrong. `at` is the start of the place; without it the first of the side.
 */
export function messageOf(
  disagreement: Disagreement,
  side: 0 | 1,
  nameOf: NameOf = lastSegment,
  at?: Pick<Evidence, 'uri'> & { start: number },
): string {
  const [ours, theirs] = side === 0 ? disagreement.readings : [disagreement.readings[1], disagreement.readings[0]];
  const here = ours.evidence.find(({ uri, claim }) => at !== undefined && uri === at.uri && claim.start === at.start) ?? ours.evidence[0];
  if (isOnePlace(disagreement)) return sentence(`“${here?.surface ?? ''}”: ${disagreement.reason}`);
  return sentence(`“${here?.surface ?? ''}” here, ${placesOf(theirs.evidence, nameOf, here?.uri)}: ${disagreement.reason}`);
}

/** The same sentence as read from outside, where no place is here: `“five-day” in a.txt, “week-long” in b.txt: …`. */
export function summaryOf(disagreement: Disagreement, nameOf: NameOf = lastSegment): string {
  const [first, second] = disagreement.readings;
  if (isOnePlace(disagreement)) return sentence(`${placesOf(first.evidence, nameOf)}: ${disagreement.reason}`);
  const ours = placesOf(first.evidence, nameOf);
  const inside = documentsOf(first.evidence).length === 1 ? first.evidence[0]?.uri : undefined;
  return sentence(`${ours}, ${placesOf(second.evidence, nameOf, inside)}: ${disagreement.reason}`);
}

/** Where the figure is checked against nothing but itself: a weekday against its date. */
function isOnePlace({ readings: [a, b] }: Disagreement): boolean {
  const [first, second] = [a.evidence[0], b.evidence[0]];
  return first !== undefined && second !== undefined && first.uri === second.uri && first.claim.start === second.claim.start;
}

/** `“week-long” in a.txt (and 1 more)`; other documents before the one that a reader is in. */
function placesOf(evidence: readonly Evidence[], nameOf: NameOf, here?: string): string {
  const place = evidence.find(({ uri }) => uri !== here) ?? evidence[0];
  if (place === undefined) return '';
  const more = documentsOf(evidence).filter((uri) => uri !== here && uri !== place.uri).length;
  const where = place.uri === here ? 'in this document too' : `in ${nameOf(place.uri)}`;
  return `“${place.surface}” ${where}${more > 0 ? ` (and ${more} more)` : ''}`;
}

function documentsOf(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.map(({ uri }) => uri))];
}

/** One line that ends as a sentence does. */
function sentence(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function lastSegment(uri: string): string {
  const last = uri.split('/').filter(Boolean).at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
