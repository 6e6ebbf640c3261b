import { codeAt } from '../text/code-at.ts';
import { centsAt, currencyAfter, currencySigns, currencyWords, isCurrencySign } from './currencies.ts';
import { isBlankAt, wordAfter, wordBefore } from './neighbours.ts';
import type { Numeral } from './numeral.ts';
import { readScale } from './scales.ts';
import { mayBeSign, type TimeUnit, timeUnitAfter, unitAfter, unitSigns, unitWords, withoutPossessive } from './units.ts';

/** What a numeral measures, read from the words behind it; `end` is where they end. */
export type Measure =
  | { readonly kind: 'money'; readonly code: string; readonly per: number; readonly end: number }
  | { readonly kind: 'percent'; readonly unit: 'percent' | 'percentage point'; readonly end: number }
  | { readonly kind: 'age' | 'duration'; readonly unit: TimeUnit['unit']; readonly times: number; readonly end: number }
  | { readonly kind: 'unit'; readonly code: string; readonly glued: boolean; readonly end: number };

const percent = /[ \u00a0\u202f]?[%％٪]|(?:[ \u00a0-]{1,2})?(?:percentage|percents?|per[ -]cent|pct\.?)(?![\p{L}])|pc(?![\p{L}\d])/iuy;
const ofPercent = /[ \u00a0]of[ \u00a0](?:an?|one|1)[ \u00a0](?:percentage[ -]point|per[ -]?cent)\b/iy;
/** What a measure may begin with: words in lower case, and signs as written. */
const openingWords = new Set([
  ...'u per percent percents percentage pct pc pp p c y yo o yr years'.split(' '),
  ...currencyWords,
  ...unitWords,
]);
const openingSigns = new Set([...currencySigns, ...unitSigns]);
const otherSides = /(?:[ \u00a0]?[x×][ \u00a0]?\d{1,5}(?:\.\d{1,3})?){1,2}/y;
const points = /[ -](?:percentage[ -])?points?\b/iy;
const percentagePoints = /[ -](?:percentage|percent|per cent|%)[ -]points?\b|[ \u00a0]?pp\b(?!\.? ?\d)/iy;
const pence = /p(?![\p{L}\d])/uy;
const old = /[ -]olds?\b|[ ]of age\b|[ -]?o\b/iy;
const shortAge = /[ ]?(?:y\/?o|yr-old|years-old)\b/iy;
const parted = /[ \u00a0]of[ \u00a0]/y;
const sums =
  /^(?:aid|funding|money|debt|debts|damage|investment|worth|savings|public|taxpayers|taxpayer|tax|fines|compensation|cash|income|revenue|sales|profit|profits|assets|loans|bonds|exports|imports|spending|benefits|support)$/;
const paid =
  /^[ -](?:fine|deal|bill|contract|note|notes|prize|house|home|reward|fund|package|loan|debt|a-|gift|grant|budget|scheme|project|investment|bonus|fee|fees|ticket|salary|tax|payout|settlement)/;
