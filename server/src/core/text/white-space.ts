import { unitAt } from './code-at.ts';

const beyondAscii = /\s/;

/** True for white space: of ASCII, a no-break space, any other that a pattern's `\s` takes. */
export function isWhite(text: string, at: number): boolean {
  const code = unitAt(text, at);
  return code < 128 ? code === 32 || (code > 8 && code < 14) : beyondAscii.test(text.charAt(at));
}

/** Where white space that begins at `from` ends; `to` where there is nothing else before it. */
export function behindWhite(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWhite(text, at)) at++;
  return at;
}

/** Where white space that ends at `to` begins; `from` where there is nothing else behind it. */
export function beforeWhite(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isWhite(text, at - 1)) at--;
  return at;
}
