import type { Collation, Disagreement, Evidence, Group, Reading } from '../core/model.ts';
import type { Standing } from '../protocol-views.ts';
import { precision } from './exactness.ts';

/** Says which disagreements count: a person may have silenced some. */
export type IsShown = (disagreement: Disagreement) => boolean;

/** A disagreement as it concerns one place. */
interface Side {
  readonly disagreement: Disagreement;
  readonly other: Reading;
}

const order: readonly Standing[] = ['conflict', 'update', 'counting', 'wording', 'hedge', 'rounding', 'agree', 'alone'];
const merelyPut: ReadonlySet<Standing> = new Set(['hedge', 'rounding']);

/** Sorts what a reader must see first to the front. */
export function byStanding(a: Standing, b: Standing): number {
  return order.indexOf(a) - order.indexOf(b);
}

/** What stands at the front of them; `alone` of none. */
export function gravest(standings: readonly Standing[]): Standing {
  return [...standings].sort(byStanding)[0] ?? 'alone';
}

/** The documents behind readings or a reading. */
export function documentsOf(evidence: Iterable<Evidence>): Set<string> {
  return new Set(Array.from(evidence, ({ uri }) => uri));
}

/** Knows for every place of a corpus the disagreements that touch it. Built once for a state of the corpus, in linear time. */
export class Standings {
  readonly #sides = new Map<string, Side[]>();

  constructor({ disagreements }: Collation, isShown: IsShown) {
    for (const disagreement of disagreements.filter(isShown)) {
      const [a, b] = disagreement.readings;
      for (const item of a.evidence) this.#add(item, { disagreement, other: b });
      for (const item of b.evidence) this.#add(item, { disagreement, other: a });
    }
  }

  /** Every disagreement that touches the places, each once. */
  disagreements(evidence: Iterable<Evidence>): Set<Disagreement> {
    const found = new Set<Disagreement>();
    for (const item of evidence) for (const { disagreement } of this.#sides.get(keyOf(item)) ?? []) found.add(disagreement);
    return found;
  }

  /**
   * How one place stands. Both sides of a conflict are in conflict; of a rounding or a hedge only the side that gives less, so that
   * the fullest figure reads as what the others agree with.
   */
  of(item: Evidence, reading: Reading): Standing {
    const sides = this.#sides.get(keyOf(item)) ?? [];
    const told = sides.filter(
      ({ disagreement, other }) =>
        !merelyPut.has(disagreement.kind) || other.evidence.every(({ claim }) => precision(claim) >= precision(item.claim)),
    );
    if (told.length > 0) return gravest(told.map(({ disagreement }) => disagreement.kind));
    return sides.length > 0 || documentsOf(reading.evidence).size > 1 ? 'agree' : 'alone';
  }

  ofReading(reading: Reading): Standing {
    return gravest(reading.evidence.map((item) => this.of(item, reading)));
  }

  ofGroup({ readings }: Group): Standing {
    return gravest(readings.map((reading) => this.ofReading(reading)));
  }

  #add(item: Evidence, side: Side): void {
    const key = keyOf(item);
    const sides = this.#sides.get(key);
    if (sides === undefined) this.#sides.set(key, [side]);
    else sides.push(side);
  }
}

function keyOf({ uri, claim }: Evidence): string {
  return `${uri} ${claim.start} ${claim.end}`;
}
