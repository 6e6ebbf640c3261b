import type { Claim, Evidence } from '../model.ts';

/** Evidence with the number of its profile: equal for claims that no rule of comparison can tell apart, whatever their values. */
export interface Profiled {
  readonly item: Evidence;
  readonly profile: number;
}

/** Gives profiles their numbers. Many claims share one, so that a much reported event stays cheap to compare. */
export class Profiles {
  readonly #numbers = new Map<string, number>();

  /** How many there are. */
  get size(): number {
    return this.#numbers.size;
  }

  of(item: Evidence): Profiled {
    const key = profileKey(item.claim);
    let profile = this.#numbers.get(key);
    if (profile === undefined) {
      profile = this.#numbers.size;
      this.#numbers.set(key, profile);
    }
    return { item, profile };
  }
}

/** All that `comparable` and `isSlip` read of a claim, except its values. Joined, as a template of so many parts takes twice as long. */
function profileKey(claim: Claim): string {
  const { mention, predicate, subject, head, qualifiers, place, scope, partOf, partBy, countedOn, confidence, zone, attribution } = claim;
  const unit = 'unit' in mention ? mention.unit : '';
  const part = partOf === undefined ? '' : `part${partBy ?? ''}`;
  const fraction = 'value' in mention && mention.value > 0 && mention.value < 1 ? 'fraction' : '';
  const kind = mention.type;
  const narrowed = qualifiers.join('+');
  return [kind, unit, fraction, predicate, subject, head, narrowed, place, scope, part, countedOn, confidence, zone, attribution].join('|');
}
