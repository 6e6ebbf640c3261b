import cueData from '../data/country-cues.json' with { type: 'json' };

const verbs = new Set(cueData.pronounBefore);
const BEFORE = /(\p{Lu}{2,})\s$/u;
const AFTER = /^[\s.,!?:;)]*(\p{L}*)/u;

/** True where `US` in a line of capitals is the pronoun: `CONTACT US`, `TELL US WHAT YOU THINK`. */
export function isPronoun(text: string, start: number, end: number): boolean {
  if (end - start !== 2 || !text.startsWith('US', start)) return false;
  const before = BEFORE.exec(text.slice(Math.max(0, start - 16), start))?.[1];
  if (before === undefined || !verbs.has(before.toLowerCase())) return false;
  const after = AFTER.exec(text.slice(end, end + 24))?.[1] ?? '';
  return after === after.toUpperCase();
}
