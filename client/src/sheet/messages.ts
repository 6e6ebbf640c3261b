import type { Place } from '../../../server/src/protocol.ts';
import type { CopySheetParams, Operation, Standing } from '../../../server/src/protocol-views.ts';

/** What the extension and the page of a comparison sheet tell each other; both sides share this file. */

/** Extension to page: what to show; null where no source tells of the operation any more. */
export interface ToSheet {
  readonly operation: Operation | null;
}

/** Page to extension. */
export type FromSheet =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly place: Place; readonly beside: boolean }
  | { readonly type: 'copy'; readonly format: CopySheetParams['format']; readonly claims: readonly string[] };

/** Which claims are shown: all, those of two or more sources, those on which sources differ. */
export type Shown = 'all' | 'compared' | 'differing';

/** What the page keeps, so that a window that opens again has the same sheet with the same filter. */
export interface SheetState {
  readonly key: string;
  readonly text: string;
  readonly shown: Shown;
}

/** Every word of the page, in the language of the editor; `{0}` and `{1}` stand for what is put in. */
export interface SheetLabels {
  readonly claim: string;
  readonly filter: string;
  readonly show: string;
  readonly shown: Readonly<Record<Shown, string>>;
  readonly copyMarkdown: string;
  readonly copyCsv: string;
  /** Of `{0}` claims shown of `{1}`. */
  readonly count: string;
  readonly silent: string;
  readonly nothing: string;
  readonly gone: string;
  /** Tooltip of a cell: `{0}` file, `{1}` line. */
  readonly open: string;
  readonly words: Readonly<Record<Standing, string>>;
}
