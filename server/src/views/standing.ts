import type { Disagreement, Evidence, Group, Reading, Span } from '../core/model.ts';
import type { Standing } from '../protocol-views.ts';
import { precision } from './exactness.ts';

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

/** Knows for every place the disagreements that touch it. Built once for a state of an event, in linear time. */
export class Standings {
  /** By document, then by {@link spotOf}: most places are in peace. */
  readonly #sides = new Map<string, Map<number, Side[]>>();

  constructor(disagreements: Iterable<Disagreement>) {
    for (const disagreement of disagreements) {
      const [a, b] = disagreement.readings;
      for (const item of a.evidence) this.#add(item, { disagreement, other: b });
      for (const item of b.evidence) this.#add(item, { disagreement, other: a });
    }
  }

  /** Every disagreement that touches the places, each once. */
  disagreements(groups: readonly Group[]): Set<Disagreement> {
    const found = new Set<Disagreement>();
    for (const { readings } of groups) {
      for (const { evidence } of readings) {
        for (const item of evidence) for (const { disagreement } of this.#at(item)) found.add(disagreement);
      }
    }
    return found;
  }

  /**
   * How one place stands. Both sides of a conflict are in conflict; of a rounding or a hedge only the side that gives less, so that
   * the fullest figure reads as what the others agree with.
   */
  of(item: Evidence, reading: Reading): Standing {
    const sides = this.#at(item);
    const told = sides.filter(
      ({ disagreement, other }) =>
        !merelyPut.has(disagreement.kind) || other.evidence.every(({ claim }) => precision(claim) >= precision(item.claim)),
    );
    if (told.length > 0) return gravest(told.map(({ disagreement }) => disagreement.kind));
    return sides.length > 0 || isShared(reading.evidence) ? 'agree' : 'alone';
  }

  ofReading(reading: Reading): Standing {
    const disputed = reading.evidence.filter((item) => this.#at(item).length > 0);
    if (disputed.length === 0) return isShared(reading.evidence) ? 'agree' : 'alone';
    return gravest(disputed.map((item) => this.of(item, reading)));
  }

  ofGroup({ readings }: Group): Standing {
    return gravest(readings.map((reading) => this.ofReading(reading)));
  }

  #at({ uri, claim }: Evidence): readonly Side[] {
    return this.#sides.get(uri)?.get(spotOf(claim)) ?? peace;
  }

  #add({ uri, claim }: Evidence, side: Side): void {
    const spots = this.#sides.get(uri) ?? new Map<number, Side[]>();
    if (spots.size === 0) this.#sides.set(uri, spots);
    const sides = spots.get(spotOf(claim));
    if (sides === undefined) spots.set(spotOf(claim), [side]);
    else sides.push(side);
  }
}

const peace: readonly Side[] = [];

/** A number of its own for each span: no figure is 4096 code units long. */
function spotOf({ start, end }: Span): number {
  return start * 4096 + (end - start);
}

/** Two or more documents are behind it. */
function isShared(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ uri }) => uri !== evidence[0]?.uri);
}
