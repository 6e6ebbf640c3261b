import type { Span } from '../model.ts';

/** What mark-up says of a stretch of text. */
export type MarkupKind = 'heading' | 'item' | 'cell' | 'caption' | 'quote' | 'comment' | 'boilerplate' | 'article';

/** A stretch that mark-up names; `level` is a heading's, 1 to 6. */
export interface Markup extends Span {
  readonly kind: MarkupKind;
  readonly level?: number | undefined;
}

/** A text with its mark-up blanked out: the same length, so that every offset holds in both. */
export interface Unmarked {
  readonly text: string;
  /** In order of end. */
  readonly markup: readonly Markup[];
  /** ISO date of publication, where metadata gives it. */
  readonly published?: string;
  /** True where the text was a web page, in which a line is a block. */
  readonly page?: boolean;
}

/** As many blanks as the stretch is long, except that it begins with `lead` (a line break, a decoded character). */
export function blanks(length: number, lead = ''): string {
  return length <= lead.length ? lead.slice(0, length) : lead + ' '.repeat(length - lead.length);
}

/**
 * Replaces stretches of a text by others of the same length. Edits come in order; one that overlaps an earlier one is dropped.
 */
export class Blanker {
  readonly #source: string;
  readonly #pieces: string[] = [];
  #done = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The stretch becomes `lead` and blanks behind it. */
  blank(start: number, end: number, lead = ''): void {
    this.replace(start, end, blanks(end - start, lead));
  }

  /** `replacement` has the length of the stretch. */
  replace(start: number, end: number, replacement: string): void {
    if (start < this.#done || end <= start) return;
    if (start > this.#done) this.#pieces.push(this.#source.slice(this.#done, start));
    this.#pieces.push(replacement);
    this.#done = end;
  }

  finish(): string {
    if (this.#done === 0) return this.#source;
    this.#pieces.push(this.#source.slice(this.#done));
    return this.#pieces.join('');
  }
}
