import type { FigureMention } from '../model.ts';
import type { Unplaced } from '../unplaced.ts';
import { isBareAge } from './ages.ts';
import { type Currency, currencyBefore } from './currencies.ts';
import { combined, type Figure } from './figure.ts';
import { type Measure, measureAfter, moneyAfterOf } from './measures.ts';
import { modifierAfter, modifierBefore } from './modifiers.ts';
import { isBlank, wordAfter, wordBefore } from './neighbours.ts';
import type { Numeral } from './numeral.ts';
import { type FarEnd, farEndOf, type Lead } from './ranges.ts';
import { isFurniture, isIdiom, isLabel, touchesCode } from './silence.ts';
import { yearsIn } from './units.ts';

/** What was read at a numeral: the figure, where it is one, and where reading may go on. */
export interface Read {
  readonly figure: Figure | undefined;
  readonly end: number;
}

interface Parts {
  readonly low: Numeral;
  readonly prefix: Currency | undefined;
  readonly lead: Lead;
  readonly leadStart: number;
  readonly far: FarEnd | undefined;
  readonly measure: Measure | undefined;
}

/** Makes a figure of a numeral and all that stands around it. `last` is the figure before it, whose modifier a bracket inherits. */
export function assemble(text: string, low: Numeral, last: Figure | undefined): Read {
  const parts = readParts(text, low);
  const { far, measure, prefix } = parts;
  const numbersEnd = far?.numeral.end ?? low.end;
  const end = Math.max(numbersEnd, measure?.end ?? 0);
  if (isSilent(text, parts, numbersEnd)) return { figure: undefined, end: numbersEnd };
  const mention = mentionOf(text, parts, numbersEnd);
  if (mention === undefined) return { figure: undefined, end: numbersEnd };
  const measured = measure !== undefined || prefix !== undefined;
  const start = parts.lead === undefined || far === undefined ? mention.start : parts.leadStart;
  const before = modifierBefore(text, start, mention.type === 'duration' || mention.type === 'age');
  const after = modifierAfter(text, plusEnd(text, numbersEnd) ?? end) ?? plusOf(text, numbersEnd);
  const stated = combined(before?.modifier, after?.modifier);
  const inherited =
    stated === '=' && measured && last?.measured === true && isBracketed(text, last.mention.end, start) ? last.mention.modifier : stated;
  const modifier = inherited === '=' && low.vague ? '>=' : inherited;
  return {
    figure: {
      mention: { ...mention, modifier },
      measured,
      numbers: { start: low.start, end: numbersEnd, value: low.value },
      reach: { start: Math.min(start, before?.at ?? start), end: Math.max(mention.end, after?.at ?? 0) },
    },
    end: Math.max(mention.end, numbersEnd),
  };
}

function readParts(text: string, low: Numeral): Parts {
  const prefix = low.form === 'fraction' ? undefined : currencyBefore(text, low.start);
  const start = prefix?.at ?? low.start;
  const word = wordBefore(text, start);
  const lead = word?.text === 'between' || word?.text === 'from' ? word.text : undefined;
  const own = ownMeasure(text, low, prefix);
  const common = { low, prefix, lead, leadStart: lead === undefined || word === undefined ? start : word.start } as const;
  const direct = farEndOf(text, low, low.end, lead, prefix !== undefined);
  if (direct !== undefined) {
    const measure = measureAfter(text, direct.numeral);
    if (own === undefined || own.end >= direct.numeral.start || prefix !== undefined) return { ...common, far: direct, measure };
  }
  const behind = own === undefined ? undefined : farEndOf(text, low, own.end, lead, false);
  const measure = behind && measureAfter(text, behind.numeral);
  if (
    behind !== undefined &&
    own !== undefined &&
    (measure?.kind === own.kind || (behind.currency !== undefined && own.kind === 'money'))
  ) {
    return { ...common, far: behind, measure: measure ?? { ...own, end: behind.numeral.end } };
  }
  return { ...common, far: undefined, measure: own };
}

function ownMeasure(text: string, low: Numeral, prefix: Currency | undefined): Measure | undefined {
  const plus = plusEnd(text, low.end);
  const measure = measureAfter(text, plus === undefined ? low : { ...low, end: plus }) ?? (low.vague ? moneyAfterOf(text, low) : undefined);
  return prefix !== undefined && measure?.kind !== 'money' ? undefined : measure;
}

function plusEnd(text: string, offset: number): number | undefined {
  return text[offset] === '+' && !/[\d+]/.test(text[offset + 1] ?? '') ? offset + 1 : undefined;
}

function plusOf(text: string, offset: number): { modifier: '>='; at: number } | undefined {
  const at = plusEnd(text, offset);
  return at === undefined ? undefined : { modifier: '>=', at };
}

