import { comparable } from '../claims/comparable.ts';
import type { Confidence, Evidence, Verdict } from '../model.ts';
import { compareQuantities } from '../numbers/compare.ts';
import { phraseQuantity } from '../numbers/phrase.ts';
import { compareDates } from './compare-dates.ts';
import { isLaterCount } from './later-count.ts';
import { quantityOf } from './reading.ts';

/** What two claims of one event are to each other. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string;
  /** How surely they are of the same thing, and differ. */
  readonly confidence: Confidence;
}

/**
 * Judges two claims that are known to be of one event: whether they are of the same thing, then whether both can hold.
 * Undefined where they are of different things or cannot be compared. `home` is the event's country, if it has only one.
 */
export function judge(a: Evidence, b: Evidence, home?: string): Judgement | undefined {
  const likeness = comparable(a.claim, b.claim, home);
  if (likeness === undefined) return undefined;
  const compared = compareClaims(a, b);
  if (compared === undefined) return undefined;
  const { verdict, reason, sure } = compared;
  if (verdict === 'agree') {
    if (!likeness.wording) return { verdict, reason, confidence: likeness.confidence };
    const named = [a.claim.subject, b.claim.subject].map((subject) => `“${subject}”`).sort();
    return { verdict: 'wording', reason: `the same value, of ${named.join(' and of ')}`, confidence: likeness.confidence };
  }
  if (verdict === 'conflict' && isLaterCount(a, b)) {
    const [earlier, later] = valueOfFigure(a) < valueOfFigure(b) ? [a, b] : [b, a];
    const grown = `${phraseFigure(later)} is the later count, ${phraseFigure(earlier)} the earlier`;
    return { verdict: 'update', reason: grown, confidence: likeness.confidence };
  }
  return { verdict, reason, confidence: lower(likeness.confidence, sure) };
}

function compareClaims({ claim: a }: Evidence, { claim: b }: Evidence): ReturnType<typeof compareQuantities> {
  if (a.mention.type === 'date' || b.mention.type === 'date') {
    return a.mention.type === 'date' && b.mention.type === 'date' ? compareDates(a.mention, b.mention) : undefined;
  }
  return compareQuantities(a.mention, b.mention);
}

function valueOfFigure({ claim }: Evidence): number {
  return quantityOf(claim)?.value ?? 0;
}

function phraseFigure({ claim }: Evidence): string {
  const quantity = quantityOf(claim);
  return quantity === undefined ? '' : phraseQuantity(quantity);
}

const ranks: readonly Confidence[] = ['low', 'normal', 'high'];

/** The less sure of two. */
export function lower(a: Confidence, b: Confidence): Confidence {
  return ranks.indexOf(a) <= ranks.indexOf(b) ? a : b;
}

/** Is `a` at least as sure as `b`? */
export function atLeast(a: Confidence, b: Confidence): boolean {
  return ranks.indexOf(a) >= ranks.indexOf(b);
}
