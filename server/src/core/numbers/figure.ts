import type { FigureMention, Modifier, Span } from '../model.ts';
import type { Unplaced } from '../unplaced.ts';

/** A figure as found, with the span that also takes in the words that compare (`more than 250`, `from 3 to 5`, `250 or more`). */
export interface Figure {
  readonly mention: Unplaced<FigureMention>;
  readonly reach: Span;
  /** The numerals alone, without currency or unit, and the value that they write. */
  readonly numbers: Span & { readonly value: number };
  /** True where the mention names a unit or a currency. */
  readonly measured: boolean;
}

/** What `modifier` stands before and what stands behind say together: a bound wins over `about`. */
export function combined(before: Modifier | undefined, after: Modifier | undefined): Modifier {
  if (before === undefined || before === '~') return after ?? before ?? '=';
  return before;
}
