/**
 * Texts have many forms in memory: cut out or joined, of one byte a unit or of two. Code that met more than a few of them looks a
 * method of theirs up anew at each call, so that this one is bound where nothing can set it again.
 */
function binding(charCodeAt: typeof String.prototype.charCodeAt): (text: string, offset: number) => number {
  return (text, offset) => charCodeAt.call(text, offset);
}

/**
 * The code unit at `offset`, which must lie inside the text: for whatever goes from unit to unit. Engines read inside a text at once, and from the first
 * look outside on by a slow way for good.
 */
export const unitAt: (text: string, offset: number) => number = binding(String.prototype.charCodeAt);

/** The code unit at `offset`; -1 outside the text. */
export function codeAt(text: string, offset: number): number {
  return offset >= 0 && offset < text.length ? unitAt(text, offset) : -1;
}
