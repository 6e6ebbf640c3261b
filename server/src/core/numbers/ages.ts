import data from './data/silent.json' with { type: 'json' };
import { isBlank, isCapitalised, wordBefore } from './neighbours.ts';
import type { Numeral } from './numeral.ts';

const relations = new Set<string>(data.relations);
const months = new Set<string>(data.months);
const residence = /^, of \p{Lu}/u;
const closing = /[,;)]/;
const resumed = /^(?:\.|[ ](?:and|of|from|was|is|were|has|had|who|at|in)\b)/;

/** The oldest age that bare digits may be read as. */
const oldest = 115;

/**
 * True where a bare number is an age by its place: `aged 32`, `at the age of 32`, `Maria Okello, 50,`, `his wife, 37;`, `a man, 41, of`, `both 51,`; what stands between two commas before `of` and a place is an age whatever the name looks like.
 * Silent in lists of numbers and behind a single capitalised word that no comma closes.
 */
export function isBareAge(text: string, { start, end, value, form }: Numeral): boolean {
  if (value > oldest || value < 0) return false;
  if (followsAge(text, start)) return true;
  if (form !== 'digits' || value < 1 || !Number.isInteger(value)) return false;
  const opener = isBlank(text[start - 1]) ? text[start - 2] : text[start - 1];
  if (residence.test(text.slice(end, end + 6)) && opener === ',') return true;
  if (opener === 'h' && /, both $/.test(text.slice(Math.max(0, start - 7), start))) return closing.test(text[end] ?? '');
  if (opener === ',' && isBlank(text[start - 1])) return followsPerson(text, start - 2, text.slice(end, end + 6));
  return (
    opener === '(' &&
    text[end] === ')' &&
    hasFullName(text, start - 1) &&
    /^\)(?:,|;| and| was| of| from| is)/.test(text.slice(end, end + 6))
  );
}

/** True where `aged`, `age` or `the age of` stands before `offset`. */
export function followsAge(text: string, offset: number): boolean {
  const word = wordBefore(text, offset);
  if (word === undefined) return false;
  return /^(?:aged|ages?)$/.test(word.text) || (word.text === 'of' && /^ages?$/.test(wordBefore(text, word.start)?.text ?? ''));
}

function followsPerson(text: string, comma: number, behind: string): boolean {
  const person = text[comma - 1] === ' ' ? undefined : wordBefore(text, comma);
  if (person === undefined) return false;
  if (relations.has(person.text)) return closing.test(behind[0] ?? '') || resumed.test(behind);
  if (!isCapitalised(person) || months.has(person.text) || /\d/.test(behind.slice(1, 3))) return false;
  if (closing.test(behind[0] ?? '')) return hasFullName(text, comma) || startsSentence(text, person.start);
  return resumed.test(behind) && hasFullName(text, comma);
}

function startsSentence(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 12), offset);
  return before.trim() === '' || /(?:[.;]|daughter,|son,|wife,|husband,|and|by|brother,|sister,) $/.test(before);
}

function hasFullName(text: string, offset: number): boolean {
  const last = wordBefore(text, offset);
  const first = last && wordBefore(text, last.start);
  return (
    last !== undefined &&
    first !== undefined &&
    isCapitalised(last) &&
    isCapitalised(first) &&
    !/^(?:in|on|at|the|from|of|by|for|with|to|mount|lake|new|south|north|east|west|san|saint|port)$/.test(first.text)
  );
}
