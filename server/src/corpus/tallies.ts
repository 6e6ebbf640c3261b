import type { Finding } from '../core/model.ts';

/** How many disagreements a corpus or a document has; each counts once, at its first place. */
export interface Tally {
  readonly disagreements: number;
  readonly conflicts: number;
}

const none: Tally = { disagreements: 0, conflicts: 0 };

/** The tally of a corpus, kept document by document: a change costs what the changed document has, not what all have. */
export class Tallies {
  readonly #byDocument = new Map<string, Tally>();
  #total: Tally = none;

  /** Over all documents, as they stood when they were last counted. */
  get total(): Tally {
    return this.#total;
  }

  of(uri: string): Tally {
    return this.#byDocument.get(uri) ?? none;
  }

  /** Brings the tally up to date with the findings that one document has now. */
  count(uri: string, findings: readonly Finding[]): void {
    const firsts = findings.filter(isFirstPlace);
    this.set(uri, {
      disagreements: firsts.length,
      conflicts: firsts.filter(({ disagreement }) => disagreement.kind === 'conflict').length,
    });
  }

  /** The same for a document that was counted elsewhere. */
  set(uri: string, now: Tally): void {
    const before = this.of(uri);
    if (now.disagreements === 0) this.#byDocument.delete(uri);
    else this.#byDocument.set(uri, now);
    this.#total = {
      disagreements: this.#total.disagreements + now.disagreements - before.disagreements,
      conflicts: this.#total.conflicts + now.conflicts - before.conflicts,
    };
  }
}

function isFirstPlace({ uri, start, end, side, disagreement }: Finding): boolean {
  const first = disagreement.readings[0].evidence[0];
  return side === 0 && first !== undefined && first.uri === uri && first.claim.start === start && first.claim.end === end;
}
