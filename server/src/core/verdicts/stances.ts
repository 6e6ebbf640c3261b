import type { Quantity, Reading } from '../model.ts';
import { type Comparison, compareQuantities } from '../numbers/compare.ts';

/**
 * Which readings of a group each document gives. A document that gives both of two values contradicts neither: it tells of
 * two counts, of a part and its whole, or of something else that a reader of it knows and a comparison does not.
 */
export class Stances {
  readonly #quantities: readonly (Quantity | undefined)[];
  readonly #byUri = new Map<string, Set<number>>();
  readonly #compared = new Map<number, Comparison | undefined>();

  constructor(readings: readonly Reading[]) {
    this.#quantities = readings.map(({ evidence: [first] }) => (first?.claim.mention.type === 'date' ? undefined : first?.claim.mention));
    for (const [index, { evidence }] of readings.entries()) {
      for (const { uri } of evidence) {
        const stance = this.#byUri.get(uri);
        if (stance === undefined) this.#byUri.set(uri, new Set([index]));
        else stance.add(index);
      }
    }
  }

  /**
   * Does this document hold the reading `own` against the reading `other`? Not where it gives `other` too, or a value that
   * fits it, nor where another of its values is nearer to `other`. Dates are held by all who give them.
   */
  holds(uri: string, own: number, other: number): boolean {
    const stance = this.#byUri.get(uri);
    if (stance === undefined || stance.has(other)) return false;
    const distance = this.#distance(own, other);
    for (const index of stance) {
      if (index === own) continue;
      if (this.#fits(index, other) || this.#distance(index, other) < distance) return false;
    }
    return true;
  }

  /** A bare floor fits anything above it, and so says nothing about it. */
  #fits(a: number, b: number): boolean {
    const [first, second] = [this.#quantities[a], this.#quantities[b]];
    if (first === undefined || second === undefined) return false;
    const verdict = this.#compare(a, b)?.verdict;
    if (verdict === 'agree' || verdict === 'rounding') return true;
    return verdict === 'hedge' && (first.value === second.value || (first.modifier !== '>=' && second.modifier !== '>='));
  }

  #compare(a: number, b: number): Comparison | undefined {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * this.#quantities.length + high;
    const [first, second] = [this.#quantities[low], this.#quantities[high]];
    if (!this.#compared.has(key)) this.#compared.set(key, first && second && compareQuantities(first, second));
    return this.#compared.get(key);
  }

  /** How many times one value is the other; infinite for what has no ratio. */
  #distance(a: number, b: number): number {
    const [first, second] = [this.#quantities[a], this.#quantities[b]];
    return first === undefined || second === undefined || first.unit !== second.unit ? 1 : ratioOf(first.value, second.value);
  }
}

/** How many times the larger of two values is the smaller; infinite where one is zero or they differ in sign. */
export function ratioOf(a: number, b: number): number {
  const ratio = a / b;
  return ratio > 0 ? Math.max(ratio, 1 / ratio) : a === b ? 1 : Number.POSITIVE_INFINITY;
}
