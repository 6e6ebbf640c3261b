import type { Filed } from '../filings.ts';
import type { Evidence } from '../model.ts';
import type { Share } from './bucket.ts';
import { type Profiled, Profiles } from './profile.ts';

/** Claims of the documents that were compared last, together: about five megabytes. */
const mostClaims = 10_000;

/** Profiles that are numbered at one time. */
const mostProfiles = 10_000;

/** The evidence of the documents that were compared last, as objects: their neighbours are compared next. */
export class RecentEvidence<Home extends { readonly uri: string }> {
  readonly #evidenceOf: (home: Home) => readonly Evidence[];
  /** The one that was made first goes first. */
  readonly #held = new Map<Home, readonly Profiled[]>();
  #nClaims = 0;
  #profiles = new Profiles();
  /** What was forgotten last. */
  #before: readonly Profiled[] = [];

  constructor(evidenceOf: (home: Home) => readonly Evidence[]) {
    this.#evidenceOf = evidenceOf;
  }

  /** What each of these documents has under its key. Each claim is the same object whenever it comes twice. */
  sharesOf(filed: readonly Filed<Home>[]): Share[] {
    if (this.#profiles.size > mostProfiles) this.#clear();
    return filed.map(({ home, event, claims }) => {
      const evidence = this.#of(home);
      return { uri: home.uri, event, evidence: claims.map((claim) => evidence[claim] as Profiled) };
    });
  }

  forget(home: Home): void {
    const held = this.#held.get(home);
    if (held === undefined) return;
    this.#nClaims -= held.length;
    this.#held.delete(home);
    this.#before = held;
  }

  #of(home: Home): readonly Profiled[] {
    const known = this.#held.get(home);
    if (known !== undefined) return known;
    const items = this.#evidenceOf(home);
    // The next version of a document that was forgotten for it has most of its evidence, nearly always at the same numbers.
    const before = this.#before;
    const moved = items.length - before.length;
    const evidence = items.map((item, index) => {
      const known = before[index]?.item === item ? before[index] : before[index - moved];
      return known?.item === item ? known : this.#profiles.of(item);
    });
    this.#before = [];
    for (const oldest of this.#held.keys()) {
      if (this.#nClaims + evidence.length <= mostClaims) break;
      this.forget(oldest);
    }
    this.#held.set(home, evidence);
    this.#nClaims += evidence.length;
    return evidence;
  }

  #clear(): void {
    this.#held.clear();
    this.#before = [];
    this.#nClaims = 0;
    this.#profiles = new Profiles();
  }
}
