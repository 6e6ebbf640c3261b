import { isYearlyNoun } from '../text/yearly.ts';
import { wholeYear } from './calendar.ts';
import { type FoundDate, foundDate } from './found.ts';

const range = /\s?[-–—/]\s?((?:1[789]|20)\d\d|\d\d)(?!\d|,\d|-\d)|\s+(to|through|until|till|and)\s+((?:1[789]|20)\d\d)(?!\d|,\d)/uy;
const inYear =
  /(?:^|[\s(“"'‘—–[])(?:in|since|until|till|before|after|during|of|for|from|by|with|against|versus|vs\.?|between|fiscal|fy|year|year-end|years|born|circa|c\.|ca\.|late|early|copyright|©|\(c\)|summer|winter|spring|autumn|fall|through|throughout|to|and|around|as of|as (?:late|early|recently) as|back in|prior to|than|(?:up|down) on|season|elections?|olympics|games|cup|census|budget|championships?|referendum|tournament|eurovision|christmas|easter|ramadan|eid|diwali|passover|thanksgiving|carnival|lent|(?<=\p{L} )day|(?<=year[’']s )eve|(?<=christmas )eve)\s*$/iu;
const ofSome = /(?:^|\s)an?\s+\p{L}+\s+of\s+$/iu;
const firm =
  /(?:^|[\s(“"'‘—–[])(?:in|since|until|till|before|after|during|between|as (?:late|early|recently) as|fiscal|fy|year|born|circa|c\.|ca\.|copyright|©|\(c\)|summer|winter|spring|autumn|fall|throughout|late|early|prior to|elections?|olympics|games|cup|census|budget|championships?|referendum|tournament|eurovision)\s*$/iu;
const article = /(?:^|[\s(“"'‘—–[])(?:the|a|its|his|her|their|our|this|last|’s|'s|\p{L}+[’']s)\s+$/iu;
const amount =
  /\b(?:total|group|capacity|population|speed|sum|maximum|minimum|average|crowd|crew|band|force|fleet|team|staff|workforce|attendance|reward|fine|audience|sample|height|depth|power|price|cost|number|some|over|about|nearly|almost|than|most|least|up)\s+(?:of|to|than|at)?\s*$/iu;
const unit =
  /^(?:[-\s]?(?:hours?|hrs?|gmt|utc|local time|km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet|ft|tonnes?|tons?|kg|grams?|lit(?:re|er)s?|gallons?|dollars?|euros?|pounds?|usd|eur|hectares?|acres?|mw|kw|rpm|mph|barrels?|percent|per cent|million|billion|years?|days?|weeks?|months?|times|people|persons|men|women|children|officers?|troops|soldiers|police|migrants|victims|homes|houses|workers|employees|members|jobs|deaths|cases|seats|calories|strong|odd|ccm?|sq|square|pieces|units|copies|votes|points|runs)\b|%|[-‐]strong|\s?[ap]\.?m\b)/iu;
/** `In 2021 police seized`: what opens a sentence is the year, and who follows acts. */
const opens = /(?:^|[.!?]["”’]?\s)In\s$/;
const persons = /^\s(?:people|persons|men|women|children|officers?|troops|soldiers|police|migrants|victims|workers|employees|members)\b/;
const plural =
  /^\s+(?!(?:stands|remains|marks|shows|says|makes|gives|comes|brings|begins|starts|ends|looks|does|goes|takes|seems|appears|requires|allows|bans)\b)\p{Ll}{3,}s\b/u;
const pluralBehind = /^\s+(?:\p{Ll}+\s+)?\p{Ll}{3,}s\b/u;
const eventNoun =
  /^\s+(?:\p{L}+\s+){0,2}?(?:elections?|election|census|budget|crisis|season|tsunami|earthquake|quake|hurricane|floods?|war|campaign|invasion|revolution|referendum|olympics?|games|cup|championships?|attacks?|bombings?|massacre|coup|uprising|protests?|riots?|pandemic|outbreak|disaster|agreement|accord|treaty|deal|law|act|report|survey|study|ruling|convention|protocol|summit|model|edition|vintage|recession|crash|collapse|draft|tour|festival|final|finals|genocide|presidential|parliamentary|general|midterm|financial|fiscal|annual)\b/iu;
const named = /^\s+(?:Agenda|Strategy|Vision|Plan|Initiative|Framework|Edition|Series|Model|Pro|Server)\b/u;
const verb = /^(?:’s|'s)?\s+(?:was|saw|is|has|will|had|brought|marked|began|ended|started|would|could)\b/u;
const dated = /(?:^|[\s(])(?:in|since|until|till|by|from|to|of|published|updated|dated|date|between|and)[\s:]+$|^$|[(]$/i;
const olden =
  /(?:^|[\s(])(?:in|since|circa|c\.|ca\.|born|year|(?:law|treaty|act|battle|siege|plague|fire|edict|revolt|peace|map|charter|statute) of)\s+$/i;
const bracketed = /(?:^|[^\p{L}])\p{Lu}\p{L}* \($/u;
const columnBehind = /^(?: ?[\t|] ?| {2,16})((?:19|20)\d\d) ?(?=[\t|\n]| {2}|$)/;
const columnBefore = /(?:^|[\t|] ?|\s)((?:19|20)\d\d)(?: ?[\t|] ?| {2,16})$/;
const single = /^\s+(?:was|is|saw|brought|marked|began|ended|started)\b/;
const wordsBehind = /^\s(\p{Ll}{2,20})(?:\s(\p{Ll}{2,20}))?/u;
const afterName =
  /(?<!\p{L})(?!(?:The|Preliminary|Provisional|Final|Full|Early|Expected|Projected|Forecast|Total|Annual|Latest|Record|Weak|Strong|Poor|Good|Its|Their|Our|His|Her|All|Most|Some|Both|And|But)\s)\p{Lu}[\p{L}\d-]*\s+$/u;
const season = /(?:^|[\s(“"'‘—–])((?:the\s+)?(?:early\s+|late\s+|mid[\s-])?(?:summer|winter|spring|autumn|fall)(?:\s+of)?\s+)$/iu;
const quarter =
  /(?:^|[\s(“"'‘—–])(?:Q([1-4])|([1-4])Q|H([12])|([12])H|(?:the\s+)?(first|second|third|fourth|last|final|1st|2nd|3rd|4th)[\s-](quarter|half))(?:\s+of|\s*,)?\s+$/iu;
const shade = /(?:^|[\s(“"'‘—–])((?:early|late|mid|end|(?:the\s+)?(?:end|beginning|start|middle|close|turn)\s+of)[\s-]+)$/iu;
const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['1st', 1],
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
]);

/** A month in digits at `index`: `09/2023` behind a word that dates, since laws and cases are numbered so. */
export function monthInDigits(text: string, index: number): FoundDate | undefined {
  if (!dated.test(text.slice(Math.max(0, index - 12), index))) return undefined;
  const parts = { year: Number(text.slice(index + 3, index + 7)), month: Number(text.slice(index, index + 2)), day: undefined };
  return foundDate(index, index + 7, parts, parts);
}

/**
 * The year, range of years, decade or quarter that four digits at `index` (1000 to 2099) are used for. `after` is the
 * end of the date before, where one was found: `2017, 2018 and 2019` are three years. Silent where they count something
 * (`2000 officers`), tell the time (`at 2000 GMT`) or end a name (`Windows 2000`, `Agenda 2030`).
 */
export function yearDateAt(text: string, index: number, after: number | undefined): FoundDate | undefined {
  const left = text.slice(Math.max(after ?? 0, index - 48), index);
  const year = Number(text.slice(index, index + 4));
  const behind = text.slice(index + 4, index + 44);
  if (/^0?s\b/.test(behind)) return decade(index, year, left);
  if (/[\p{L}\d$€£#%.,:+/-]$/u.test(left) && !/[“"(]$|\b(?:mid|early|late|end)-$|\bFY$/iu.test(left)) return undefined;
  if (
    (unit.test(behind) && !(opens.test(left) && year % 100 !== 0 && persons.test(behind))) ||
    /^(?:[.,:]\d|[-–]\p{L})/u.test(behind) ||
    /\b(?:at|no\.?|number|room|highway|route|flight|page)\s+$/iu.test(left)
  )
    return undefined;
  const joined = rangeAt(text, index, year, left);
  if (joined !== undefined) return joined ?? undefined;
  if (year < 1700 ? !isOldYear(year, left, behind) : !isYear(text, index, year, left, behind, after)) return undefined;
  return shaded(index, year, left);
}

/** True in the head of a table, between tabs or strokes, beside a year near it. */
function isHeadOfColumn(text: string, index: number, year: number, behind: string): boolean {
  const next = columnBehind.exec(behind)?.[1];
  const beside = next ?? columnBefore.exec(text.slice(Math.max(0, index - 24), index))?.[1];
  return beside !== undefined && Math.abs(Number(beside) - year) <= farthestColumn && Number(beside) !== year;
}

/** Years at the head of columns that stand side by side are no farther apart. */
const farthestColumn = 10;

/** True where the next word, or the one behind an adjective, is told year by year: `2025 demand`, `2023 net profit`. */
function isYearly(behind: string): boolean {
  const words = wordsBehind.exec(behind);
  return words !== null && (isYearlyNoun(words[1] as string) || (words[2] !== undefined && isYearlyNoun(words[2])));
}

function decade(index: number, year: number, left: string): FoundDate | undefined {
  if (year % 10 !== 0) return undefined;
  const modified = shade.exec(left)?.[1];
  const start = modified === undefined ? index : index - modified.length;
  return foundDate(start, index + 5, wholeYear(year), wholeYear(year + 9), modified === undefined ? {} : { vague: true });
}

/** A range of years; null where the two figures count something. */
function rangeAt(text: string, index: number, year: number, left: string): FoundDate | null | undefined {
  range.lastIndex = index + 4;
  const match = range.exec(text);
  if (match === null) return undefined;
  const end = range.lastIndex;
  const behind = text.slice(end, end + 40);
  if (unit.test(behind) || (year % 100 === 0 && plural.test(behind))) return null;
  const digits = (match[1] ?? match[3]) as string;
  const last = digits.length === 2 ? Math.floor(year / 100) * 100 + Number(digits) : Number(digits);
  if (match[0].length === 3 && match[0][0] === '-' && last <= year && Number(digits) >= 1 && Number(digits) <= 12 && dated.test(left))
    return foundDate(index, end, { year, month: Number(digits), day: undefined }, { year, month: Number(digits), day: undefined });
  if (last <= year || (digits.length === 2 && last !== year + 1 && last - year > 30)) return undefined;
  const word = match[2]?.toLowerCase();
  if (word === 'and' && !/\bbetween\s+$/i.test(left)) return undefined;
  if (word !== undefined && word !== 'and' && !inYear.test(left) && !article.test(left)) return undefined;
  return foundDate(index, end, wholeYear(year), wholeYear(last));
}

/** Years before 1700 are read only behind a word that dates: what else has four digits is more often a count or the time of day. */
function isOldYear(year: number, left: string, behind: string): boolean {
  if (left.endsWith('(')) return behind[0] === ')' && year % 50 !== 0 && bracketed.test(left);
  return olden.test(left) && !amount.test(left) && !ofSome.test(left) && !plural.test(behind) && !/^\s+\p{Lu}/u.test(behind);
}

function isYear(text: string, index: number, year: number, left: string, behind: string, after: number | undefined): boolean {
  if (named.test(behind)) return false;
  if (/^[’']s\s/.test(behind)) return true;
  if (after !== undefined && /^(?:,|,? and|,? or| &)\s+$/.test(text.slice(after, index))) return true;
  if (isHeadOfColumn(text, index, year, behind)) return true;
  const round = year % 100 === 0;
  if (firm.test(left)) return !(round && pluralBehind.test(behind));
  if (!round && isYearly(behind) && !amount.test(left) && !afterName.test(left)) return true;
  if (inYear.test(left)) return !amount.test(left) && !ofSome.test(left) && !plural.test(behind) && year < 2070;
  if (article.test(left)) return /^\s+\p{L}/u.test(behind) && (eventNoun.test(behind) || (!round && !/^\s+\p{Ll}+s\b/u.test(behind)));
  if (/(?:^|[(–—-])\s*$/u.test(left) && /^\s*(?:$|[)\]:]|[-–—]\s)/.test(behind)) return index > 0 || behind !== '';
  if (/\p{Lu}\p{L}+,\s+$/u.test(left) && /^\s*(?:[,.;)]|$)/.test(behind)) return !round && year >= 1900;
  if (quarter.test(left) || season.test(left) || shade.test(left)) return true;
  if (verb.test(behind) && (/(?:^|[.!?;:]["”’]?\s+)$/u.test(left) || (/,\s+$/.test(left) && single.test(behind)))) return true;
  return eventNoun.test(behind) && !round && !/[\p{Lu}][\p{L}\d-]*\s+$/u.test(left.replace(/^\p{Lu}\p{Ll}+\s+$/u, ''));
}

function shaded(index: number, year: number, left: string): FoundDate {
  const part = quarter.exec(left);
  if (part !== null && !/\bfiscal\s+$/i.test(left)) {
    const start = index - part[0].length + (/^[\s(“"'‘—–]/.test(part[0]) ? 1 : 0);
    const half = part[3] ?? part[4];
    const count = half !== undefined || part[6]?.toLowerCase() === 'half' ? 2 : 4;
    const digit = part[1] ?? part[2] ?? half;
    const number = digit === undefined ? (ordinals.get((part[5] as string).toLowerCase()) ?? count) : Number(digit);
    const months = 12 / count;
    if (number <= count)
      return foundDate(
        skipThe(left, start, index),
        index + 4,
        { year, month: (number - 1) * months + 1, day: undefined },
        { year, month: number * months, day: undefined },
      );
  }
  const modified = season.exec(left)?.[1] ?? shade.exec(left)?.[1];
  const whole = wholeYear(year);
  if (modified === undefined) return foundDate(index, index + 4, whole, whole);
  return foundDate(skipThe(left, index - modified.length, index), index + 4, whole, whole, { vague: true });
}

/** `the summer of 2015` without its article; `the end of 2019` with it, as its part of a range has. */
function skipThe(left: string, start: number, index: number): number {
  const words = left.slice(left.length - (index - start));
  return /^the\s+(?!end|beginning|start|middle|close|turn)/i.test(words) ? start + (/^the\s+/i.exec(words)?.[0].length ?? 0) : start;
}
