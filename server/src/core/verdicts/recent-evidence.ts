import type { Filed } from '../filings.ts';
import type { Evidence } from '../model.ts';
import type { Share } from './bucket.ts';
import { type Profiled, Profiles } from './profile.ts';

/** Claims of the documents that were compared last, together: about ten megabytes. */
const mostClaims = 20_000;

/** Profiles that are numbered at one time. */
const mostProfiles = 20_000;

/** The evidence of the documents that were compared last, as objects: their neighbours are compared next. */
export class RecentEvidence<Home extends { readonly uri: string }> {
  readonly #evidenceOf: (home: Home) => readonly Evidence[];
  /** The one that was made first goes first. */
  readonly #held = new Map<Home, readonly Profiled[]>();
  #nClaims = 0;
  #profiles = new Profiles();

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
    this.#nClaims -= this.#held.get(home)?.length ?? 0;
    this.#held.delete(home);
  }

  #of(home: Home): readonly Profiled[] {
    const known = this.#held.get(home);
    if (known !== undefined) return known;
    const evidence = this.#evidenceOf(home).map((item) => this.#profiles.of(item));
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
    this.#nClaims = 0;
    this.#profiles = new Profiles();
  }
}
