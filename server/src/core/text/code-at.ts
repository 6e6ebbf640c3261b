/**
 * The code unit at `offset`; -1 outside the text. Engines read inside a text at once, and from the first look outside on by a slow
 * way for good, so that whatever may look past an end looks by this.
 */
export function codeAt(text: string, offset: number): number {
  return offset >= 0 && offset < text.length ? text.charCodeAt(offset) : -1;
}
