import data from './data/silent.json' with { type: 'json' };
import { isBlank, isCapitalised, type Word, wordBefore } from './neighbours.ts';
import type { Numeral } from './numeral.ts';

const relations = new Set<string>(data.relations);
const months = new Set<string>(data.months);
const grown = new Set<string>(data.grown);
const residence = /^, of \p{Lu}/u;
const closing = /[,;)]/;
const resumed = /^(?:\.|[ ](?:and|of|from|was|is|were|has|had|who|at|in)\b)/;
/** What follows an age that a verb gives: the end of its clause, or when it was. Not what is counted. */
const ends = /^(?:[.,;:)!?](?!\d)|$| (?:in|on|last|this|next|and|but|when|while|before|during|yesterday|today|earlier|at the time)\b)/;
const pairs = /^(?: (?:and|or|to)|- (?:and|or|to)) (?:an? )?\d{1,3}[ -]years?[ -]olds?\b/;
const another = /^ (?:and|or) \d{1,2}[,;.)]/;
const older = /^ (?:and|or) (?:older|younger)\b/;
const bound = /^ (?:and|or) (?:over|under|above|up)\b/;
const countedThings = /^ \p{Ll}{2,}[^su\P{Ll}]s\b/u;
const ageNamed = /(?<!\b(?:gap|difference|rise) in )\b(?:ages?(?! (?:gap|group|difference))|oldest|youngest)[^.;,\d]{0,36}$/i;
const lateVerbs = /^(?:dies|died|die|retire|retires|retired|married|widowed|orphaned)$/;
const personOf = /^(?:man|woman|boy|girl|child|lad|youth|baby|teenager|toddler)$/;

/** What the words that join two ages begin with, and the blank of `- and`. */
const joins = new Set([' ', 'a', 'o', 't']);

/** The oldest age that bare digits may be read as. */
const oldest = 115;

/**
 * True where a bare number is an age by its place: `aged 32`, `at the age of 32`, `Maria Okello, 50,`, `his wife, 37;`, `a man, 41, of`,
 * `both 51,`, `she turned 40`, `children under 12`; what stands between two commas before `of` and a place is an age whatever the name
 * looks like. Silent in lists of numbers, where things are counted, and behind a single capitalised word that no comma closes.
 */
export function isBareAge(text: string, numeral: Numeral): boolean {
  const { start, end, value, form } = numeral;
  if (value > oldest || value < 0) return false;
  const word = wordBefore(text, start);
  if (word !== undefined && (followsAge(text, start) || saysAge(text, word, numeral))) return true;
  if (form === 'words' && word === undefined && text[end] === ',' && text[start - 2] === ',' && isRelative(text, start - 2)) return true;
  if (form !== 'digits' || value < 1 || !Number.isInteger(value)) return false;
  const next = text[end];
  if ((next === ' ' || next === '-') && joins.has(text[end + 1] ?? '') && /^[ -](?: ?and|or|to)/.test(text.slice(end, end + 5))) {
    const behind = text.slice(end, end + 28);
    if (pairs.test(behind) || older.test(behind) || (bound.test(behind) && grown.has(word?.text ?? ''))) return true;
  }
  if (word !== undefined) return word.text === 'both' && text[word.start - 2] === ',' && closing.test(next ?? '');
  const opener = isBlank(text[start - 1]) ? text[start - 2] : text[start - 1];
  if (opener === ',' && residence.test(text.slice(end, end + 6))) return true;
  if (opener === ',' && isBlank(text[start - 1])) return followsPerson(text, start - 2, text.slice(end, end + 9));
  return (
    opener === '(' &&
    next === ')' &&
    (hasFullName(text, start - 1) || relations.has(wordBefore(text, start - 1)?.text ?? '')) &&
    (apposed.test(text.slice(end, end + 6)) || (value >= grownUp && acts.test(text.slice(end, end + 14)))) &&
    !listedPlace.test(text.slice(Math.max(0, start - 24), start - 1)) &&
    !counted.test(text.slice(Math.max(0, start - countedReach), end + countedReach))
  );
}

const apposed = /^\)(?:,|;| and| was| of| from| is)/;
/** What a person does behind an age in brackets, and nothing that is counted. */
const acts =
  /^\) (?:who|has|had|will|said|says|told|died|lives|lived|won|joined|retires?|scored?|signed|became|made|took|leaves|left|beat|got|gets|gave|came|went|ran|sold|drove|was|is|put|puts|pleaded|admitted|denied|faces?|appeared|moved|[a-z]{3,8}(?:ed|es)(?!\p{L}))/u;
/** From this age on a number behind a name is hardly the count of something. */
const grownUp = 14;
/** The last words of places, parties and bodies whose counts stand in brackets. */
const listedPlace =
  /(?:Republic|Islands?|Kingdom|Zealand|Africa|Korea|Guinea|Arabia|Lanka|Leone|Faso|Rico|Salvador|States|Emirates|Sudan|Verde|Coast|Macedonia|Herzegovina|Kong|Congo|Rica|Marino|Lucia|Nevis|Grenadines|Tobago|Barbuda|City|County|District|Province|State|Region|University|Party|Police|Union|Club|United|Rovers|Company|Group|Council|Ireland|Leste|Caicos|Mexico|York|Jersey|Carolina|Dakota|Wales|Delhi|Pradesh|Nadu|Bengal) $/;
