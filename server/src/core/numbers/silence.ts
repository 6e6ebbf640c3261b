import data from './data/silent.json' with { type: 'json' };
import { isCapitalised, type Word, withoutStop, wordAfter, wordBefore } from './neighbours.ts';
import type { Numeral } from './numeral.ts';
import { isPlural } from './plural.ts';
import { cardinalOf } from './words.ts';
import { looksLikeYear } from './years.ts';

const numbered = new Set<string>(data.numbered);
const functionWords = new Set<string>(data.functionWords);
const people = new Set<string>(data.people);
const months = new Set<string>(data.months);
const idioms = new Set<string>(data.idioms);
const afterOne = new Set<string>(data.afterOne);
const address = /:\/\/|tel:|www\.|@|[\\_?&=#]|%[0-9A-F]{2}|\.(?:com|org|net|gov|edu|html?|php|pdf|jpe?g|png|aspx?|shtml|co|io|int|mil)\b/i;
const reaches =
  /^(?:to|at|is|was|were|are|below|above|than|near|remains?|remained|stood|hit|reached|equals|practically|virtually|exactly)$/;
const namesInIng = new Set([
  'beijing',
  'nanjing',
  'boeing',
  'reading',
  'viking',
  'wyoming',
  'stirling',
  'sterling',
  'king',
  'kunming',
  'chongqing',
]);
const eras = new Set(['BC', 'BCE', 'AD', 'CE']);
const rowOfNumbers = /(\p{L}+)\.? \d{1,4}(?:[-–]\d{1,4})?(?:, \d{1,4}(?:[-–]\d{1,4})?){0,4}(?:,? (?:and|or)|,) $/u;
/** Marks of notes: `[3]`, `[3, 5]`. */
const noted = /\[\d{1,3}(?:[,–-] ?\d{1,3}){0,4}\]/;
const partOfMany = /^(?:hundred|thousand|million|billion)th$/;
const called = /^(?:call|dial|ring|phone|text|quot|mov)(?:e|s|es|ed|ing|led|ling)?$/;
const afterCode = /^(?:and|or|in|of|on|with|to|for|from|now|free)$/;
const resumes = /^(?:in|by|for|from|on|at|and|or|but|after|before|since|this|last|over|during|until|when|as)$/;

/** How far a run without blanks is read on each side to tell a link or a file name. */
const reach = 80;

const stops = new Set([...',.;:)']);

function isSpace(sign: string | undefined): boolean {
  return sign === undefined || sign === ' ' || sign === '\n';
}

/**
 * True where bare digits are no figure because of the signs that touch them: codes (`MH370`, `TA-35`, `3D`), links, footnotes,
 * clock times, scores, phone numbers, versions, ordinals, decades. `end` is where all that was read ends, its unit included.
 */
export function touchesCode(text: string, start: number, end: number, measured: boolean): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if ((before === ' ' || before === '(') && (after === ' ' || (stops.has(after) && isSpace(text[end + 1])))) return false;
  if (before === '(' && text[start - 2] === ')') return true;
  if (before === '=' && /(?:^|[\s(])[np]$/i.test(text.slice(Math.max(0, start - 3), start - 1))) return false;
  if (after === '.' && /^\.(?:[a-h][1-8]|[KQRBN][a-hx1-8]|O-O)/.test(text.slice(end, end + 4))) return true;
  if (after === '-' && /^-\p{Lu}\d/u.test(text.slice(end, end + 3))) return true;
  if (measured && /[x×]/.test(before) && /\d ?$/.test(text.slice(Math.max(0, start - 3), start - 1))) return false;
  if (/[\p{L}\d_#@\\/=&^№§©®:]/u.test(before)) return !(before === '/' && text[start - 2] === ' ');
  if (before === '.' && /[\p{L}\d]/u.test(text[start - 2] ?? ' ')) return true;
  if (before === '-' && /[\p{L}\d]/u.test(text[start - 2] ?? ' ') && !/\bmagnitude-$/i.test(text.slice(Math.max(0, start - 10), start)))
    return true;
  if ((before === '’' || before === "'") && end - start === 2 && !/^ \p{Ll}/u.test(text.slice(end, end + 2))) return true;
  if ((before === '[' || after === ']') && noted.test(text.slice(Math.max(0, start - 14), end + 14))) return true;
  if (before === '+' && /\p{L}\d$/u.test(text.slice(Math.max(0, start - 3), start - 1))) return true;
  if (before === '+' && /[ -]/.test(text.slice(start, end))) return true;
  if (before === '+' && /^[ -]?\(?\d/.test(text.slice(end, end + 3))) return true;
  if (!measured && /[\p{L}_]/u.test(after)) return true;
  if (/[:/.,-]/.test(after) && /\d/.test(text[end + 1] ?? '') && !(after === ',' && !/\d/.test(before))) {
    if (after !== '-' || !measured) return true;
  }
  if (after === '-' && !measured && /^-(?:\p{Lu}(?!\p{Ll})|Eleven|Up\b|fold\b|love\b)/u.test(text.slice(end, end + 7))) return true;
  if (/[’']/.test(after) && /^[’'](?:s\b|\d)/.test(text.slice(end, end + 3))) return true;
  if (after === '(' && /^\(\p{L}\)/u.test(text.slice(end, end + 3))) return true;
  return /[\p{L}\d./@_\\%-]/u.test(before + after) && address.test(runAround(text, start, end));
}

function runAround(text: string, start: number, end: number): string {
  const left = /\S*$/.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? '';
  const right = /^\S*/.exec(text.slice(end, end + reach))?.[0] ?? '';
  return left + right;
}

/** True where bare digits number or date something: `Flight 370`, `page 12`, `Windows 11`, `3 May`, `in 2019`, `0800`. */
export function isLabel(text: string, numeral: Numeral): boolean {
  const { start, end, value } = numeral;
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  if (text[start] === '0' && end - start > 1) return true;
  if (after !== undefined && ((after.text.endsWith('th') && partOfMany.test(after.text)) || (eras.has(after.raw) && value < 4000)))
    return true;
  if (before?.raw === 'AD' || before?.raw === 'BC') return true;
  if (before !== undefined && months.has(withoutStop(before)) && isCapitalised(before) && value < 32)
    return !(after !== undefined && people.has(after.text));
  if (value < 32 && isDayOfMonth(text, end)) return true;
  if (looksLikeYear(text, numeral, before, after)) return true;
  if (before === undefined) return text[start - 2] === ',' && isRowOfNumbers(text, start) && !namesThings(text, after);
  const word = withoutStop(before);
  if ((word === 'and' || word === 'or') && isRowOfNumbers(text, start)) return true;
  if (numbered.has(word)) {
    const counts = after !== undefined && (people.has(after.text) || (word.endsWith('ing') && isPlural(after.text)));
    return !(counts && !isCapitalised(before));
  }
  if (word === 'year' && value < 14) return isCapitalised(before);
  if (called.test(word)) return after === undefined || afterCode.test(after.text);
  if (word === 'of' && /^(?:Group|Gang)$/.test(wordBefore(text, before.start)?.raw ?? '')) return true;
  return isNameNumber(before, word, after);
}

/** True where a month follows, over the second of two days: `27 and 29 May`, `19 to 22 May`. */
export function isDayOfMonth(text: string, end: number): boolean {
  const sign = text[end];
  const second = sign === ' ' || sign === ',' ? /^(?: and| or| to|,) \d{1,2}(?= )/.exec(text.slice(end, end + 8)) : null;
  const after = wordAfter(text, end + (second?.[0].length ?? 0));
  return after !== undefined && months.has(after.text) && isCapitalised(after);
}

/** True behind a word that numbers things: `Python 3.12`, `pages 12-15`. */
export function isNumbered(text: string, { start }: Numeral): boolean {
  const before = wordBefore(text, start);
  return before !== undefined && numbered.has(withoutStop(before));
}

/** The 5 and 9 of `pages 3, 5 and 9`, the 2 of `Tables 1 and 2`. */
function isRowOfNumbers(text: string, start: number): boolean {
  const first = rowOfNumbers.exec(text.slice(Math.max(0, start - 48), start))?.[1];
  return first !== undefined && numbered.has(first.toLowerCase());
}

/** A capitalised word that is no function word, and no counted noun behind the digits: `Juventus 2`, `Apollo 11`, `Mars 2020`. */
function isNameNumber(before: Word, word: string, after: Word | undefined): boolean {
  if (!isCapitalised(before) || functionWords.has(word)) return false;
  if (/^\p{Lu}{2,}$/u.test(before.raw.slice(0, 2)) && before.raw.length < 6 && after === undefined) return true;
  if (/^\p{Lu}{3,}$/u.test(before.raw) && after !== undefined && !/^\p{Lu}{2}/u.test(after.raw)) return true;
  if (after === undefined) return !isVerbLike(word);
  return !(people.has(after.text) || isPlural(after.text) || (isCapitalised(after) && isVerbLike(word)) || isVerbLike(word));
}

function isVerbLike(word: string): boolean {
  return word.length > 3 && (/(?:[^su'’]s|ed)$/.test(word) || (word.endsWith('ing') && !namesInIng.has(word)));
}

/** True where number words are an idiom, a pronoun or part of a name: `one of`, `the two`, `three-star`, `Formula One`, `the Five Eyes`. */
export function isIdiom(text: string, numeral: Numeral): boolean {
  const { start, end, value } = numeral;
  if (text[start - 1] === '-' && /\p{L}/u.test(text[start - 2] ?? '')) return true;
  if ((text[start - 1] === '/' || text[end] === '-') && address.test(runAround(text, start, end))) return true;
  const before = wordBefore(text, start);
  const hyphen = text[end] === '-';
  const after = wordAfter(text, hyphen ? end + 1 : end);
  if (hyphen && after !== undefined && value < 20 && idioms.has(after.text)) return true;
  const raw = text.slice(start, end);
  if (text[end] === ':' && text[start - 1] === '(' && raw === raw.toUpperCase()) return true;
  const capital = raw[0] !== raw[0]?.toLowerCase();
  if (before !== undefined && numbered.has(before.text) && (capital || value < 4)) return true;
  if (before?.text === 'of' && capital && /^(?:group|gang|rule)$/.test(wordBefore(text, before.start)?.text ?? '')) return true;
  if (
    capital &&
    before !== undefined &&
    (!isCapitalised(before) || (before.raw === 'The' && endsName(text, after))) &&
    after !== undefined &&
    isCapitalised(after) &&
    !hyphen
  )
    return true;
  if (value >= 10 && value < 100 && !hyphen && after !== undefined && cardinalOf(after.text) !== undefined) return true;
  if (before !== undefined && text[start - 1] === ' ' && (cardinalOf(before.text) ?? 0) >= 10) return true;
  if (value === 0) return !(namesThings(text, after) || (raw.toLowerCase() === 'zero' && isReached(text, before, after)));
  if (after?.text === 'past' && cardinalOf(wordAfter(text, after.end)?.text ?? '') !== undefined) return true;
  if (before !== undefined && /^(?:past|to)$/.test(before.text)) {
    const minutes = wordBefore(text, before.start)?.text ?? '';
    if (/^(?:half|quarter)$/.test(minutes) || (before.text === 'past' && cardinalOf(minutes) !== undefined)) return true;
  }
  if (value === 1) return isPronounOne(before, after);
  if (value === 2 && before !== undefined && /^(?:the|these|those|in)$/.test(before.text)) return !namesThings(text, after);
  return false;
}

/** True where a capitalised word is not followed by another: `The Four Corners are`, but not the headline `The Four Men Walk Free`. */
function endsName(text: string, word: Word | undefined): boolean {
  const next = word === undefined ? undefined : wordAfter(text, word.end);
  return word !== undefined && (next === undefined || !isCapitalised(next));
}

/** `fell to zero`, `the count is zero`, `close to zero in May`; not `to zero in on` or `zero tolerance`. */
function isReached(text: string, before: Word | undefined, after: Word | undefined): boolean {
  if (before === undefined || !reaches.test(before.text)) return false;
  if (after === undefined) return true;
  return resumes.test(after.text) && !(after.text === 'in' && wordAfter(text, after.end)?.text === 'on');
}

/** True where what is counted follows, over one adjective: `the two suspects`, `the two young women`. */
function namesThings(text: string, after: Word | undefined): boolean {
  if (after === undefined) return false;
  if (isPlural(after.text) || people.has(after.text)) return true;
  const next = wordAfter(text, after.end);
  return (
    next !== undefined &&
    (isPlural(next.text) || people.has(next.text)) &&
    !/^(?:were|was|are|had|have|will|who|that|which|and|said|met|of)$/.test(after.text)
  );
}

/** `one` counts only where what it counts is a person or a thing that is counted in the news, or a comparison stands before it. */
function isPronounOne(before: Word | undefined, after: Word | undefined): boolean {
  if (after === undefined || afterOne.has(after.text)) return true;
  if (before !== undefined && /^(?:least|than|only|just|exactly)$/.test(before.text)) return false;
  if (before !== undefined && /^(?:no|this|that|which|each|any|every|the|some)$/.test(before.text)) return true;
  return !people.has(after.text);
}
