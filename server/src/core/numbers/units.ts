import data from './data/units.json' with { type: 'json' };
import { isApostrophe, isBlank, type Word, wordAfter } from './neighbours.ts';

/** A unit beside a number, with the offset where its words end. */
export interface Unit {
  readonly code: string;
  readonly end: number;
}

/** A span of time: its unit, how many of them the word means (10 for `decade`), where it ends. */
export interface TimeUnit {
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
  readonly times: number;
  readonly end: number;
}

const names = new Map<string, string>();
const symbols = new Map<string, string>();
for (const unit of data.units) {
  for (const name of unit.names) names.set(name, unit.code);
  for (const symbol of unit.symbols) symbols.set(symbol, unit.code);
}
const firstWords = new Set([...names.keys()].map((name) => name.split(/[ .-]/)[0] as string));
const durations = new Map<string, readonly (string | number)[]>(Object.entries(data.durations));
const symbolAhead = /[\p{L}°º℃℉′″Ωµμ][\p{L}\d²³/]{0,6}|° ?[CF]\b/uy;
const rest = /[ \u00a0-]?(?:[\p{L}.-]{1,24})/uy;
/** Symbols that are also words or letters of other things: only glued to the number, or behind a no-break space. */
const gluedOnly = new Set(['m', 'g', 't', 'l', 'L', 'W', 'V', 'J', 'C', 'F', 'NM', 'kt', 'mb', 'ns', 'ha', 'AU', 'MP', 'A']);
const looseAllowed = new Set(['m', 'g', 'ha', 'W', 'V', 'MP', 'mb']);

/** Words as short as symbols that are none, and open none (`m²`). */
const shortWords = new Set('an as at be by do go he if is it me my no on or so to up us we'.split(' '));

/** The words, in lower case, with which names of units and of spans of time begin. */
export const unitWords: readonly string[] = [...firstWords, ...durations.keys()];
/** The signs of units, as written. */
export const unitSigns: readonly string[] = [...symbols.keys()];

/** True for a word so short that it may be the beginning of a unit's sign (`m²`). */
export function mayBeSign(written: string): boolean {
  return written.length < 3 && !shortWords.has(written);
}

/** True where a unit may begin with the word. */
export function isUnitWord({ raw, text }: Word): boolean {
  return firstWords.has(text) || symbols.has(raw) || mayBeSign(raw);
}

/** `years’` and `year's` as they stand in the list. */
export function withoutPossessive(word: string): string {
  const last = word.length - 1;
  if (isApostrophe(word.charCodeAt(last))) return word.slice(0, last);
  return word.charCodeAt(last) === 0x73 && last > 0 && isApostrophe(word.charCodeAt(last - 1)) ? word.slice(0, last - 1) : word;
}

/** True for the name of a span of time (in lower case). */
export function isTimeWord(word: string): boolean {
  return durations.has(withoutPossessive(word));
}

/** The unit at `offset`, behind a blank or hyphen or glued to the number: `km`, `square kilometres`, `-mile`, `°C`, `kWh`. */
export function unitAfter(text: string, offset: number): Unit | undefined {
  const parted = isBlank(text[offset]) || text[offset] === '-' || text[offset] === '‑';
  const from = parted ? offset + 1 : offset;
  symbolAhead.lastIndex = from;
  const symbol = symbolAhead.exec(text)?.[0];
  if (symbol === undefined) return undefined;
  const word = wordAfter(text, from);
  if (word !== undefined && word.start === from && firstWords.has(word.text)) {
    const unit = namedUnit(text, from, word.text);
    if (unit !== undefined) return unit;
  }
  const code = symbols.get(symbol);
  if (code !== undefined) {
    const loose = parted && gluedOnly.has(symbol);
    const allowed = looseAllowed.has(symbol) && (text[offset] !== '-' || isBlank(text[symbolAhead.lastIndex]));
    return loose && !allowed ? undefined : { code, end: symbolAhead.lastIndex };
  }
  const degree = symbol.startsWith('°') || symbol.startsWith('º') ? symbols.get(symbol.slice(0, 1)) : undefined;
  return degree === undefined ? undefined : { code: degree, end: from + 1 };
}

/** The longest unit of up to four words that begins at `offset`. */
function namedUnit(text: string, offset: number, first: string): Unit | undefined {
  let end = offset + first.length;
  let best = names.has(first) ? { code: names.get(first) as string, end } : undefined;
  for (let words = 1; words < 4; words++) {
    rest.lastIndex = end;
    if (!rest.test(text)) break;
    end = rest.lastIndex;
    const phrase = text
      .slice(offset, end)
      .toLowerCase()
      .replace(/\u00a0/g, ' ');
    const code = names.get(phrase) ?? names.get(phrase.replaceAll('-', ' ')) ?? names.get(phrase.replace(/\.$/, ''));
    if (code !== undefined) best = { code, end: phrase.endsWith('.') && !names.has(phrase) ? end - 1 : end };
  }
  return best;
}

/** The unit of time at `offset`, behind a blank or hyphen or glued: `years`, `-day`, `decades`, `hrs`. */
export function timeUnitAfter(text: string, offset: number): TimeUnit | undefined {
  const from = isBlank(text[offset]) || text[offset] === '-' || text[offset] === '‑' ? offset + 1 : offset;
  const word = wordAfter(text, from);
  if (word === undefined || word.start > from + 1) return undefined;
  const bare = withoutPossessive(word.text);
  const found = durations.get(bare);
  if (found === undefined) return undefined;
  const end = word.end - (word.text.length - bare.length);
  if (isDigitCode(text.charCodeAt(word.end))) return undefined;
  return { unit: found[0] as TimeUnit['unit'], times: found[1] as number, end };
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** How many years one of the unit is: what makes an age in months an age in years. */
export function yearsIn(unit: TimeUnit['unit']): number {
  return data.yearsIn[unit];
}
