import { codeAt } from '../text/code-at.ts';
import data from './data/number-words.json' with { type: 'json' };
import { isBlank, type Word, wordAfter } from './neighbours.ts';

type Kind = 'unit' | 'teen' | 'ten';

const cardinals = new Map<string, { readonly kind: Kind; readonly value: number }>();
for (const [kind, words] of [
  ['unit', data.units],
  ['teen', data.teens],
  ['ten', data.tens],
] as const) {
  for (const [word, value] of Object.entries(words)) cardinals.set(word, { kind, value });
}
const parts = new Map<string, number>(Object.entries(data.parts));
const joint = /[ \u00a0]{0,2}[-‐‑–][ \u00a0]?|[ \u00a0]{1,3}/y;
const conjunction = /[ \u00a0-]{1,3}and[ \u00a0-]{1,3}/iy;
const smallPart = /-(?:thousand|million|billion)ths?\b/iy;

const BLANK = 0x20;
const HYPHEN = 0x2d;
const NO_BREAK_SPACE = 0xa0;
const SMALL_A = 0x61;
/** The bit that tells a small letter of ASCII from its capital. */
const CASE = 0x20;

/** True for the code of a letter or digit of ASCII: no joint, and right behind one the next word. */
function isPlain(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | CASE) >= SMALL_A && (code | CASE) <= 0x7a);
}

/** A stretch of number words with the value they spell. */
export interface Spelt {
  readonly end: number;
  readonly value: number;
}

/** Where the next word of a number may begin: after a blank or a hyphen (`forty-two`, `forty two`). Undefined where neither stands. */
export function afterJoint(text: string, offset: number): number | undefined {
  const code = codeAt(text, offset);
  if (isPlain(code)) return undefined;
  if ((code === BLANK || code === HYPHEN) && isPlain(codeAt(text, offset + 1))) return offset + 1;
  joint.lastIndex = offset;
  return joint.test(text) ? joint.lastIndex : undefined;
}

/** Where the next word of a number may begin after `and`. */
export function afterAnd(text: string, offset: number): number | undefined {
  const letter = codeAt(text, offset + 1) | CASE;
  if (letter !== SMALL_A && letter !== BLANK && letter !== HYPHEN && letter !== NO_BREAK_SPACE) return undefined;
  conjunction.lastIndex = offset;
  return conjunction.test(text) ? conjunction.lastIndex : undefined;
}

/** True behind the `hundred` of `five hundred-thousandths`, which are five parts of a hundred thousand. */
export function opensPart(text: string, offset: number): boolean {
  smallPart.lastIndex = offset;
  return text[offset] === '-' && smallPart.test(text);
}

/** The value of a cardinal below 100 in one word, in lower case. */
export function cardinalOf(word: string): number | undefined {
  return cardinals.get(word)?.value;
}

/** True for `twenty`, `thirty` and so on, which a unit may follow. */
export function isWholeTen(word: string): boolean {
  return cardinals.get(word)?.kind === 'ten';
}

/** How many of the named part make a whole: 3 for `thirds`, in lower case. */
export function partOf(word: string): number | undefined {
  return parts.get(word);
}

function exactly(text: string, offset: number | undefined): Word | undefined {
  const word = offset === undefined ? undefined : wordAfter(text, offset);
  return word?.start === offset ? word : undefined;
}

/** The number below 100 spelt at `offset`: `seven`, `forty`, `forty-two`. */
function readBelowHundred(text: string, offset: number): Spelt | undefined {
  const word = exactly(text, offset);
  const first = word && cardinals.get(word.text);
  if (word === undefined || first === undefined) return undefined;
  if (first.kind !== 'ten') return { end: word.end, value: first.value };
  const next = exactly(text, afterJoint(text, word.end));
  const second = next && cardinals.get(next.text);
  if (next === undefined || second?.kind !== 'unit' || second.value === 0) return { end: word.end, value: first.value };
  return { end: next.end, value: first.value + second.value };
}

/**
 * The number below ten thousand spelt at `offset` with no scale but `hundred`: `seven`, `two hundred and five`, `fifteen hundred`.
 * `and` is read only where `joins` is true: in `between two hundred and three hundred` it parts two numbers.
 */
export function readSpelt(text: string, offset: number, joins: boolean): Spelt | undefined {
  const head = readBelowHundred(text, offset);
  if (head === undefined) return undefined;
  const hundred = exactly(text, afterJoint(text, head.end));
  if (
    hundred === undefined ||
    (hundred.text !== 'hundred' && hundred.text !== 'hundreds') ||
    head.value === 0 ||
    opensPart(text, hundred.end)
  )
    return head;
  return readTail(text, { end: hundred.end, value: head.value * 100 }, joins);
}

/** A hundred with what follows it: `and five`, `five`; not the next hundreds or the part of another number (`two hundred and three hundred`). */
export function readTail(text: string, hundreds: Spelt, joins: boolean): Spelt {
  const and = joins ? afterAnd(text, hundreds.end) : undefined;
  const from = and ?? afterJoint(text, hundreds.end);
  const tail = from === undefined ? undefined : readBelowHundred(text, from);
  if (tail === undefined || tail.value === 0) return hundreds;
  const next = exactly(text, afterJoint(text, tail.end));
  const part = next?.text.endsWith('s') ? partOf(next.text) : undefined;
  const counted = part !== undefined && (tail.value < 10 || (and !== undefined && part >= 100));
  const named = part !== undefined && part < 10 && and === undefined && tail.value >= 20 && tail.value % 10 === 0;
  const compound = and === undefined && tail.value < 10 && text[tail.end] === '-' && isBlank(text[hundreds.end]);
  return counted || named || compound || (next !== undefined && /^(?:hundreds?|dozens?)$/.test(next.text))
    ? hundreds
    : { end: tail.end, value: hundreds.value + tail.value };
}