/** Another bracket near by that holds more than any age: then the brackets count. */
const counted = /\((?:1[2-9]\d|[2-9]\d\d|\d{1,3},\d{3}|\d{4,})\)/;
const countedReach = 60;

/** True where a word for a relative, or for what a person is, stands before the comma. */
function isRelative(text: string, comma: number): boolean {
  return text[comma - 1] !== ' ' && relations.has(wordBefore(text, comma)?.text ?? '');
}

/** True where `aged`, `age` or `the age of` stands before `offset`. */
export function followsAge(text: string, offset: number): boolean {
  const word = wordBefore(text, offset);
  if (word === undefined) return false;
  if (word.text === 'of') return isAge(wordBefore(text, word.start)?.text);
  return word.text === 'aged' || isAge(word.text);
}

function isAge(word: string | undefined): boolean {
  return word === 'age' || word === 'ages';
}

/** True where a span of years is an age by the words before it: `aged 29 years`, `the median age was 29 years`. */
export function isAgeInYears(text: string, start: number): boolean {
  const word = wordBefore(text, start);
  return word !== undefined && (followsAge(text, start) || (/^(?:is|was|of|to|from)$/.test(word.text) && namesAge(text, word.start)));
}

/** True where the word before the number, with those before it, says that a person or thing is so old. */
function saysAge(text: string, word: Word, { start, end, form }: Numeral): boolean {
  switch (word.text) {
    case 'turn':
    case 'turns':
    case 'turned':
    case 'turning':
      return text.charCodeAt(start) !== 0x2d && ends.test(text.slice(end, end + 14));
    case 'at':
      return lateVerbs.test(wordBefore(text, word.start)?.text ?? '') && ends.test(text.slice(end, end + 14));
    case 'over':
    case 'under':
    case 'above':
    case 'below':
      return (
        (form === 'digits' || form === 'words') &&
        grown.has(wordBefore(text, word.start)?.text ?? '') &&
        !countedThings.test(text.slice(end, end + 24))
      );
    case 'of':
      return !countedThings.test(text.slice(end, end + 24)) && (isPersonOf(text, word) || namesAge(text, word.start));
    case 'only':
    case 'just':
    case 'now': {
      const verb = wordBefore(text, word.start);
      return verb !== undefined && isPersonIs(text, verb, end);
    }
    case "he's":
    case 'he’s':
    case "she's":
    case 'she’s':
      return ends.test(text.slice(end, end + 14));
    case 'is':
    case 'was':
      return isPersonIs(text, word, end) || (namesAge(text, word.start) && !countedThings.test(text.slice(end, end + 24)));
    case 'are':
    case 'were':
      return grown.has(wordBefore(text, word.start)?.text ?? '') && another.test(text.slice(end, end + 9));
    case 'to':
    case 'from':
      return namesAge(text, word.start) && ends.test(text.slice(end, end + 14));
    default:
      return false;
  }
}

/** `who is 32,`, `she was 17 when`. */
function isPersonIs(text: string, verb: Word, end: number): boolean {
  if (!/^(?:is|was)$/.test(verb.text)) return false;
  const behind = text.slice(end, end + 14);
  if (/^ when (?:he|she|they|his|her)\b/.test(behind)) return true;
  if (!ends.test(behind)) return false;
  return /^(?:who|he|she)$/.test(wordBefore(text, verb.start)?.text ?? '');
}

/** `a girl of nine`. */
function isPersonOf(text: string, of: Word): boolean {
  const person = wordBefore(text, of.start);
  return person !== undefined && personOf.test(person.text);
}

/** `the average age of the crew was`, `the retirement age from`, up to `offset`. */
function namesAge(text: string, offset: number): boolean {
  return ageNamed.test(text.slice(Math.max(0, offset - 48), offset));
}

function followsPerson(text: string, comma: number, behind: string): boolean {
  const person = text[comma - 1] === ' ' ? undefined : wordBefore(text, comma);
  if (person === undefined) return false;
  if (relations.has(person.text)) return closing.test(behind[0] ?? '') || resumed.test(behind);
  if (person.text.endsWith('s') && relations.has(person.text.slice(0, -1)) && another.test(behind)) return true;
  if (!isCapitalised(person) || months.has(person.text) || /\d/.test(behind.slice(1, 3))) return false;
  if (closing.test(behind[0] ?? ''))
    return hasFullName(text, comma) || startsSentence(text, person.start) || relations.has(wordBefore(text, person.start)?.raw ?? '');
  return (
    resumed.test(behind) && (hasFullName(text, comma) || (behind[0] === '.' && speaker.test(wordBefore(text, person.start)?.raw ?? '')))
  );
}

/** Before the one name of somebody who spoke: `said Haja, 30.` */
const speaker = /^(?:said|says|added|recalled|explained)$/;

function startsSentence(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 12), offset);
  return before.trim() === '' || /(?:[.;]|daughter,|son,|wife,|husband,|and|by|brother,|sister,) $/.test(before);
}

function hasFullName(text: string, offset: number): boolean {
  const last = wordBefore(text, offset);
  const double = last !== undefined && text[last.start - 1] === '-' ? wordBefore(text, last.start - 1) : undefined;
  const first = last && wordBefore(text, (double ?? last).start);
  return (
    last !== undefined &&
    first !== undefined &&
    isCapitalised(last) &&
    isCapitalised(first) &&
    !/^(?:in|on|at|the|from|of|by|for|with|to|mount|lake|new|south|north|east|west|san|saint|port)$/.test(first.text)
  );
}
