import type { Likeness } from '../claims/comparable.ts';
import type { Claim, Confidence, Event, Evidence, Verdict } from '../model.ts';
import { type Comparison, compareQuantities } from '../numbers/compare.ts';
import { phraseQuantity } from '../numbers/phrase.ts';
import { compareDates } from './compare-dates.ts';
import { laterCount } from './later-count.ts';
import { ratioOf } from './ratio.ts';
import { quantityOf } from './reading.ts';
import { isWording } from './wording.ts';

/** What two claims of one event are to each other. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string;
  /** How surely they are of the same thing, and differ. */
  readonly confidence: Confidence;
}

/**
 * One figure many times another is more often said of something else than wrong: beyond this ratio a conflict is unsure.
 * Claims of a named operation that are surely alike bear a slip of one digit too many.
 */
const farApart = 3.5;
const oneDigitMore = 12;
/** Where little but the noun joins two counts (`Likeness.loose`), reports of one thing differ by less than this. */
const looselyApart = 1.7;

/** What is known of two claims before they are judged. */
export interface Known {
  /** How their values stand to each other. */
  readonly compared: Comparison;
  /** How surely they are of one thing. */
  readonly likeness: Likeness;
  readonly event: Event;
  /** Two documents tell them in the same words, which says more surely than any rule that both are of one thing. */
  readonly sameWords: boolean;
}

/** Judges two claims that may be of the same thing of one event. */
export function judge(a: Evidence, b: Evidence, known: Known): Judgement {
  const { likeness, event, sameWords } = known;
  const { verdict, reason, sure } = sameWords ? asCopied(a.claim, b.claim, known.compared) : known.compared;
  const confidence = sameWords ? 'high' : likeness.confidence;
  if (verdict === 'agree') {
    if (!isWording(a.claim, b.claim, likeness.wording)) return { verdict, reason, confidence };
    const named = [a.claim.subject, b.claim.subject].map((subject) => `“${subject}”`).sort();
    return { verdict: 'wording', reason: `the same value, of ${named.join(' and of ')}`, confidence };
  }
  if (verdict !== 'conflict') return { verdict, reason, confidence };
  const likely = lower(
    lower(confidence, sure),
    asLikelyAs(a, b, likeness.loose ? looselyApart : confidence === 'high' && event.key.startsWith('operation:') ? oneDigitMore : farApart),
  );
  const later = laterCount(a, b);
  if (later === undefined) return { verdict, reason, confidence: likely };
  const earlier = later === a ? b : a;
  const grown = `${phraseFigure(later)} is the later count, ${phraseFigure(earlier)} the earlier`;
  return { verdict: 'update', reason: grown, confidence: likely };
}

/** How surely two figures so far apart are said of one thing at all. */
function asLikelyAs(a: Evidence, b: Evidence, farthest: number): Confidence {
  const ratio = ratioOf(valueOfFigure(a), valueOfFigure(b));
  return quantityOf(a.claim)?.unit !== quantityOf(b.claim)?.unit || ratio <= farthest ? 'high' : 'low';
}

/** Two floors fit, but not where one sentence stands in two documents with two of them: `at least 178`, `at least 718`. */
function asCopied({ mention: a }: Claim, { mention: b }: Claim, compared: Comparison): Comparison {
  if (compared.verdict !== 'hedge' || a.type === 'date' || b.type === 'date') return compared;
  if (a.modifier !== b.modifier || a.high !== undefined || b.high !== undefined || a.value === b.value) return compared;
  const [first, second] = a.value < b.value ? [a, b] : [b, a];
  return { verdict: 'conflict', sure: 'normal', reason: `${phraseQuantity(first)} and ${phraseQuantity(second)} stand in the same words` };
}

/** How the values of two claims stand to each other; undefined for a date and a figure, and for figures that do not compare. */
export function compareClaims({ mention: a }: Claim, { mention: b }: Claim): Comparison | undefined {
  if (a.type === 'date' || b.type === 'date') return a.type === 'date' && b.type === 'date' ? compareDates(a, b) : undefined;
  return compareQuantities(a, b);
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
function lower(a: Confidence, b: Confidence): Confidence {
  return ranks.indexOf(a) <= ranks.indexOf(b) ? a : b;
}

/** Is `a` at least as sure as `b`? */
export function atLeast(a: Confidence, b: Confidence): boolean {
  return ranks.indexOf(a) >= ranks.indexOf(b);
}
