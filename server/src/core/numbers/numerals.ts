import { codeAt } from '../text/code-at.ts';
import { Sight } from '../text/glance.ts';
import { partOfScale, readCardinal } from './cardinals.ts';
import { currencyBefore } from './currencies.ts';
import { glyphValue, readPart } from './fractions.ts';
import { isBlank, wordAfter, wordBefore } from './neighbours.ts';
import { ended, type Numeral, restarted } from './numeral.ts';
import { scaleOf } from './scales.ts';
import { readScaleWord } from './vague.ts';
import { cardinalOf } from './words.ts';

const cardinalWords =
  'zero nought naught one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety tens dozen dozens hundred hundreds thousand thousands million millions billion billions trillion trillions quadrillion quadrillions lakh lakhs crore crores half';
const partWords =
  'half third quarter fifth sixth seventh eighth ninth tenth twelfth fifteenth sixteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth billionth trillionth decade century fortnight millennium minute hour day week month year';
const longWords = 'hour day week month year decade century';
const multiWords = 'million millions millionaire millionaires billion billions billionaire billionaires trillion trillions';
const compoundPart =
  '(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)[- ](?:first|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:ten|hundred)-(?:thousand|million|billion)th';
const anyOf = (words: string): string => words.replaceAll(' ', '|');

/** What opens a numeral without digits, looked for where a glance saw one of {@link numeralWords}: a fraction's glyph, or a word of a number. */
export const opener: RegExp = new RegExp(
  `[¼-¾⅐-⅞]|\\b(?:(?:${anyOf(cardinalWords)}|an? (?:${anyOf(partWords)}|${compoundPart})(?![-‐‑]?long)|(${anyOf(longWords)})[-‐‑]?long)\\b|multi(?=(?:${anyOf(multiWords)})\\b))`,
  'iy',
);

/** The words that {@link opener} begins with, for a glance to watch. */
export const numeralWords: readonly (readonly [sight: number, word: string])[] = [
  ...['a', 'an'].map((word) => [Sight.article, word] as const),
  ...cardinalWords.split(' ').map((word) => [Sight.numeral, word] as const),
  ...longWords.split(' ').map((word) => [Sight.numeral, `${word}long`] as const),
  ...multiWords.split(' ').map((word) => [Sight.numeral, `multi${word}`] as const),
  ...[...partWords.split(' '), ...'twenty thirty forty fourty fifty sixty seventy eighty ninety ten hundred'.split(' ')].map(
    (word) => [Sight.part, word] as const,
  ),
];

const compared =
  /^(?:than|about|nearly|almost|least|most|around|over|under|roughly|approximately|to|by|exactly|some|only|just|exceed|below|above)$/;
const resumed = /^(?:to|from|since|in|by|over|after|before|on|at|this|last|and|but|compared|during|for|between|when|as)$/;
const lasting =
  /^(?:for|lasted|lasting|lasts|last|took|takes|taking|within|than|about|nearly|almost|around|roughly|approximately|least|spent)$/;
const anHour = /^ an hour\b/;
/** What a part of some people or things did, or how another amount compares: `58% retired, a third resigned and`, `a third more than`. */
const didSo = /^ (?:\p{Ll}{2,12}ed(?: (?:and|to|in|at|by|for|from|after|when|before)\b|[,.;])|(?:more|less|fewer|higher|lower) than\b)/u;
const wholes = /^(?:of|the|its|their|his|her|our|all|a|an|that|this|those|these)$/;

/**
 * The numeral that `trigger`, a match of {@link opener}, opens at `offset`; `joins` says that `and` may join its words. Its start may
 * lie before the trigger (`a few thousand`, `minus five`). Undefined where the words count nothing: `second half`, `a third incident`.
 */
export function readNumeral(text: string, offset: number, trigger: string, joins: boolean): Numeral | undefined {
  const glyph = glyphValue(trigger);
  if (glyph !== undefined)
    return { start: offset, end: offset + 1, value: glyph, granularity: 0.25, scale: 1, vague: false, form: 'fraction' };
  const word = trigger.toLowerCase();
  if (word === 'multi') return readScaleWord(text, offset + trigger.length);
  if (word.startsWith('a ') || word.startsWith('an ')) return readArticle(text, offset, word);
  if (word === 'half') return readHalf(text, offset);
  if (cardinalOf(word) === undefined) return scaleOf(word) === undefined && word !== 'tens' ? undefined : readScaleWord(text, offset);
  const cardinal = readCardinal(text, offset, false, joins);
  return cardinal && signed(text, cardinal, /\b(?:minus|negative)[ \u00a0]$/i);
}

/** The numeral whose first digit stands at `offset`; its start may lie before it (`minus 5`, `.08`). Undefined for codes too long to count. */
export function readDigitNumeral(text: string, offset: number, joins: boolean): Numeral | undefined {
  const pointed = text[offset - 1] === '.' && !/[\p{L}\d).]/u.test(text[offset - 2] ?? ' ');
  const money = currencyBefore(text, offset) !== undefined;
  const numeral = readCardinal(text, offset, money, joins);
  if (numeral === undefined) return undefined;
  if (pointed) {
    const digits = /^\d+/.exec(text.slice(offset, offset + 12))?.[0].length ?? 1;
    const scaled = numeral.end === offset + digits;
    if (!scaled) return undefined;
    const { end, value, scale, vague } = numeral;
    return { start: offset - 1, end, value: value / 10 ** digits, granularity: 10 ** -digits, scale, vague, form: 'figure' };
  }
  return signed(text, numeral, /(?:^|[\s(<>=~])(?:[-−]|–(?=$)|(?:minus|negative)[ \u00a0])$/i);
}

