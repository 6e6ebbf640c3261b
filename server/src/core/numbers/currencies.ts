import data from './data/currencies.json' with { type: 'json' };
import { isBlank, wordAfter, wordBefore } from './neighbours.ts';

/** A currency beside an amount: its ISO 4217 code, where its words end or begin, and how many of the written coin make one of the currency. */
export interface Currency {
  readonly code: string;
  readonly at: number;
  readonly per: number;
}

const codes = new Set(data.codes.split(' '));
const before = new Map<string, string>();
const after = new Map<string, string>();
const names = new Map<string, string>();
for (const currency of data.currencies) {
  for (const symbol of currency.before) if (!before.has(symbol)) before.set(symbol, currency.code);
  for (const symbol of currency.after) if (!after.has(symbol)) after.set(symbol, currency.code);
  for (const name of currency.names) names.set(name, currency.code);
}
for (const code of codes) {
  before.set(code, code);
  after.set(code, code);
}
const minor = new Map<string, readonly (string | number)[]>(Object.entries(data.minor));
const plurals = new Map<string, string>(Object.entries(data.plurals));
const byCountry = new Map<string, Readonly<Record<string, string>>>(Object.entries(data.byCountry));
/** Signs that several countries share, with the name that tells them apart. */
const shared = new Map<string, string>(Object.entries(data.signs));
/** Codes that are also words in capitals: only glued to the amount, or behind a large one. */
const wordlike = new Set<string>(data.wordlike);
const weak = new Set<string>(data.weak);
const firstWords = new Set(
  [...names.keys(), ...minor.keys(), ...plurals.keys(), ...byCountry.keys()].map((name) => name.split(' ')[0] as string),
);
/** Abbreviations of two letters that may also stand apart from the amount. */
const spacedPairs = new Set(['Rs', 'RM', 'Tk', 'Rp', 'Dh', 'Kz', 'JD', 'KD', 'SR', 'QR', 'zł', 'kr', 'TL', 'DM', 'VT', 'Vt', 'Bs', 'S/']);

/** A sign before an amount. */
interface Sign {
  readonly written: string;
  /** Then no letter or digit may stand before it. */
  readonly opensWithLetter: boolean;
  /** A blank may stand between it and the amount. */
  readonly mayStandApart: boolean;
}

