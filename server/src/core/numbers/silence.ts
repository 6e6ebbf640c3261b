import data from './data/silent.json' with { type: 'json' };
import { isCapitalised, type Word, wordAfter, wordBefore } from './neighbours.ts';
import type { Numeral } from './numeral.ts';
import { cardinalOf } from './words.ts';

const numbered = new Set<string>(data.numbered);
const functionWords = new Set<string>(data.functionWords);
const people = new Set<string>(data.people);
const months = new Set<string>(data.months);
const idioms = new Set<string>(data.idioms);
const afterOne = new Set<string>(data.afterOne);
const address = /:\/\/|tel:|www\.|@|[\\_?&=#]|%[0-9A-F]{2}|\.(?:com|org|net|gov|edu|html?|php|pdf|jpe?g|png|aspx?|shtml|co|io|int|mil)\b/i;
const clock = /[ \u00a0]?(?:[ap]\.?m\b\.?|gmt|utc|bst|cet|cest|[ecmp][sd]t|ist|jst|o['’]clock|h\b(?=[ .,;)]))/iy;
const furniture = new Set(
  "a am p pm gmt utc bst cet cest est edt cst cdt mst mdt pst pdt ist jst o o'clock o’clock h hours min mins minute minutes comment comments shares likes views replies".split(
    ' ',
  ),
);
const reading = /[ \u00a0-]?min(?:ute)?s?[ \u00a0-]?(?:read|watch|listen)\b/iy;
const street =
  /(?:[A-Za-z]|-\d+)?[ ](?:(?:[NSEW]\.?|North|South|East|West)[ ])?(?:[A-Z][\p{L}'’.-]{1,20}[ ]){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Square|Way|Terrace|Crescent|Highway|Parkway|Row|Close|Gardens|Quay)\b/uy;
const counter =
  /^\s*[\d.,]+\s?[kKmM]?\s+(?:comments?|shares?|likes?|views?|repl(?:y|ies)|retweets?|followers|photos?|images?|(?:sec(?:ond)?|min(?:ute)?|hour|day|week|month|year)s?\s+ago)\s*$/i;
const shoutedCounter = /[ \u00a0](?:COMMENTS?|SHARES|LIKES|VIEWS|REPLIES)\b/y;
const marker = /^\s*[([]?\d{1,3}[.)\]][ \t\u00a0]+\S/;
const ofAge = /^(?:in|since|until|till|circa|year|before|after|during|from|by|early|late|mid|spring|summer|autumn|winter|fall|of)$/;
const reaches =
  /^(?:to|at|is|was|were|are|below|above|than|near|remains?|remained|stood|hit|reached|equals|practically|virtually|exactly)$/;
const resumes = /^(?:in|by|for|from|on|at|and|or|but|after|before|since|this|last|over|during|until|when|as)$/;

/** How far a run without blanks is read on each side to tell a link or a file name. */
const reach = 80;

/**
 * True where bare digits are no figure because of the signs that touch them: codes (`MH370`, `TA-35`, `3D`), links, footnotes,
 * clock times, scores, phone numbers, versions, ordinals, decades. `end` is where all that was read ends, its unit included.
 */
export function touchesCode(text: string, start: number, end: number, measured: boolean): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if ((before === ' ' || before === '(') && (after === ' ' || /^[,.;:)]?(?:\s|$)/.test(text.slice(end, end + 2)))) return false;
  if (/[\p{L}\d_#@\\/=&^№§©®:]/u.test(before)) return !(before === '/' && text[start - 2] === ' ');
  if (before === '.' && /[\p{L}\d]/u.test(text[start - 2] ?? ' ')) return true;
  if (before === '-' && /[\p{L}\d]/u.test(text[start - 2] ?? ' ') && !/\bmagnitude-$/i.test(text.slice(Math.max(0, start - 10), start)))
    return true;
  if ((before === '’' || before === "'") && end - start === 2 && !/^ \p{Ll}/u.test(text.slice(end, end + 2))) return true;
  if (before === '[' && after === ']') return true;
  if (before === '+' && /[ -]/.test(text.slice(start, end))) return true;
  if (before === '+' && /^[ -]?\(?\d/.test(text.slice(end, end + 3))) return true;
  if (!measured && /[\p{L}_]/u.test(after)) return true;
  if (/[:/.,-]/.test(after) && /\d/.test(text[end + 1] ?? '') && !(after === ',' && !/\d/.test(before))) {
    if (after !== '-' || !measured) return true;
  }
  if (after === '-' && !measured && /^-(?:\p{Lu}(?!\p{Ll})|Eleven|Up\b)/u.test(text.slice(end, end + 7))) return true;
  if (/[’']/.test(after) && /^[’'](?:s\b|\d)/.test(text.slice(end, end + 3))) return true;
  if (after === '(' && /^\(\p{L}\)/u.test(text.slice(end, end + 3))) return true;
  return /[\p{L}\d./@_\\%-]/u.test(before + after) && address.test(runAround(text, start, end));
}

function runAround(text: string, start: number, end: number): string {
  const left = /\S*$/.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? '';
  const right = /^\S*/.exec(text.slice(end, end + reach))?.[0] ?? '';
  return left + right;
}

/** True where the paragraph or the words behind say that digits are furniture of a page: list markers, reading times, counters, clock times, streets. */
export function isFurniture(text: string, start: number, end: number, plain: boolean): boolean {
  const after = wordAfter(text, text[end] === '-' ? end + 1 : end);
  if (after !== undefined && furniture.has(after.text)) {
    clock.lastIndex = end;
    if (clock.test(text)) return true;
    reading.lastIndex = end;
    if (reading.test(text)) return true;
    shoutedCounter.lastIndex = end;
    if (shoutedCounter.test(text)) return true;
  }
  if (isPhone(text, start, end)) return true;
  if (!plain) return false;
  if (text[start - 1] === '(' && text[end] === ')' && /\d\p{L}? ?$/u.test(text.slice(Math.max(0, start - 4), start - 1))) return true;
  if (end - start === 4 && /^ \(?\d{4} GMT|^ hours\b/.test(text.slice(end, end + 11))) return true;
  if (start < 6 && marker.test(text.slice(0, end + 8)) && /^\s*[([]?$/.test(text.slice(0, start))) return true;
  if (text.length < 40 && counter.test(text)) return true;
  if (after === undefined || !isCapitalised(after)) return false;
  street.lastIndex = end;
  return street.test(text);
}

const OPENING = 0x28;
const CLOSING = 0x29;
const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** True inside a telephone number: at least nine digits in groups that begin with 0, + or a bracket, or are grouped by three, three and four. */
function isPhone(text: string, start: number, end: number): boolean {
  const two = text.charCodeAt(start - 2);
  const next = text.charCodeAt(end + 1);
  if (!isDigitCode(two) && two !== CLOSING && !isDigitCode(next) && next !== OPENING && text.charCodeAt(start - 1) !== OPENING)
    return false;
  if (/[^\d ().+\u00a0-]/.test(text.slice(start, end))) return false;
  const left = /[\d ().+\u00a0-]*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const right = /^[\d ().\u00a0-]*/.exec(text.slice(end, end + 20))?.[0] ?? '';
  const run = (left + text.slice(start, end) + right).trim();
  const digits = run.replace(/\D/g, '').length;
  return digits >= 9 && digits <= 15 && (/^(?:[+0]|\(\d{2,5}\) ?\d)/.test(run) || /\b\d{3}[-. ]\d{3}[-. ]\d{4}\b/.test(run));
}

/** True where bare digits number or date something: `Flight 370`, `page 12`, `Windows 11`, `3 May`, `in 2019`, `0800`. */
export function isLabel(text: string, numeral: Numeral): boolean {
  const { start, end, value } = numeral;
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  if (text[start] === '0' && end - start > 1) return true;
  if (before !== undefined && months.has(before.text.replace(/\.$/, '')) && isCapitalised(before) && value < 32) return true;
  if (value < 32 && isDayOfMonth(text, end)) return true;
  if (looksLikeYear(numeral, before, after)) return true;
  if (before === undefined) return false;
  const word = before.text.replace(/\.$/, '');
  if (numbered.has(word)) return !(after !== undefined && people.has(after.text) && !isCapitalised(before));
  if (word === 'of' && /^(?:Group|Gang)$/.test(wordBefore(text, before.start)?.raw ?? '')) return true;
  return isNameNumber(before, word, after);
}

/** True where a month follows, over the second of two days: `27 and 29 May`, `19 to 22 May`. */
export function isDayOfMonth(text: string, end: number): boolean {
  const second = /^(?: and| or| to|,) \d{1,2}(?= )/.exec(text.slice(end, end + 8));
  const after = wordAfter(text, end + (second?.[0].length ?? 0));
  return after !== undefined && months.has(after.text) && isCapitalised(after);
}

/** True behind a word that numbers things: `Python 3.12`, `pages 12-15`. */
export function isNumbered(text: string, { start }: Numeral): boolean {
  const before = wordBefore(text, start);
  return before !== undefined && numbered.has(before.text.replace(/\.$/, ''));
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
  return word.length > 3 && /(?:[^su]s|ed)$/.test(word);
}

function isPlural(word: string): boolean {
  return (
    word.length > 3 &&
    /[^su]s$/.test(word) &&
    !/^(?:was|has|does|says|makes|takes|plans|wins|goes|loses|lands|crashes|begins|starts|ends)$/.test(word)
  );
}

/** Four bare digits from 1000 to 2099 are a year, unless people or things that only are counted follow, or a comparison stands before. */
function looksLikeYear({ start, end, value }: Numeral, before: Word | undefined, after: Word | undefined): boolean {
  if (end - start !== 4 || value < 1000 || value > 2099) return false;
  if (after !== undefined && people.has(after.text) && !/^(?:deaths?|killed|votes|vehicles|cars|flights)$/.test(after.text)) return false;
  if (before !== undefined && /^(?:than|least|nearly|almost|exactly|exceed|exceeding|fewer)$/.test(before.text)) return false;
  if (value >= 1900) return !(before !== undefined && /^(?:killed|killing|injured|injuring|arrested|seized|rescued)$/.test(before.text));
  return before !== undefined && ofAge.test(before.text) && !(after !== undefined && isPlural(after.text));
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
  const capital = raw[0] !== raw[0]?.toLowerCase();
  if (before !== undefined && numbered.has(before.text) && (capital || value < 4)) return true;
  if (before?.text === 'of' && capital && /^(?:group|gang|rule)$/.test(wordBefore(text, before.start)?.text ?? '')) return true;
  if (capital && before !== undefined && !isCapitalised(before) && after !== undefined && isCapitalised(after) && !hyphen) return true;
  if (value >= 10 && value < 100 && !hyphen && after !== undefined && cardinalOf(after.text) !== undefined) return true;
  if (before !== undefined && text[start - 1] === ' ' && (cardinalOf(before.text) ?? 0) >= 10) return true;
  if (value === 0) return !(namesThings(text, after) || (raw.toLowerCase() === 'zero' && isReached(text, before, after)));
  if (before !== undefined && /^(?:past|to)$/.test(before.text) && /^(?:half|quarter)$/.test(wordBefore(text, before.start)?.text ?? ''))
    return true;
  if (value === 1) return isPronounOne(before, after);
  if (value === 2 && before !== undefined && /^(?:the|these|those|in)$/.test(before.text)) return !namesThings(text, after);
  return false;
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
