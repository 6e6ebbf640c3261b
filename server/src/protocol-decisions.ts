import type { Place } from './protocol.ts';

/**
 * Names and shapes of the messages behind decisions: what a person may decide at a place, and how it is written down. Like `protocol.ts`,
 * client and server share it.
 */

/** A decision as `.collate/decisions.json` has it; `schemas/decisions.schema.json` says what each holds. To a client it is opaque. */
export interface WrittenDecision {
  readonly decision: 'ignore-disagreement' | 'ignore-kind' | 'not-a-country' | 'not-an-organization' | 'same-organization';
  readonly reason?: string;
}

/** Something that a person may decide at a place. */
export interface Choice {
  /** For people: `Ignore this disagreement`. */
  readonly title: string;
  /** Complete, except for a reason and, in `same-organization`, the full name. */
  readonly decision: WrittenDecision;
  /** True for a kind that is ignored in one file, and not in all. */
  readonly inFile?: boolean;
}

/** Request, {@link Place} to {@link Choice}s: what may be decided there, the finding before the names. */
export const choicesRequest = 'collate/choices';

/** Request, {@link DecideParams} to a workspace edit of the protocol that writes the decision down. Rejects with one clear sentence. */
export const decideRequest = 'collate/decide';

export interface DecideParams {
  /** The document at which it was decided: the decision goes into the folder that holds it. */
  readonly uri: string;
  readonly decision: WrittenDecision;
}

/** Request, without parameters, to {@link Decided}: all that was decided in the workspace. */
export const decisionsRequest = 'collate/decisions';

export interface Decided {
  /** The file in which it stands. */
  readonly file: string;
  readonly title: string;
  /** Reason, author and date, as far as they are known, on one line. */
  readonly detail: string;
  readonly decision: WrittenDecision;
}

/** Request, {@link WithdrawParams} to a workspace edit that takes a decision away. */
export const withdrawRequest = 'collate/withdraw';

export type WithdrawParams = Pick<Decided, 'file' | 'decision'>;

/** Request, without parameters, to the full names of all organizations in the corpus, sorted. */
export const organizationsRequest = 'collate/organizations';

/** Arguments of the client's command `collate.decide`. */
export interface DecideArguments {
  readonly uri: Place['uri'];
  readonly choice: Choice;
}
