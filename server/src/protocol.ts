/**
 * Names and shapes of the messages that Collate adds to the Language Server Protocol. This file, `protocol-views.ts` and
 * `protocol-decisions.ts` are all that client and server share. Places are the protocol's own: lines and characters from 0, characters in UTF-16 code units.
 */

export interface Place {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** `initializationOptions`. A client that announces nothing gets lenses that only speak, and no actions that need a command. */
export interface ClientOptions {
  /** Names of the commands below that the client carries out. */
  readonly commands?: readonly string[];
  /** Uri of the page that explains the kinds of disagreement, without a fragment: a diagnostic's code links to `#kind` on it. */
  readonly docs?: string;
  /** True where the client defines {@link tokenTypes}; otherwise the protocol's own types are used. */
  readonly tokenTypes?: boolean;
  /** True where the client shows the views of `protocol-views.ts`: then it is told when what they show may have changed. */
  readonly views?: boolean;
  /** Path of a folder that is Collate's: what was read there stays for the next start. Without it everything is read at each start. */
  readonly cacheFolder?: string;
  /** Settings for a client that answers no `workspace/configuration`. */
  readonly collate?: Partial<Settings>;
}

/** Semantic tokens, each with the protocol's type that stands for it where a client knows no other. */
export const tokenTypes = {
  number: 'number',
  money: 'number',
  percent: 'number',
  age: 'number',
  duration: 'number',
  date: 'string',
  country: 'namespace',
  organization: 'class',
  operation: 'event',
} as const;

/** Commands that the client carries out; the server only names them, in lenses, code actions and hovers. */
export const clientCommands = {
  /** Arguments: {@link ShowPlaces}. Peeks at the places, from where the lens stands. */
  showPlaces: 'collate.showPlaces',
  /** Arguments: {@link Place}. Opens the place beside the editor. */
  openPlace: 'collate.openPlace',
  /** Arguments: the key of an operation or event, a string. Shows the sheet that compares its sources. */
  showSheet: 'collate.showSheet',
  /** Arguments: {@link ComparePassages}. Shows two passages side by side. */
  comparePassages: 'collate.comparePassages',
  /** Arguments: `DecideArguments` of `protocol-decisions.ts`. Asks for a reason where that helps, and writes the decision down. */
  decide: 'collate.decide',
  /** Arguments: the text, a string. Copies it. */
  copyText: 'collate.copyText',
} as const;

export interface ShowPlaces {
  readonly from: { readonly uri: string; readonly position: Place['range']['start'] };
  readonly places: readonly Place[];
}

export interface ComparePassages {
  readonly title: string;
  readonly left: Passage;
  readonly right: Passage;
}

/** An excerpt as one side of a comparison shows it: its text, and where it stands. */
export interface Passage extends Place {
  readonly text: string;
}

/** Notification, server to client: what the status item shows. Sent when it differs from the last. */
export const statusNotification = 'collate/status';

export interface Status {
  /** Documents read and compared. */
  readonly documents: number;
  /** Disagreements found, of all kinds; each counts once, however many places it has. */
  readonly disagreements: number;
  readonly conflicts: number;
  readonly indexing: boolean;
}

/**
 * Request, client to server: {@link ExtractParams} to {@link Extracted}. It can be cancelled, and tells its progress where the parameters
 * have a `workDoneToken`.
 */
export const extractRequest = 'collate/extract';

/** `docs/command-line.md` says what each is. */
export type ExtractFormat = 'json' | 'jsonl' | 'csv' | 'markdown' | 'brat' | 'web-annotation' | 'label-studio' | 'prodigy';

export interface ExtractParams {
  readonly format: ExtractFormat;
  /** The document to extract; without it and without `operation` the whole corpus. */
  readonly uri?: string;
  /** Only what stands in this part of the document. */
  readonly range?: Place['range'];
  /** Key of the operation or event whose claims are extracted, from all documents that tell of it. */
  readonly operation?: string;
  readonly workDoneToken?: string | number;
}

/** Every format is one file, except brat, which is a folder of files. */
export interface Extracted {
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** Request, client to server, without parameters: reads every document again and answers with the {@link Status} then. */
export const checkRequest = 'collate/check';

/** What a diagnostic carries as `data`. */
export interface FindingData {
  /** Stable while the claims stay the same: names the disagreement in all its places. */
  readonly key: string;
  readonly kind: DisagreementKind;
  /** The places of the other reading, by date, then by uri. */
  readonly others: readonly Place[];
}

export type DisagreementKind = 'rounding' | 'hedge' | 'wording' | 'counting' | 'update' | 'conflict';
export type SeveritySetting = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** The section `collate` of the settings. `collate.trace.server` is the client's own and stands here only by name. */
export interface Settings {
  /** Globs, relative to each folder, of the files that are sources. */
  readonly include: readonly string[];
  /** Globs of files that are not, on top of the editor's `files.exclude`. */
  readonly exclude: readonly string[];
  readonly respectGitignore: boolean;
  /** Bytes; larger files are skipped and named in the log. */
  readonly maxFileSize: number;
  readonly strictness: 'low' | 'normal' | 'high';
  /** By kind of disagreement; a kind that is absent has its usual severity. */
  readonly severity: Readonly<Partial<Record<DisagreementKind, SeveritySetting>>>;
  readonly maxFindingsPerFile: number;
  readonly lens: { readonly enabled: boolean };
  readonly inlayHints: { readonly enabled: boolean };
  /** Milliseconds of quiet after a keystroke before the corpus is compared again. */
  readonly debounce: number;
}

export const settingsSection = 'collate';

export const defaultSettings: Settings = {
  include: ['**/*.{txt,md,html}'],
  exclude: [],
  respectGitignore: true,
  maxFileSize: 2_000_000,
  strictness: 'normal',
  severity: {},
  maxFindingsPerFile: 100,
  lens: { enabled: true },
  inlayHints: { enabled: true },
  debounce: 50,
};
