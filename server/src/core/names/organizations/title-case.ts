import type { Run } from './runs.ts';

const short = 160;
const small = /(?<![A-Za-z’'.-])[a-z]{4,}/g;

/**
 * True for a line in title case or all in capitals, where a capital says nothing: most of its longer words have one.
 * Silent (false) for longer text, for what ends with a full stop, and for lines with fewer than four capitalised words.
 */
export function isTitle(text: string, runs: readonly Run[]): boolean {
  if (text.length > short) return false;
  let capitalised = 0;
  for (const run of runs) capitalised += run.length;
  if (capitalised < 4 || /[.;]['’"”]?$/.test(text.slice(-4).trimEnd())) return false;
  let rest = 0;
  for (small.lastIndex = 0; small.test(text); ) rest++;
  return rest * 3 <= capitalised;
}
