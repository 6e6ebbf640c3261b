import { readRest } from './cardinals.ts';
import { readAddedPart, readParts } from './fractions.ts';
import { wordAfter, wordBefore } from './neighbours.ts';
import { ended, type Numeral, restarted, revalued, stepOf } from './numeral.ts';
import { largest, readScale, scaleOf } from './scales.ts';
import { readTail } from './words.ts';

const ofScale = /[ \u00a0]of[ \u00a0](?=(?:hundred|thousand|million|billion|trillion|lakh|crore)s\b)/iy;
/** What one adds to `a million and`: other parts are said of something else (`a million and a third of`). */
const quarters = new Set([0.25, 0.5, 0.75]);

/**
 * A quantity that a scale word opens, at the offset of that word: `dozens`, `hundreds of thousands`, `tens of millions` (vague, the
 * smallest plural), `a dozen`, `half a million`, `a few thousand`, `several hundred`, `multi-million`, `hundred thousand`.
 * The words before it that belong to the amount are inside the span. Silent on `per million` and the like.
 */
export function readScaleWord(text: string, offset: number): Numeral | undefined {
  const word = wordAfter(text, offset);
  if (word === undefined) return undefined;
  const factor = word.text === 'tens' ? 10 : scaleOf(word.text);
  if (factor === undefined) return undefined;
  if (word.text.endsWith('s')) return readPlural(text, offset, word.end, factor, word.text === 'tens');
  const article = standsForOne(text, offset);
  const head = article && factor === 100 ? readTail(text, { end: word.end, value: factor }, true) : { end: word.end, value: factor };
  let { end, value } = head;
  let scale = head.value === factor ? factor : 1;
  for (let next = readScale(text, end); next !== undefined && value < largest; next = readScale(text, end)) {
    value *= next.factor;
    scale *= next.factor;
    end = next.end;
  }
  const parts = readParts(text, offset, end, value, false);
  const before = wordBefore(text, offset);
  if (parts !== undefined && parts.granularity <= 0.01) return restarted(parts, before?.text === 'a' ? before.start : offset, parts.value);
  const half = before?.text === 'a' ? readAddedPart(text, end) : undefined;
  if (half !== undefined && quarters.has(half.value) && wordAfter(text, half.end)?.text !== 'of') {
    const whole = opened(text, offset, end, value);
    return whole && ended(revalued(whole, whole.value + half.value * value, Math.max(1, value / 10)), half.end);
  }
  const rest = article && scale >= 100 ? readRest(text, end, scale) : undefined;
  if (before === undefined || (rest === undefined && head.value === factor)) return opened(text, offset, end, value);
  const total = value + (rest?.value ?? 0);
  const start = before.text === 'a' ? before.start : offset;
  return { start, end: rest?.end ?? end, value: total, granularity: stepOf(total), scale, vague: false, form: 'figure' };
}

/** True behind an article that means one: `a hundred and one`, but not `half a million` or `a quarter of a million`. */
function standsForOne(text: string, offset: number): boolean {
  const article = wordBefore(text, offset);
  if (article === undefined || !/^(?:a|another)$/.test(article.text)) return false;
  const portionWord = wordBefore(text, article.start);
  return portionWord?.text !== 'half' && !(portionWord?.text === 'of' && wordBefore(text, portionWord.start)?.text === 'quarter');
}

function readPlural(text: string, offset: number, first: number, factor: number, tens: boolean): Numeral | undefined {
  if (headsColumn(text, offset)) return undefined;
  let value = factor;
  let end = first;
  ofScale.lastIndex = end;
  if (ofScale.test(text)) {
    const scale = readScale(text, ofScale.lastIndex);
    if (scale !== undefined) {
      value *= scale.factor;
      end = scale.end;
    }
  } else if (tens) return undefined;
  const before = wordBefore(text, offset);
  const start = before !== undefined && /^(?:several|few)$/.test(before.text) ? before.start : offset;
  return { start, end, value: 2 * value, granularity: value, scale: value, vague: true, form: 'figure' };
}

/** Reads the words before a singular scale: articles, `half a`, `several`, `a few`, `multi-`. */
function opened(text: string, offset: number, end: number, value: number): Numeral | undefined {
  const plain = { start: offset, end, value, granularity: value, scale: value, vague: false, form: 'figure' } as const;
  const glued = /(?:multi)[- ]?$/i.exec(text.slice(Math.max(0, offset - 6), offset));
  if (glued !== null) return severalFrom(plain, offset - glued[0].length);
  if (headsColumn(text, offset)) return undefined;
  const before = wordBefore(text, text[offset - 1] === '-' ? offset - 1 : offset);
  if (before === undefined) return plain;
  switch (before.text) {
    case 'several':
    case 'few': {
      const article = before.text === 'few' ? wordBefore(text, before.start) : undefined;
      const start = article?.text === 'a' ? article.start : before.start;
      return severalFrom(plain, start);
    }
    case 'couple':
    case 'of': {
      const couple = before.text === 'of' ? wordBefore(text, before.start) : before;
      const article = couple?.text === 'couple' ? wordBefore(text, couple.start) : undefined;
      return article?.text === 'a' ? restarted(plain, article.start, 2 * value) : plain;
    }
    case 'per':
      return undefined;
    case 'half':
    case 'quarter':
      return portion(plain, text, before.text, before.start);
    case 'a':
    case 'an': {
      const portionWord = wordBefore(text, before.start);
      if (portionWord?.text === 'half') return portion(plain, text, 'half', portionWord.start);
      const quarter = portionWord?.text === 'of' ? wordBefore(text, portionWord.start) : undefined;
      if (quarter?.text === 'quarter') return portion(plain, text, 'quarter', quarter.start);
      return restarted(plain, before.start, value);
    }
    default:
      return plain;
  }
}

/** What makes a scale word the heading of figures: `NOK million`, `(in thousands)`, `€ billion`. */
const heading =
  /(?:\p{Sc}|(?<!\p{L})(?:S\/\.?|Rs\.?|RM|Rp|Tk|Bs\.?)|(?<![\p{L}\d])(?!THE |HALF |ONE |TEN |TWO |SIX |FIVE |FOUR |NINE |PER )[A-Z]{3,4}|\((?:[a-z]{2,9} )?in|^[Ii]n|\() ?$/u;
const headed = 14;

function headsColumn(text: string, offset: number): boolean {
  return heading.test(text.slice(Math.max(0, offset - headed), offset));
}

/** The smallest plural of a scale, from where its words start: `a few thousand` is at least two. */
function severalFrom({ end, value, granularity, scale, form }: Numeral, start: number): Numeral {
  return { start, end, value: 2 * value, granularity, scale, vague: true, form };
}

function portion(plain: Numeral, text: string, word: string, start: number): Numeral {
  const article = wordBefore(text, start);
  const value = plain.value / (word === 'half' ? 2 : 4);
  return restarted(revalued(plain, value, Math.max(1, Math.round(plain.scale / 10))), article?.text === 'a' ? article.start : start, value);
}