const weighed = /[ \u00a0]?\(\d[\d.,]{0,8}[ \u00a0-]?(?:kg|kilo|g\b|gram|tonne|metric)/y;

/**
 * The measure behind a numeral: a percent sign, a currency, an age, a span of time or a unit. A currency that stands before the
 * amount is the caller's business. Undefined for plain counts.
 */
export function measureAfter(text: string, numeral: Numeral): Measure | undefined {
  const from = numeral.end;
  if (isCross(text.charCodeAt(from)) || (text[from] === ' ' && isCross(text.charCodeAt(from + 1)))) return sideOf(text, from);
  if (from >= text.length || !mayMeasure(text, from, numeral.form === 'fraction')) return undefined;
  const sign = firstSign(text, from);
  if (percentSigns.has(sign)) {
    const share = percentAfter(text, from);
    if (share !== undefined) return share;
  }
  ofPercent.lastIndex = from;
  if (numeral.form === 'fraction' && ofPercent.test(text))
    return {
      kind: 'percent',
      unit: /point$/i.test(text.slice(from, ofPercent.lastIndex)) ? 'percentage point' : 'percent',
      end: ofPercent.lastIndex,
    };
  shortAge.lastIndex = from;
  if (sign === SMALL_Y && shortAge.test(text)) return { kind: 'age', unit: 'year', times: 1, end: shortAge.lastIndex };
  pence.lastIndex = from;
  if (sign === SMALL_P && numeral.value < 100 && pence.test(text)) return { kind: 'money', code: 'GBP', per: 100, end: from + 1 };
  const cents = numeral.value < 1000 ? centsAt(text, numeral.start, from) : undefined;
  if (cents !== undefined) return { kind: 'money', code: cents.code, per: 100, end: cents.end };
  const time = timeUnitAfter(text, from);
  if (time !== undefined) {
    old.lastIndex = time.end;
    const isAge = old.test(text);
    return { kind: isAge ? 'age' : 'duration', unit: time.unit, times: time.times, end: isAge ? old.lastIndex : time.end };
  }
  const currency = currencyAfter(text, from, numeral.value >= 100 || numeral.scale > 1);
  if (currency !== undefined && !isWeight(text, numeral, currency.code, currency.at)) {
    const scale = numeral.scale === 1 && currency.per === 1 ? readScale(text, currency.at) : undefined;
    if (scale === undefined || scale.factor < 1e6) return { kind: 'money', code: currency.code, per: currency.per, end: currency.at };
    return { kind: 'money', code: currency.code, per: 1 / scale.factor, end: scale.end };
  }
  if (currency !== undefined) return { kind: 'unit', code: 'lb', glued: false, end: currency.at };
  const unit = unitAfter(text, from);
  return unit && { kind: 'unit', code: unit.code, glued: /[\p{L}°º℃℉′″]/u.test(text[from] as string), end: unit.end };
}

const SMALL_X = 0x78;
const TIMES = 0xd7;
const isCross = (code: number): boolean => code === SMALL_X || code === TIMES;

/** The unit of one side of `20x30 metres` or `3 × 4 × 5 m`, which stands behind the last. */
function sideOf(text: string, offset: number): Measure | undefined {
  otherSides.lastIndex = offset;
  if (!otherSides.test(text)) return undefined;
  const unit = unitAfter(text, otherSides.lastIndex);
  return unit && { kind: 'unit', code: unit.code, glued: false, end: offset };
}

const SMALL_P = 0x70;
const SMALL_Y = 0x79;
const percentSigns = new Set([...'%％٪p'].map((written) => written.charCodeAt(0)));

/** The code of the first sign behind blanks and hyphens, a letter of ASCII as if small. */
function firstSign(text: string, offset: number): number {
  let at = offset;
  while (at < offset + 2 && (isBlankAt(text, at) || codeAt(text, at) === HYPHEN)) at++;
  const code = codeAt(text, at);
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

function percentAfter(text: string, offset: number): Measure | undefined {
  percentagePoints.lastIndex = offset;
  if (percentagePoints.test(text)) return { kind: 'percent', unit: 'percentage point', end: percentagePoints.lastIndex };
  percent.lastIndex = offset;
  if (!percent.test(text)) return undefined;
  const end = percent.lastIndex;
  points.lastIndex = end;
  return points.test(text)
    ? { kind: 'percent', unit: 'percentage point', end: points.lastIndex }
    : { kind: 'percent', unit: 'percent', end };
}

/** False where no measure can begin behind the numeral: nearly always, which saves trying each kind. */
function mayMeasure(text: string, offset: number, isPart: boolean): boolean {
  const first = codeAt(text, offset);
  const parted = isBlankAt(text, offset) || first === HYPHEN || first === NO_BREAK_HYPHEN;
  const word = wordAfter(text, parted ? offset + 1 : offset);
  if (word === undefined) return !endsFigure.has(first) || !(offset + 1 === text.length || isSpaceOrBracket(codeAt(text, offset + 1)));
  if (word.text === 'of') return isPart;
  const { text: bare, raw } = word;
  return openingWords.has(withoutPossessive(bare)) || openingSigns.has(raw) || mayBeSign(raw) || (raw[0] === 'M' && isCurrencySign(raw));
}

const HYPHEN = 0x2d;
const NO_BREAK_HYPHEN = 0x2011;
const endsFigure = new Set([...',.;:) \n'].map((sign) => sign.charCodeAt(0)));

function isSpaceOrBracket(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x28;
}

/** `thousands of dollars`, `millions of euros`: the currency behind `of`. */
export function moneyAfterOf(text: string, numeral: Numeral): Measure | undefined {
  parted.lastIndex = numeral.end;
  if (!parted.test(text)) return undefined;
  const currency = currencyAfter(text, parted.lastIndex - 1, true);
  return currency === undefined || isWeight(text, numeral, currency.code, currency.at)
    ? undefined
    : { kind: 'money', code: currency.code, per: currency.per, end: currency.at };
}

/** True where pounds are a weight: `50 pounds of cocaine`, `a 200-pound man`, `weighing 12 pounds`, `30 pounds (14 kg)`. */
function isWeight(text: string, numeral: Numeral, code: string, end: number): boolean {
  if (!/pounds?$/i.test(text.slice(end - 6, end)) || code === 'unit') return false;
  parted.lastIndex = end;
  if (parted.test(text)) {
    const what = /^[a-z]*/i.exec(text.slice(parted.lastIndex, parted.lastIndex + 20))?.[0].toLowerCase() ?? '';
    return !sums.test(what);
  }
  weighed.lastIndex = end;
  if (weighed.test(text)) return true;
  if (text[numeral.end] === '-' && numeral.scale === 1) return !paid.test(text.slice(end, end + 20));
  const verb = wordBefore(text, numeral.start);
  const earlier = verb && wordBefore(text, verb.start);
  return [verb, earlier, earlier && wordBefore(text, earlier.start)].some(
    (word) => word !== undefined && /^(?:weigh|gain|lost|lose|shed)/.test(word.text),
  );
}
