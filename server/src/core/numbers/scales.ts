import { isCurrencySign, isCurrencyWord } from './currencies.ts';
import data from './data/scales.json' with { type: 'json' };
import silent from './data/silent.json' with { type: 'json' };
import { isLetter, wordAfter } from './neighbours.ts';
import { isUnitWord } from './units.ts';
import { opensPart } from './words.ts';

const words = new Map<string, number>(Object.entries(data.words));
const letters = new Map<string, number>(Object.entries(data.letters));
const glued = /(?:MM|[kKmMbBtT])(?![\p{L}\d²³/])/uy;
const apart = new Set('MM k K m M B T'.split(' '));
const parted = /[ \u00a0\u202f](MM|[kKmMBT])(?![\p{L}\d²³/&'’-])/uy;
const decimals = /\d\.\d/;
const clauseEnd = /^\s*(?:[,;:)]|\.(?!\d)|$)/;

/** No news counts further: where scale words pile up, those behind it are figures of their own. */
export const largest = 1e24;

/** More digits than this before a letter, without grouping, are a code (`201812345K`). */
const longestCount = 6;
const grouped = /\D/;

/** A scale with the offset where its word ends. */
export interface Scale {
  readonly factor: number;
  readonly end: number;
}

/** The scale word (`million`, `bn`, `crore`) at `offset`, after blanks or one hyphen, or glued to digits. */
export function readScale(text: string, offset: number): Scale | undefined {
  const word = wordAfter(text, text[offset] === '-' ? offset + 1 : offset);
  const factor = word && words.get(word.text);
  return word === undefined || factor === undefined || opensPart(text, word.end) ? undefined : { factor, end: word.end };
}

/** What a scale word means, in lower case: 12 for `dozen`, 1e6 for `millions`. */
export function scaleOf(word: string): number | undefined {
  return words.get(word);
}

/** True for the letters that may stand apart from an amount: `$5 M`, `12.5 k followers`. */
export function isScaleLetter(written: string): boolean {
  return apart.has(written);
}

/**
 * A letter glued to digits (`5k`, `$2.7m`, `10M`). Small `m`, `b` and `t` are a scale only in an amount of money (`money`), or where
 * the next word names what is counted (`2.7m people`, but `a 10m wave`); `4K` is a screen, `5b` a section.
 */
export function readScaleLetter(text: string, offset: number, digits: string, money: boolean): Scale | undefined {
  if (money && text[offset] === '-') return readHyphenedLetter(text, offset);
  if (!isLetter(text[offset])) return readPartedLetter(text, offset, digits, money);
  glued.lastIndex = offset;
  const letter = digits.length > longestCount && !grouped.test(digits) ? undefined : glued.exec(text)?.[0];
  const factor = letter === undefined ? undefined : letters.get(letter);
  if (letter === undefined || factor === undefined) return undefined;
  const end = glued.lastIndex;
  if (letter === 'K' && !money && /^[248]$/.test(digits)) return undefined;
  if (money || letter === 'k' || letter === 'M' || namesWhatIsCounted(text, end)) return { factor, end };
  if (letter === 'K') return { factor, end };
  return (letter === 'b' || letter === 'B') && digits.includes('.') ? { factor, end } : undefined;
}

/** `J$85-m`, `$1.2-b`, as papers of the Caribbean write. */
function readHyphenedLetter(text: string, offset: number): Scale | undefined {
  hyphened.lastIndex = offset;
  const factor = letters.get(hyphened.exec(text)?.[1] ?? '');
  return factor === undefined ? undefined : { factor, end: hyphened.lastIndex };
}
const hyphened = /-([mbkMBK])(?![\p{L}\d-])/uy;

/** A letter behind a blank: after a currency (`$5 M`), or after decimals where things are counted or a clause ends (`2.5 M barrels`, `rose to 2.33 k`). */
function readPartedLetter(text: string, offset: number, digits: string, money: boolean): Scale | undefined {
  parted.lastIndex = offset;
  const letter = parted.exec(text)?.[1];
  const factor = letter === undefined ? undefined : letters.get(letter);
  if (letter === undefined || factor === undefined) return undefined;
  const end = parted.lastIndex;
  if (money) return { factor, end };
  if (letter !== 'k' && letter !== 'M') return undefined;
  const ends = clauseEnd.test(text.slice(end, end + 4));
  if (letter === 'M' && counted.has(wordAfter(text, end)?.text ?? '')) return { factor, end };
  return decimals.test(digits) && (ends || namesWhatIsCounted(text, end)) ? { factor, end } : undefined;
}

/** What is said of people alone, right behind their number: `2.7m displaced`. */
const suffering = new Set('without displaced homeless jobless unemployed hungry infected vaccinated stranded'.split(' '));
/** `TEU`, `BOE`: what ports and wells count is a unit in capitals. */
const capitalUnit = /^[A-Z]{3}$/;
const measured = new Set<string>(silent.lengthWords);
const counted = new Set<string>(silent.people);

function namesWhatIsCounted(text: string, offset: number): boolean {
  const word = wordAfter(text, text[offset] === '-' ? offset + 1 : offset);
  if (word === undefined || word.start === offset) return false;
  if (word.text === 'in') return wordAfter(text, word.end)?.text === 'need';
  if (measured.has(word.text)) return false;
  return (
    counted.has(word.text) ||
    suffering.has(word.text) ||
    (word.text.endsWith('s') && word.text.length > 3) ||
    (capitalUnit.test(word.raw) && isUnitWord(word)) ||
    isCurrencyWord(word.text) ||
    isCurrencySign(word.raw)
  );
}
