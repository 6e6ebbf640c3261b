import { followsAge, isAgeInYears, isBareAge } from './ages.ts';
import { readCoins } from './coins.ts';
import { type Currency, currencyBefore } from './currencies.ts';
import { combined, type Figure } from './figure.ts';
import { isFurniture, isSectionNumber } from './furniture.ts';
import { isDoubtfulLetter, letterIsMoney } from './letter-signs.ts';
import { type Measure, measureAfter, moneyAfterOf } from './measures.ts';
import { mentionOf, type Parts } from './mention.ts';
import { modifierAfter, modifierBefore } from './modifiers.ts';
import { isBlank, wordAfter, wordBefore } from './neighbours.ts';
import { ended, type Numeral, revalued } from './numeral.ts';
import { isOrdinalStem } from './ordinals.ts';
import { type FarEnd, farEndOf, inherit, targetOf } from './ranges.ts';
import { isDayOfMonth, isIdiom, isLabel, isNumbered, touchesCode } from './silence.ts';

const long = /[-‐‑]long\b/iy;
const war = /^['’]?s? War/;
const half = /[ -]and[ -]a[ -]half\b(?! (?:dozen|million|billion|thousand))/iy;
/** What makes degrees a place on the map: `51.5° N`, `12°34'`. */
const coordinate = /^ ?(?:[NSEW]\b|\d{1,2}(?:\.\d{1,4})?['’′])/;

/** What was read at a numeral: the figure, where it is one, and where reading may go on. */
export interface Read {
  readonly figure: Figure | undefined;
  readonly end: number;
}

/** Makes a figure of a numeral and all that stands around it. `last` is the figure before it, whose modifier a bracket inherits. */
export function assemble(text: string, low: Numeral, last: Figure | undefined): Read {
  const parts = withTime(text, readParts(text, low, last?.mention.end ?? 0));
  const { far, measure, prefix, numbersEnd } = parts;
  const bareAge =
    measure === undefined &&
    prefix === undefined &&
    (far === undefined ? isBareAge(text, low) || followsBareAge(text, low, last) : followsAge(text, parts.leadStart));
  if (isSilent(text, parts, bareAge)) return { figure: undefined, end: numbersEnd };
  const spanOfTime = measure?.kind === 'duration' || measure?.kind === 'age';
  const end = Math.max(numbersEnd, measure?.end ?? 0);
  const start = far === undefined || parts.lead === undefined ? (prefix?.at ?? low.start) : parts.leadStart;
  const before = modifierBefore(text, start, spanOfTime);
  const after = plusOf(text, numbersEnd) ?? modifierAfter(text, end);
  const measured = measure !== undefined || prefix !== undefined;
  let modifier = combined(before?.modifier, after?.modifier);
  if (modifier === '=' && measured && last?.measured === true && isBracketed(text, last.mention.end, start)) ({ modifier } = last.mention);
  if (modifier === '=' && low.vague) modifier = '>=';
  const coins = far === undefined && low.scale === 1 ? readCoins(text, end, measure) : undefined;
  const mention = withCoins(mentionOf(parts, modifier, bareAge), coins);
  const reach = { start: Math.min(start, before?.at ?? start), end: Math.max(mention.end, after?.at ?? 0) };
  const numbers = { start: low.start, end: numbersEnd, value: low.value };
  return { figure: { mention, measured, reach, numbers }, end: Math.max(mention.end, numbersEnd) };
}

function withCoins(mention: Figure['mention'], coins: ReturnType<typeof readCoins>): Figure['mention'] {
  if (coins === undefined || mention.type !== 'money') return mention;
  const { type, start, value, modifier, currency } = mention;
  return { type, start, end: coins.end, value: value + coins.value, modifier, granularity: 0.01, unit: currency, currency };
}

function readParts(text: string, unsigned: Numeral, floor: number): Parts {
  const found = unsigned.form === 'fraction' ? undefined : currencyBefore(text, unsigned.start);
  const owed = found !== undefined && found.at > floor && isMinus(text, found.at - 1);
  const low = owed ? revalued(unsigned, -unsigned.value, unsigned.granularity) : unsigned;
  const prefix =
    found === undefined || found.at < floor ? undefined : owed ? { code: found.code, at: found.at - 1, per: found.per } : found;
  const start = prefix?.at ?? low.start;
  const word = wordBefore(text, start);
  const lead = word?.text === 'between' || word?.text === 'from' ? word.text : undefined;
  const leadStart = lead === undefined || word === undefined ? start : word.start;
  const own = ownMeasure(text, low, prefix);
  const direct = farEndOf(text, low, low.end, leadStart, lead, prefix !== undefined);
  if (direct !== undefined && (own === undefined || own.end >= direct.numeral.start || prefix !== undefined)) {
    const measure = measureAfter(text, direct.numeral);
    return { low, prefix, lead, leadStart, far: direct, measure, numbersEnd: direct.numeral.end };
  }
  const target = own === undefined && prefix === undefined && lead === 'from' ? targetOf(text, low) : undefined;
  const shared = target && measureAfter(text, target);
  if (target !== undefined) {
    const { low: value, granularity } = inherit(text, low, target);
    const measure = shared && { ...shared, end: low.end };
    return { low: revalued(low, value, granularity), prefix, lead, leadStart, far: undefined, measure, numbersEnd: low.end };
  }
  const behind = own === undefined ? undefined : farEndOf(text, low, own.end, leadStart, lead, false);
  if (behind !== undefined && own !== undefined) {
    const measure = measureAfter(text, behind.numeral);
    const numbersEnd = behind.numeral.end;
    if (measure?.kind === own.kind) return { low, prefix, lead, leadStart, far: behind, measure, numbersEnd };
  }
  return { low, prefix, lead, leadStart, far: undefined, measure: own, numbersEnd: low.end };
}

/** The parts with what the words around a span of time make of it: an age (`the median age was 29 years`), or a half more (`an hour and a half`); `-long` belongs to it. */
function withTime(text: string, parts: Parts): Parts {
  const { measure, leadStart, low, far } = parts;
  if (measure?.kind !== 'duration') return parts;
  if (isAgeInYears(text, leadStart)) return { ...parts, measure: { ...measure, kind: 'age' } };
  long.lastIndex = measure.end;
  if (long.test(text)) return { ...parts, measure: { ...measure, end: long.lastIndex } };
  half.lastIndex = measure.end;
  if (far !== undefined || !Number.isInteger(low.value) || !half.test(text)) return parts;
  return { ...parts, low: revalued(low, low.value + 0.5, 0.5), measure: { ...measure, end: half.lastIndex } };
}

/** True for the minus of `-£300`, with nothing but a blank or a bracket before it. */
function isMinus(text: string, offset: number): boolean {
  const sign = text[offset];
  return (sign === '-' || sign === '−') && (offset === 0 || isBlank(text[offset - 1]) || text[offset - 1] === '(');
}

function ownMeasure(text: string, low: Numeral, prefix: Currency | undefined): Measure | undefined {
  const plus = plusEnd(text, low.end);
  const measure = measureAfter(text, plus === undefined ? low : ended(low, plus)) ?? (low.vague ? moneyAfterOf(text, low) : undefined);
  const named = measure?.kind === 'money' && measure.code === prefix?.code && /\p{L}$/u.test(text[measure.end - 1] ?? '');
  return prefix !== undefined && !named ? undefined : measure;
}

function plusEnd(text: string, offset: number): number | undefined {
  return text[offset] === '+' && !/[\d+]/.test(text[offset + 1] ?? '') ? offset + 1 : undefined;
}

function plusOf(text: string, offset: number): { modifier: '>='; at: number } | undefined {
  const at = plusEnd(text, offset);
  return at === undefined ? undefined : { modifier: '>=', at };
}

/** The second of `aged 22 and 35`. */
function followsBareAge(text: string, { start, end, value }: Numeral, last: Figure | undefined): boolean {
  if (
    last?.mention.type !== 'age' ||
    value > 115 ||
    !/^(?:[,.;)]|$| (?:and|or|were|was|are|is)\b)/.test(text.slice(end, end + 6)) ||
    last.numbers.end !== last.mention.end
  )
    return false;
  const joint = text.slice(last.mention.end, start);
  if (/^ (?:and|or) $/.test(joint) && /[,;.)]/.test(text[end] ?? '')) return true;
  return /^(?:,| and|, and|,? or| to) $/.test(joint) && followsAge(text, last.mention.start);
}

/** True where only a bracket and the words of a unit stand between two figures: `58 km (36 miles)`. */
function isBracketed(text: string, from: number, to: number): boolean {
  return to - from < 30 && /^[ \u00a0\p{L}/²³°-]*\($/u.test(text.slice(from, to));
}

function isSilent(text: string, { low, prefix, far, measure, numbersEnd: end }: Parts, bareAge: boolean): boolean {
  const measured = measure !== undefined || prefix !== undefined;
  const start = prefix?.at ?? low.start;
  if ((low.form === 'digits' || low.form === 'figure') && !low.vague && touchesCode(text, start, end, measured)) return true;
  if (isFurniture(text, start, end, low.form === 'digits' && !measured)) return true;
  if (far !== undefined)
    return (
      !measured && !bareAge && (isScore(text, low, far) || (far.numeral.value < 32 && isDayOfMonth(text, end)) || isNumbered(text, low))
    );
  if (low.form !== 'digits' && !measured && isOrdinalStem(text, low)) return true;
  if (measure?.kind === 'unit' && measure.code === 'degree' && coordinate.test(text.slice(measure.end, measure.end + 6))) return true;
  if (measure !== undefined && measure.end <= low.end + 2 && !far && /\p{L}$/u.test(text[measure.end - 1] ?? '') && isNumbered(text, low))
    return true;
  if (prefix !== undefined && low.form === 'digits' && isRoad(text, prefix, low)) return true;
  if (measured) return isUnitIdiom(text, low, measure);
  if (low.form === 'digits') return !bareAge && isLabel(text, low);
  if (low.form === 'figure') return low.scale === 1 && (isNumbered(text, low) || isSectionNumber(text, low.start));
  return low.form === 'words' && isIdiom(text, low);
}

/** Two bare numbers joined by a hyphen, with nothing counted behind them: `3-4`, `555-1234`, `2019-20`. */
function isScore(text: string, low: Numeral, { numeral: high }: FarEnd): boolean {
  if (low.form !== 'digits' || high.form !== 'digits') return false;
  if (low.value >= 1000 && low.value < 2100 && high.value < 2100 && low.end - low.start === 4) return true;
  if (!/^[-–—‐‑−]$/.test(text.slice(low.end, high.start))) return false;
  if (low.end - low.start === 3 && high.end - high.start === 4) return true;
  if (high.value > 20 * low.value) return true;
  const after = wordAfter(text, text[high.end] === '-' ? high.end + 1 : high.end);
  return (
    high.value < 100 &&
    !(after !== undefined && /^\p{Ll}/u.test(after.raw) && /(?:[^su]s|people|men|women|children|percent|per)$/.test(after.text))
  );
}

/** `the N7`, `N123AB`: a letter glued to digits is the name of a road, a channel or an aircraft, unless the words around speak of money. */
function isRoad(text: string, { at }: Currency, { start, end }: Numeral): boolean {
  const letters = text.slice(at, start);
  if (!/^\p{L}+$/u.test(letters)) return false;
  if (/^\p{L}/u.test(text.slice(end, end + 1))) return true;
  if (letters.length > 1) return false;
  const doubtful = isDoubtfulLetter(letters);
  if (end - start > 2 && !doubtful) return false;
  if (wordBefore(text, at)?.text === 'the') return true;
  return (doubtful || letters === 'N') && !letterIsMoney(text, letters, at, end);
}

/** `one day` without a word of length before it, `two second-half goals`. */
function isUnitIdiom(text: string, low: Numeral, measure: Measure | undefined): boolean {
  if (measure?.kind !== 'duration') return false;
  if (war.test(text.slice(measure.end, measure.end + 6))) return true;
  if (low.form !== 'words') return false;
  if (measure.unit === 'second' && /second$/i.test(text.slice(measure.end - 6, measure.end)) && text[low.end] !== '-' && low.value !== 1)
    return true;
  if (low.value !== 1 || measure.unit !== 'day' || isBlank(text[low.start]) || text[low.end] === '-') return false;
  return !/^(?:in|within|for|only|just|than|least|after|about|nearly|almost|lasted|lasting)$/.test(wordBefore(text, low.start)?.text ?? '');
}
