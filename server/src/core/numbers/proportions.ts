import { codeAt } from '../text/code-at.ts';
import { readCardinal } from './cardinals.ts';
import { wordAfter } from './neighbours.ts';
import type { Numeral } from './numeral.ts';
import { isTimeWord } from './units.ts';

const joint = /[ \u00a0](in|out of|over)[ \u00a0](?:every[ \u00a0])?(?=[\p{L}\d])/iuy;
/** What people count shares by. */
const wholes = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000]);

/**
 * The share that a number opens: `one in five`, `nine out of 10`, `1 in 1,000`, `one over three`. Silent where the second number is not larger, where it
 * counts time (`two in five days`), and for `in` with sums that nobody counts shares by (`12 in 37 villages`).
 */
export function readProportion(text: string, part: Numeral): Numeral | undefined {
  if (part.scale !== 1 || part.vague || (part.value < 1 && part.value !== -1) || !Number.isInteger(part.value)) return undefined;
  // The `i` and `o` of the words that join: nearly no number has one behind it.
  const letter = codeAt(text, part.end + 1) | 0x20;
  if (letter !== 0x69 && letter !== 0x6f) return undefined;
  joint.lastIndex = part.end;
  const word = joint.exec(text)?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  const whole = readCardinal(text, joint.lastIndex, false, true);
  if (whole === undefined || whole.value <= part.value || whole.form === 'fraction' || !Number.isInteger(whole.value)) return undefined;
  if (word === 'over' ? Math.abs(part.value) !== 1 : part.value < 0) return undefined;
  if (word === 'in' && part.value !== 1 && (!wholes.has(whole.value) || part.value > 9)) return undefined;
  const next = wordAfter(text, whole.end);
  if (next !== undefined && isTimeWord(next.text)) return undefined;
  const granularity = 1 / whole.value;
  return { start: part.start, end: whole.end, value: part.value / whole.value, granularity, scale: 1, vague: false, form: 'fraction' };
}
