/** The texts of a page's paragraphs, and which of them the version before had, so that what was read of these need not be read again. */
export class ParagraphTexts {
  /** In order of the paragraphs. */
  readonly all: readonly string[];
  readonly #before: Int32Array | undefined;

  /** `before` has for each the index of the same text in the version before, or -1; without it there was none. */
  constructor(all: readonly string[], before?: Int32Array) {
    this.all = all;
    this.#before = before;
  }

  /** What the version before `kept`, by its paragraphs, for one with the text of this; undefined where it had none. */
  known<T>(kept: readonly T[] | undefined, at: number): T | undefined {
    const index = this.#before?.[at] ?? -1;
    return index < 0 ? undefined : kept?.[index];
  }
}