/** True where only a bracket and the words of a unit stand between two figures: `58 km (36 miles)`. */
function isBracketed(text: string, from: number, to: number): boolean {
  return to - from < 30 && /^[ \u00a0\p{L}/²³°-]*\($/u.test(text.slice(from, to));
}

function isSilent(text: string, { low, prefix, far, measure }: Parts, end: number): boolean {
  const measured = measure !== undefined || prefix !== undefined;
  const span = { ...low, end, start: prefix?.at ?? low.start };
  const digits = low.form === 'digits' || low.form === 'figure';
  if (digits && /\d/.test(text[low.start] ?? text[low.start + 1] ?? '') && touchesCode(text, span, measured)) return true;
  if (isFurniture(text, { ...span, form: measured ? 'figure' : low.form })) return true;
  if (far !== undefined) return !measured && isScore(text, low, far);
  if (measured) return isUnitIdiom(text, low, measure);
  if (low.form === 'digits') return isBareAge(text, low) ? false : isLabel(text, low);
  return low.form === 'words' && isIdiom(text, low);
}

/** Two bare numbers joined by a hyphen, with nothing counted behind them: `3-4`, `555-1234`, `2019-20`. */
function isScore(text: string, low: Numeral, { numeral: high }: FarEnd): boolean {
  if (low.form !== 'digits' || high.form !== 'digits') return false;
  if (low.value >= 1000 && low.value < 2100 && high.value < 2100 && low.end - low.start === 4) return true;
  if (!/^[-–—‐‑−]$/.test(text.slice(low.end, high.start))) return false;
  if (low.end - low.start === 3 && high.end - high.start === 4) return true;
  const after = wordAfter(text, text[high.end] === '-' ? high.end + 1 : high.end);
  return (
    high.value < 100 &&
    !(after !== undefined && /^\p{Ll}/u.test(after.raw) && /(?:[^su]s|people|men|women|children|percent|per)$/.test(after.text))
  );
}

/** `one day` without a word of length before it, `two second-half goals`. */
function isUnitIdiom(text: string, low: Numeral, measure: Measure | undefined): boolean {
  if (measure?.kind !== 'duration' || low.form !== 'words') return false;
  if (measure.unit === 'second' && /second$/i.test(text.slice(0, measure.end).slice(-6)) && text[low.end] !== '-' && low.value !== 1)
    return true;
  if (low.value !== 1 || measure.unit !== 'day' || isBlank(text[low.start]) || text[low.end] === '-') return false;
  return !/^(?:in|within|for|only|just|than|least|after|about|nearly|almost|lasted|lasting)$/.test(wordBefore(text, low.start)?.text ?? '');
}

function mentionOf(text: string, parts: Parts, numbersEnd: number): Unplaced<FigureMention> | undefined {
  const { low, prefix, far, measure, lead, leadStart } = parts;
  const between = far !== undefined && lead === 'between';
  const start = between ? leadStart : low.start;
  const granularity = Math.min(far?.lowGranularity ?? low.granularity, far?.numeral.granularity ?? Number.POSITIVE_INFINITY);
  const quantity = (times: number, end: number) => ({
    start,
    end,
    value: rounded((far?.low ?? low.value) * times),
    ...(far && { high: rounded(far.numeral.value * times) }),
    modifier: '=' as const,
    granularity: rounded(granularity * times),
  });
  if (prefix !== undefined || measure?.kind === 'money') {
    const currency = prefix?.code ?? (measure?.kind === 'money' ? measure.code : 'XXX');
    const per = prefix === undefined && measure?.kind === 'money' ? measure.per : 1;
    const end = measure?.kind === 'money' ? Math.max(measure.end, numbersEnd) : numbersEnd;
    return { ...quantity(1 / per, end), type: 'money', start: between ? start : (prefix?.at ?? start), currency, unit: currency };
  }
  switch (measure?.kind) {
    case 'percent':
      return { ...quantity(1, measure.end), type: 'percent', unit: measure.unit };
    case 'age':
      return { ...quantity(measure.times * yearsIn(measure.unit), measure.end), type: 'age', unit: 'year' };
    case 'duration':
      return { ...quantity(measure.times, measure.end), type: 'duration', unit: measure.unit };
    case 'unit':
      return { ...quantity(1, measure.glued ? measure.end : numbersEnd), type: 'number', unit: measure.code };
    default:
      break;
  }
  if (isBareAge(text, low)) return { ...quantity(1, numbersEnd), type: 'age', unit: 'year' };
  return { ...quantity(1, numbersEnd), type: 'number' };
}

/** Drops what binary arithmetic adds behind the fifteenth digit (`0.1 × 1e6`). */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
