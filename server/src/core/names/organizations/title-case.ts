import type { Run } from './runs.ts';

const short = 160;

/**
 * True for a line in title case or all in capitals, where a capital says nothing: most of its longer words have one.
 * Silent (false) for longer text and for lines of up to three words.
 */
export function isTitle(text: string, runs: readonly Run[]): boolean {
  if (text.length > short) return false;
  const capitalised = runs.reduce((sum, run) => sum + run.length, 0);
  if (capitalised < 4) return false;
  const longer = text.match(/\p{L}[\p{L}’']{3,}/gu) ?? [];
  const small = longer.filter((word) => /^\p{Ll}/u.test(word)).length;
  return small <= longer.length * 0.25;
}
