/** How alike the names of two stories are. */
export interface TermLikeness {
  /** The cosine of their names, weighted by how salient they are in each: 0 to 1. */
  readonly score: number;
  /** How many names they share. */
  readonly shared: number;
}

/**
 * Numbers for the names of stories, and what the names of one story weigh. One story at a time is weighed and then compared
 * with any number of others, so that each comparison is a look at a list for each of its names.
 */
export class StoryTerms {
  readonly #numbers = new Map<string, number>();
  /** By number; 0 for all that the weighed story does not name. */
  #weights = new Float64Array(1024);
  #weighed: Int32Array = new Int32Array();

  /** The number of a name: the same whenever it comes. */
  numberOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
    }
    return number;
  }

  numbersOf(terms: readonly string[]): Int32Array {
    const numbers = new Int32Array(terms.length);
    for (let rank = 0; rank < terms.length; rank++) numbers[rank] = this.numberOf(terms[rank] as string);
    return numbers;
  }

  /** Weighs the names of a story, the most salient first, until those of another are. */
  weigh(terms: Int32Array): void {
    for (const number of this.#weighed) this.#weights[number] = 0;
    if (this.#numbers.size > this.#weights.length) this.#weights = new Float64Array(2 * this.#numbers.size);
    for (let rank = 0; rank < terms.length; rank++) this.#weights[terms[rank] as number] = weightAt(rank);
    this.#weighed = terms;
  }

  /** How alike a story with these names, the most salient first, is to the one that was weighed last. */
  likenessTo(terms: Int32Array): TermLikeness {
    const weights = this.#weights;
    let sum = 0;
    let shared = 0;
    for (let rank = 0; rank < terms.length; rank++) {
      const weight = weights[terms[rank] as number] ?? 0;
      if (weight === 0) continue;
      sum += weight * weightAt(rank);
      shared++;
    }
    return { score: sum / Math.max(Number.EPSILON, norm(this.#weighed.length) * norm(terms.length)), shared };
  }
}

/** A story has so many names, or fewer; of more the weights are worked out when they are needed. */
const usual = 64;
const weightsByRank = Float64Array.from({ length: usual }, (_, rank) => 1 / Math.sqrt(1 + rank));
const norms = Float64Array.from({ length: usual + 1 }, (_, terms) => lengthOf(terms));

function weightAt(rank: number): number {
  return rank < usual ? (weightsByRank[rank] as number) : 1 / Math.sqrt(1 + rank);
}

function norm(terms: number): number {
  return terms <= usual ? (norms[terms] as number) : lengthOf(terms);
}

function lengthOf(terms: number): number {
  let sum = 0;
  for (let rank = 0; rank < terms; rank++) sum += weightAt(rank) ** 2;
  return Math.sqrt(sum);
}
