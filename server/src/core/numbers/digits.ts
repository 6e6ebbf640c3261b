import { codeAt } from '../text/code-at.ts';
import { isBlank } from './neighbours.ts';
import { stepOf } from './numeral.ts';

/** A run of digits with its grouping read. `plain` is true where it is digits and nothing else. */
export interface Digits {
  readonly end: number;
  readonly value: number;
  readonly granularity: number;
  readonly plain: boolean;
  readonly digits: true;
}

const grouped =
  // commas: 1,200  1,234,567.89  12,34,567.89 | stops or blanks: 1.234.567,89  1.200,50  1 200,50 | blanks or apostrophes: 1 234.5  1'200
  /(?:(\d{1,3}(?:,\d{3}){1,8}(?:\.\d{1,9})?|\d{1,2}(?:,\d{2}){1,5},\d{3}(?:\.\d{1,9})?)|([1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,8}\.\d{1,9}|\d{1,3}(?:['’]\d{3}){1,8}(?:\.\d{1,2})?)|(\d{1,3}(?:\.\d{3}){2,8}(?:,\d{1,9})?|\d{1,3}\.\d{3},\d{1,9}|[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,8}(?:,\d{1,2})?))(?!\d)(?![.,]\d)/y;
const simple = /\d+(?:\.\d+)?/y;
const decimalComma = /\d{1,3},\d{1,2}(?![\d,]|\.\d)/y;
const exponent = /(?:[eE]([+-]?\d{1,2})|[ \u00a0]?[x×][ \u00a0]?10(?:\^?([-−]?\d{1,2})|([⁻]?[⁰¹²³⁴-⁹]{1,2})))(?![\p{L}\d])/uy;
const raised = /\^([+−-]?\d{1,2})(?![\p{L}\d^\]]|\.\d)/uy;
const exponentOpeners = new Set(['e', 'E', 'x', '×', ' ', '\u00a0']);
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const continental = /\d\.\d{3}(?:,\d|\.\d{3})/;

/** Nobody writes `€500.000` for five hundred euros: three noughts behind a stop are thousands where the money is counted so. */
const continentalSign = /(?:€|EUR|₫|VND|Rp\.?|R\$|₱|kr\.?) ?$/;
const continentalName = /^ ?(?:€|EUR\b|euros?\b|rupiah|dong\b|kroner|kronor|pesos?\b)/i;

/** Longer runs are keys and codes, and beyond what a double holds exactly. */
const longest = 18;

/** How far around a number its way of grouping is looked for, in code units. */
const nearby = 1000;

/**
 * Reads the digits at `offset`: `1,200`, `1 200`, `1.200,50`, `12,34,567`, `1'200`, `5.9`, `5,90`, `1.3e6`.
 * `1.200` is 1.2 unless the paragraph elsewhere groups by stops. Undefined for runs that are too long to be a figure.
 */
export function readDigits(text: string, offset: number): Digits | undefined {
  let run = offset;
  while (isDigitCode(codeAt(text, run))) run++;
  if (run - offset > longest) return undefined;
  if (!mayContinue(text, run)) return quantified(text.slice(offset, run), run, true);
  const thousandsEnd = run - offset > 3 ? run : endOfThousands(text, run);
  if (thousandsEnd > run) return quantified(text.slice(offset, thousandsEnd).replaceAll(',', ''), thousandsEnd, false);
  grouped.lastIndex = offset;
  const group = grouped.exec(text);
  if (group !== null) {
    const [written, , , stops] = group;
    const pointed = stops === undefined ? written : stops.replaceAll('.', '').replace(',', '.');
    return quantified(pointed.replace(/[^\d.]/g, ''), grouped.lastIndex, false);
  }
  decimalComma.lastIndex = offset;
  const comma = text[offset - 1] === ',' ? null : decimalComma.exec(text);
  if (comma !== null) return quantified(comma[0].replace(',', '.'), decimalComma.lastIndex, false);
  simple.lastIndex = offset;
  const written = simple.exec(text)?.[0];
  if (written === undefined || written.length > longest) return undefined;
  const end = simple.lastIndex;
  exponent.lastIndex = end;
  const power = exponentOpeners.has(text[end] ?? '') ? exponent.exec(text) : null;
  if (power !== null && (power[2] === undefined || power[0].includes('^') || Number(written) < 10)) {
    const factor = 10 ** exponentOf(power[1] ?? power[2] ?? power[3] ?? '0');
    const { granularity } = quantified(written, end, false);
    return { end: exponent.lastIndex, value: Number(written) * factor, granularity: granularity * factor, plain: false, digits: true };
  }
  const whole = text[end] === '^' ? readPower(text, end, Number(written), written.includes('.')) : undefined;
  if (whole !== undefined) return whole;
  const point = written.indexOf('.');
  if (point < 0 || point > 3 || written.length - point !== 4) return quantified(written, end, point < 0);
  if (continental.test(text.slice(Math.max(0, offset - nearby), end + nearby))) return quantified(written.replace('.', ''), end, false);
  if (
    written.endsWith('.000') &&
    (continentalSign.test(text.slice(Math.max(0, offset - 4), offset)) || continentalName.test(text.slice(end, end + 8)))
  )
    return quantified(written.replace('.', ''), end, false);
  return quantified(written, end, false);
}

/** Where the groups of three behind `1,` end: nearly all groups are written so. `run` itself for anything else that they may be. */
function endOfThousands(text: string, run: number): number {
  let end = run;
  while (
    text[end] === ',' &&
    isDigitCode(codeAt(text, end + 1)) &&
    isDigitCode(codeAt(text, end + 2)) &&
    isDigitCode(codeAt(text, end + 3))
  )
    end += 4;
  const behind = text[end];
  const goesOn = isDigitCode(codeAt(text, end)) || ((behind === '.' || behind === ',') && isDigitCode(codeAt(text, end + 1)));
  return goesOn || end - run > longest ? run : end;
}

function exponentOf(written: string): number {
  return Number(written.replace(/[⁻−]/, '-').replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit))));
}

/** `2^32`, `1.1^23`, `2.5^-1`; not a year with the mark of a note (`2019^3`). */
function readPower(text: string, caret: number, base: number, decimal: boolean): Digits | undefined {
  raised.lastIndex = caret;
  const written = raised.exec(text)?.[1];
  if (written === undefined || (base >= 1000 && !decimal && /^\d/.test(written))) return undefined;
  const value = base ** exponentOf(written);
  if (!Number.isFinite(value)) return undefined;
  const granularity = Number.isInteger(value) ? stepOf(value) : value / 1000 || 1;
  return { end: raised.lastIndex, value, granularity, plain: false, digits: true };
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** False where the sign behind a run of digits cannot belong to the number: nearly always, which saves five patterns. */
function mayContinue(text: string, run: number): boolean {
  if (run >= text.length) return false;
  const sign = text[run];
  if (sign === 'e' || sign === 'E' || sign === 'x' || sign === '×' || sign === '^') return true;
  if (isBlank(sign)) return isDigitCode(codeAt(text, run + 1)) || text[run + 1] === 'x' || text[run + 1] === '×';
  return (sign === ',' || sign === '.' || sign === "'" || sign === '’') && isDigitCode(codeAt(text, run + 1));
}

function quantified(written: string, end: number, plain: boolean): Digits {
  const value = Number(written);
  const point = written.indexOf('.');
  const granularity = point < 0 ? stepOf(value) : 10 ** -(written.length - point - 1);
  return { end, value, granularity, plain, digits: true };
}
