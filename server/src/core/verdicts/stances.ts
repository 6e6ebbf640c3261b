import type { Evidence, Group, Quantity } from '../model.ts';
import { type Comparison, compareQuantities } from '../numbers/compare.ts';
import { ratioOf } from './ratio.ts';
import { isDispute, isSlip } from './slip.ts';

/**
 * Which readings of a group each document gives. A document that gives both of two values contradicts neither: it tells of
 * two counts, of a part and its whole, or of something else that a reader of it knows and a comparison does not.
 */
export class Stances {
  readonly #group: Group;
  readonly #quantities: readonly (Quantity | undefined)[];
  readonly #byUri = new Map<string, Set<number>>();
  readonly #compared = new Map<number, Comparison | undefined>();

  constructor(group: Group) {
    const { readings } = group;
    this.#group = group;
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
   * Does the document of this evidence hold its reading `own` against the reading `other`? Not where it gives `other` too,
   * unless by a slip or as another speaker's, or a value that fits it, nor where another of its values is nearer to `other`;
   * what rounds or hedges `own` is no other value, and what was counted on another day (`On Thursday nine were missing`) says
   * nothing of this one. Dates are held by all who give them.
   */
  holds(item: Evidence, own: number, other: number): boolean {
    const stance = this.#byUri.get(item.uri);
    if (stance === undefined) return false;
    if (stance.has(other)) return this.#isDisputed(item, other) || this.#isOddOneOut(item, own, other);
    const distance = this.#distance(own, other);
    for (const index of stance) {
      if (index === own || this.#fits(index, own) || this.#isOfAnotherDay(index, item) || this.#isUnsure(index, item)) continue;
      if (this.#fits(index, other) || (this.#isPlain(index) && this.#distance(index, other) < distance)) return false;
    }
    return true;
  }

  /** Does the document date all its counts of this value, and none to the day that the evidence is of? */
  #isOfAnotherDay(index: number, { uri, claim: { countedOn } }: Evidence): boolean {
    const own = this.#group.readings[index]?.evidence.filter((one) => one.uri === uri) ?? [];
    return own.every(({ claim }) => claim.countedOn !== undefined && claim.countedOn !== countedOn);
  }

  /** A value that the document hardly gives (`cut from 5 to 4.5 percent`) is nearer to nothing. */
  #isUnsure(index: number, { uri }: Evidence): boolean {
    const own = this.#group.readings[index]?.evidence.filter((one) => one.uri === uri) ?? [];
    return own.every(({ claim }) => claim.confidence === 'low');
  }

  #isDisputed(item: Evidence, other: number): boolean {
    return this.#group.readings[other]?.evidence.some((one) => one.uri === item.uri && isDispute(item, one)) ?? false;
  }

  /** A slip: nobody else gives this value, and others give the one that the document gives too. */
  #isOddOneOut(item: Evidence, own: number, other: number): boolean {
    const [alone, shared] = [this.#group.readings[own]?.evidence ?? [], this.#group.readings[other]?.evidence ?? []];
    if (alone.some(({ uri }) => uri !== item.uri) || shared.every(({ uri }) => uri === item.uri)) return false;
    return shared.some((one) => one.uri === item.uri && isSlip(item, one, this.#group.event));
  }

  /** Is one value the other, hedged or rounded? A bound that merely leaves room says nothing about it. */
  #fits(a: number, b: number): boolean {
    const [first, second] = [this.#quantities[a], this.#quantities[b]];
    if (first === undefined || second === undefined) return false;
    const verdict = this.#compare(a, b)?.verdict;
    return verdict === 'agree' || verdict === 'rounding' || (verdict === 'hedge' && first.value === second.value);
  }

  #compare(a: number, b: number): Comparison | undefined {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * this.#quantities.length + high;
    const [first, second] = [this.#quantities[low], this.#quantities[high]];
    if (!this.#compared.has(key)) this.#compared.set(key, first && second && compareQuantities(first, second));
    return this.#compared.get(key);
  }

  /** A bound names no value of its own: `more than 400` in a headline stands for the figure below it. */
  #isPlain(index: number): boolean {
    const modifier = this.#quantities[index]?.modifier;
    return modifier === '=' || modifier === '~';
  }

  /** How many times one value is the other; infinite for what has no ratio. */
  #distance(a: number, b: number): number {
    const [first, second] = [this.#quantities[a], this.#quantities[b]];
    return first === undefined || second === undefined || first.unit !== second.unit
      ? Number.POSITIVE_INFINITY
      : ratioOf(first.value, second.value);
  }
}