/** The signs before an amount by the last code unit of each, the longest first. */
const signsByEnd = new Map<number, Sign[]>();
for (const written of [...before.keys()].sort((a, b) => b.length - a.length)) {
  const last = written.charCodeAt(written.length - 1);
  const mayStandApart = /\p{Sc}$|\.$/u.test(written) || codes.has(written) || written.length > 2 || spacedPairs.has(written);
  const sign = { written, opensWithLetter: /^\p{L}/u.test(written), mayStandApart: mayStandApart && !wordlike.has(written) };
  signsByEnd.set(last, [...(signsByEnd.get(last) ?? []), sign]);
}
const none: readonly Sign[] = [];
const gluedEuro = /(?:^|[^\p{L}])euro$/iu;
/** As agencies of other countries write: `41.9 billion U.S. dollars`. */
const american = /U\.S\. (dollar|cent)s?(?!\p{L})/uy;
const cents = /¢|c(?=[ \u00a0](?:an?|per|each|more|less|off|higher|lower|cheaper|dearer|from|to)\b|\/\p{Ll})/uy;
const lastCents = /c(?=[.,;)](?!\d)| \(|$)/y;
const priced = /^(?:by|of|costs?|at|just|only|than|about|nearly|almost|pay|paid|pays|charged?|charges)$/;
const symbolAhead = /[^\s\d.,;:!?()[\]{}"'“”‘’%°+\-–—/\p{Ll}]{1,4}/uy;

/** True where an English currency's name begins with the word (in lower case). */
export function isCurrencyWord(word: string): boolean {
  return firstWords.has(word);
}

/** The words, in lower case, with which the names of currencies begin. */
export const currencyWords: ReadonlySet<string> = firstWords;
/** The signs and codes that stand behind amounts, as written. */
export const currencySigns: readonly string[] = [...after.keys()];

/** True for what stands behind an amount as it is written: codes, `元`, `zł`. */
export function isCurrencySign(written: string): boolean {
  return after.has(written) || (written[0] === 'M' && codes.has(written.slice(1)));
}

/**
 * The currency whose sign, code or abbreviation ends at `offset`, or one blank before it: `$`, `US$`, `USD `, `RM`, `Rs. `.
 * Letters alone (`R`, `N`, `MT`, `LE`) must be glued to the amount, and a code must not be the end of a longer word.
 */
export function currencyBefore(text: string, offset: number): Currency | undefined {
  const end = isBlank(text[offset - 1]) ? offset - 1 : offset;
  const last = text[end - 1];
  if (last === 'o' && end === offset && gluedEuro.test(text.slice(Math.max(0, end - 5), end))) return { code: 'EUR', at: end - 4, per: 1 };
  if (last === undefined) return undefined;
  const signs = signsByEnd.get(last.charCodeAt(0)) ?? none;
  for (const { written, opensWithLetter, mayStandApart } of signs) {
    const start = end - written.length;
    if ((end < offset && !mayStandApart) || !text.endsWith(written, end)) continue;
    if (opensWithLetter && /[\p{L}\d.-]/u.test(text[start - 1] ?? ' ')) continue;
    return { code: sharedBy(text, end, written, before.get(written) as string), at: start, per: 1 };
  }
  return undefined;
}

/** The code of a sign: by the country named nearest, where several countries share the sign (`Rs`), else its own. */
function sharedBy(text: string, offset: number, sign: string, code: string): string {
  const name = shared.get(sign);
  const countries = name === undefined ? undefined : byCountry.get(name);
  return countries === undefined ? code : countryNear(text, offset, countries);
}

/** The coins that a letter or sign behind a number (`start` to `offset`) names: `¢`, and the `c` of `75c a litre` and `up by 75c.` */
export function centsAt(text: string, start: number, offset: number): { readonly code: string; readonly end: number } | undefined {
  const sign = text[offset];
  if (sign !== 'c' && sign !== '¢') return undefined;
  cents.lastIndex = offset;
  lastCents.lastIndex = offset;
  return cents.test(text) || (lastCents.test(text) && priced.test(wordBefore(text, start)?.text ?? ''))
    ? { code: countryNear(text, offset, byCountry.get('cent') ?? {}), end: offset + 1 }
    : undefined;
}

/** The currency named at `offset`, behind a blank or hyphen or glued: `dollars`, `Swiss francs`, `€`, `-euro`, `USD`, `cents`. `strong` says that the amount is large enough for words like `won`. */
export function currencyAfter(text: string, offset: number, strong: boolean): Currency | undefined {
  const from = isBlank(text[offset]) || text[offset] === '-' ? offset + 1 : offset;
  if (text.startsWith('U.S. ', from)) {
    american.lastIndex = from;
    const coin = american.exec(text);
    if (coin !== null) return { code: 'USD', at: american.lastIndex, per: coin[1] === 'dollar' ? 1 : 100 };
  }
  const word = wordAfter(text, from);
  if (word === undefined || word.start > from + 1) return symbolAt(text, from);
  const code = after.get(word.raw);
  if (/\d/.test(text[word.end] ?? '') || (code !== undefined && wordlike.has(code) && !strong)) return undefined;
  const millions = word.raw[0] === 'M' ? word.raw.slice(1) : '';
  if (codes.has(millions) && code === undefined) return { code: millions, at: word.end, per: 1e-6 };
  if (code !== undefined) return { code: sharedBy(text, offset, word.raw, code), at: word.end, per: 1 };
  if (!firstWords.has(word.text)) return undefined;
  if (text[word.end] === '$') return symbolAt(text, from);
  const second = wordAfter(text, word.end);
  const third = second && wordAfter(text, second.end);
  const tries = [third && `${word.text} ${second.text} ${third.text}`, second && `${word.text} ${second.text}`, word.text];
  for (const [index, name] of tries.entries()) {
    const found = name === undefined ? undefined : named(text, offset, name, strong);
    if (found !== undefined) return { code: found.code, at: ([third, second, word][index] as { end: number }).end, per: found.per };
  }
  return undefined;
}

function symbolAt(text: string, offset: number): Currency | undefined {
  symbolAhead.lastIndex = offset;
  const found = symbolAhead.exec(text)?.[0] ?? '';
  for (let length = found.length; length > 0; length--) {
    const code = after.get(found.slice(0, length));
    if (code !== undefined) return /\d/.test(text[offset + length] ?? '') ? undefined : { code, at: offset + length, per: 1 };
  }
  return undefined;
}

function named(text: string, offset: number, name: string, strong: boolean): Omit<Currency, 'at'> | undefined {
  if (!strong && weak.has(name)) return undefined;
  const coin = minor.get(name);
  if (coin !== undefined) {
    const [code, per] = coin as [string, number];
    const users = byCountry.get(code);
    return { code: users === undefined ? code : countryNear(text, offset, users), per };
  }
  const countries = byCountry.get(plurals.get(name) ?? name);
  if (countries !== undefined) return { code: countryNear(text, offset, countries), per: 1 };
  const code = names.get(name);
  return code === undefined ? undefined : { code, per: 1 };
}

/** How far around an amount a country is looked for, in code units. */
const nearby = 400;

/** The code of the country named nearest to `offset`, those before it first; the usual one (or XXX, unknown) where none is. */
function countryNear(text: string, offset: number, countries: Readonly<Record<string, string>>): string {
  const left = text.slice(Math.max(0, offset - nearby), offset).toLowerCase();
  const right = text.slice(offset, offset + nearby).toLowerCase();
  let best = countries[''] ?? 'XXX';
  let distance = Number.POSITIVE_INFINITY;
  for (const [country, code] of Object.entries(countries)) {
    if (country === '') continue;
    const back = left.lastIndexOf(country);
    const ahead = right.indexOf(country);
    const away = back >= 0 ? left.length - back : ahead >= 0 ? nearby + ahead : Number.POSITIVE_INFINITY;
    if (away < distance) [best, distance] = [code, away];
  }
  return best;
}
