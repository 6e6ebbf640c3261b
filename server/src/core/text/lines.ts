/** A place as editors count it: both from 0, `character` in UTF-16 code units. */
export interface LineCharacter {
  readonly line: number;
  readonly character: number;
}

/** What an index of lines is made of: where each line starts, and where the last one ends. */
export interface LineStarts {
  readonly starts: readonly number[] | Uint32Array;
  readonly length: number;
}

/** Offset to line and back, for one text. Lines end with `\n`, `\r\n` or a lone `\r`, as the Language Server Protocol has it. */
export class LineIndex {
  readonly #starts: readonly number[] | Uint32Array;
  readonly #length: number;

  /** Of a text, or of what the index of one left. */
  constructor(text: string | LineStarts) {
    this.#length = text.length;
    this.#starts = typeof text === 'string' ? startsOf(text) : text.starts;
  }

  starts(): LineStarts {
    return { starts: this.#starts, length: this.#length };
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offsets outside the text are clamped to it. */
  offsetToPosition(offset: number): LineCharacter {
    const clamped = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= clamped) low = middle;
      else high = middle;
    }
    return { line: low, character: clamped - (this.#starts[low] as number) };
  }

  /** A character past the end of its line is clamped to the start of the next line; a line past the end to the text's end. */
  positionToOffset(position: LineCharacter): number {
    if (position.line < 0) return 0;
    const start = this.#starts[position.line];
    if (start === undefined) return this.#length;
    const next = this.#starts[position.line + 1] ?? this.#length;
    return Math.max(start, Math.min(start + position.character, next));
  }
}

function startsOf(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}