function signed(text: string, numeral: Numeral, sign: RegExp): Numeral {
  if (!mayFollowSign(text, numeral.start)) return numeral;
  const before = text.slice(Math.max(0, numeral.start - 10), numeral.start);
  const found = sign.exec(before);
  if (found === null) return numeral;
  const length = found[0].trimStart().replace(/^[(<>=~]/, '').length;
  const { end, value, granularity, scale, vague } = numeral;
  return { start: numeral.start - length, end, value: -value, granularity, scale, vague, form: 'figure' };
}

/** False where no minus can stand before `offset`: nearly always, which saves its pattern. `minus` and `negative` end in s and e. */
function mayFollowSign(text: string, offset: number): boolean {
  const code = codeAt(text, offset - 1);
  if (code === 0x20 || code === 0xa0) {
    const letter = codeAt(text, offset - 2) | 0x20;
    return letter === 0x73 || letter === 0x65;
  }
  return code === 0x2d || code === 0x2212 || code === 0x2013;
}

/** `a third of`, and the spans of time whose article is a one: `a decade`; `a week` only where the words before say that it lasts (`for a week`). */
function readArticle(text: string, offset: number, phrase: string): Numeral | undefined {
  const article = phrase.indexOf(' ');
  const noun = phrase.slice(article + 1);
  const end = offset + phrase.length;
  if (/^(?:decade|century|fortnight|millennium)$/.test(noun)) {
    const half = wordBefore(text, offset);
    if (half?.text === 'half') return undefined;
    return one(offset, offset + article);
  }
  const after = wordAfter(text, end);
  const before = wordBefore(text, offset);
  if (/^(?:minute|hour|day|week|month|year)$/.test(noun)) {
    const lasts =
      before !== undefined &&
      text[end] !== '-' &&
      (lasting.test(before.text) || (before.text === 'over' && wordBefore(text, before.start)?.text === 'for'));
    const stands =
      after === undefined ||
      resumed.test(after.text) ||
      /^(?:of|or|ago|later|earlier|with|without|while|until|because|that|if)$/.test(after.text);
    return lasts && stands ? one(offset, offset + article) : undefined;
  }
  const named = after !== undefined && (/^(?:of|were|are|have|had|said|say)$/.test(after.text) || didSo.test(text.slice(end, end + 32)));
  const bounded = before !== undefined && compared.test(before.text) && (after === undefined ? isEnd(text, end) : resumed.test(after.text));
  if (!named && !bounded && text.trim().length !== phrase.length) return undefined;
  const part = readPart(text, offset + article + 1);
  return part && partOfScale(text, restarted(part, offset, part.value));
}

/** An article that means one. */
function one(start: number, end: number): Numeral {
  return { start, end, value: 1, granularity: 1, scale: 1, vague: false, form: 'words' };
}

function isEnd(text: string, offset: number): boolean {
  return /^\s*(?:[.,;:)]|$)/.test(text.slice(offset, offset + 3));
}

/** `half of`, `half the`, `more than half`, `half an hour`; not `second half`, `half-time`, nor `half a million`, which `million` opens. */
function readHalf(text: string, offset: number): Numeral | undefined {
  const end = offset + 4;
  const after =
    isBlank(text[end]) || isEnd(text, end) || text[end] === '-' ? wordAfter(text, text[end] === '-' ? end + 1 : end) : undefined;
  const before = wordBefore(text, offset);
  if (
    before !== undefined &&
    /^(?:first|second|other|last|better|final|latter|top|bottom|northern|southern|eastern|western|each|and|years|their|his|her|its|a|this|opening|third)$/.test(
      before.text,
    )
  ) {
    if (before.text !== 'a' && before.text !== 'and' && !anHour.test(text.slice(end, end + 10))) return undefined;
  }
  const half = { start: offset, end, value: 0.5, granularity: 0.5, scale: 1, vague: false, form: 'fraction' } as const;
  const span =
    /^ ?-?(?:an?)[ -](?=(?:hour|century|decade|day|year|month|mile|minute|second|percent|point|kilomet|met|dozen-|pound|ton|billion-)\p{L}*)/u.exec(
      text.slice(end, end + 20),
    );
  if (span !== null) return ended(half, end + span[0].length - 1);
  if (after === undefined) return before !== undefined && compared.test(before.text) ? half : undefined;
  if (text[end] === '-') return undefined;
  const next = wordAfter(text, after.end);
  if ((after.text === 'a' || after.text === 'an') && next !== undefined) return undefined;
  if (scaleOf(after.text) !== undefined) return undefined;
  return wholes.test(after.text) || (before !== undefined && compared.test(before.text)) ? half : undefined;
}
