import type { DisagreementKind, Place } from './protocol.ts';

/** Names and shapes of the messages behind the views and the comparison sheet; like `protocol.ts`, client and server share it. */

/**
 * Notification, server to client, without parameters: the sources, or what they say together, may have changed. Sent after the pause that
 * follows typing, and only to a client that announces `views`.
 */
export const changedNotification = 'collate/changed';

/** How a claim stands among the sources: the verdict that a reader must see first, or `alone` where a single source makes it. */
export type Standing = DisagreementKind | 'agree' | 'alone';

/** The sign and the word for each, so that nobody has to tell colours apart. */
export const standings: Readonly<Record<Standing, { readonly mark: string; readonly word: string }>> = {
  conflict: { mark: '≠', word: 'conflict' },
  update: { mark: '↑', word: 'update' },
  counting: { mark: '±', word: 'counted otherwise' },
  wording: { mark: '≈', word: 'worded otherwise' },
  hedge: { mark: '~', word: 'hedged' },
  rounding: { mark: '≈', word: 'rounded' },
  agree: { mark: '=', word: 'agrees' },
  alone: { mark: '', word: 'one source' },
};

/** Request, {@link OperationsParams} to {@link Operations}. */
export const operationsRequest = 'collate/operations';

export interface OperationsParams {
  /** The document whose operations are meant; absent for those of the whole corpus. */
  readonly uri?: string;
}

export interface Operations {
  /** Those that most sources tell of first. */
  readonly operations: readonly OperationSummary[];
  /** Claims that two or more sources make, over all operations. */
  readonly compared: number;
}

export interface OperationSummary {
  /** Stable while the text of its stories stays. */
  readonly key: string;
  readonly name: string;
  readonly standing: Standing;
  readonly sources: number;
  readonly claims: number;
  /** Claims that two or more sources make alike. */
  readonly agreeing: number;
  /** Disagreements: conflicts, newer or other counts, and mere wording. */
  readonly conflicts: number;
  readonly notes: number;
  readonly hints: number;
}

/** Request, {@link OperationParams} to {@link Operation}, or null where no source tells of it any more. */
export const operationRequest = 'collate/operation';

export interface OperationParams {
  readonly key: string;
}

export interface Operation {
  readonly key: string;
  readonly name: string;
  /** By date of publication. */
  readonly sources: readonly Source[];
  /** Those that a reader must see first at the top, then in the order of the text. */
  readonly claims: readonly ComparedClaim[];
}

export interface Source {
  readonly uri: string;
  /** File name. */
  readonly name: string;
  /** Such as `6 November 2024`. */
  readonly published?: string;
}

export interface ComparedClaim {
  readonly key: string;
  /** Such as `suspects arrested · Portugal`. */
  readonly topic: string;
  readonly standing: Standing;
  readonly readings: readonly ComparedReading[];
}

export interface ComparedReading {
  /** Normalised, in words: `about 24,000`. */
  readonly value: string;
  readonly standing: Standing;
  readonly statements: readonly Statement[];
}

/** One place where one source says something. */
export interface Statement {
  readonly place: Place;
  /** File name. */
  readonly source: string;
  /** The figure as written, with the hedge before it. */
  readonly words: string;
  /** The sentence around it. */
  readonly quote: string;
  readonly standing: Standing;
}

/** Request, {@link DisagreementGroupsParams} to {@link DisagreementGroup}[]: the graver kind first, files by name. */
export const disagreementGroupsRequest = 'collate/disagreementGroups';

export interface DisagreementGroupsParams {
  readonly by: 'kind' | 'file';
}

export interface DisagreementGroup {
  /** The kind, or the uri of the file. */
  readonly key: string;
  /** The kind, or the name of the file. */
  readonly name: string;
  readonly count: number;
}

/** Request, {@link DisagreementsParams} to {@link DisagreementItem}[]: the graver kind first, then in the order of the corpus. */
export const disagreementsRequest = 'collate/disagreements';

export interface DisagreementsParams {
  /** Only those of this kind. */
  readonly kind?: string;
  /** Only those that touch this document. */
  readonly uri?: string;
  /** At most so many. */
  readonly limit?: number;
}

export interface DisagreementItem {
  readonly key: string;
  readonly kind: DisagreementKind;
  /** Such as `suspects arrested · Portugal`. */
  readonly topic: string;
  readonly event: string;
  /** The two readings in words; one where a figure is checked against itself. */
  readonly values: readonly string[];
  /** Why, in words and arithmetic. */
  readonly reason: string;
  readonly statements: readonly DisagreementStatement[];
}

export interface DisagreementStatement extends Statement {
  /** Which of the values it gives, from 0. */
  readonly side: number;
}

/** Request, {@link StepParams} to the {@link Place} of the next disagreement, or null where there is none. */
export const stepRequest = 'collate/step';

export interface StepParams {
  readonly direction: 'next' | 'previous';
  /** Where the reader is; without it the walk begins at the first or last disagreement. */
  readonly from?: { readonly uri: string; readonly position: Place['range']['start'] };
}

/** Request, {@link CopySheetParams} to the text of the sheet, a string; empty where no source tells of the operation any more. */
export const copySheetRequest = 'collate/copySheet';

export interface CopySheetParams {
  readonly key: string;
  readonly format: 'markdown' | 'csv';
  /** Keys of the claims to copy; absent for all. */
  readonly claims?: readonly string[];
}
