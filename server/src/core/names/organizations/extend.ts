import type { Span } from '../../model.ts';
import { countryNames } from '../countries/knowledge.ts';
import { Role } from './lexicon.ts';
import type { KnownName } from './names.ts';
import type { Run, Word } from './runs.ts';

const branches = new Set(
  'UK USA US GB Canada Australia Scotland Ireland Wales England India Germany France Italy Spain Kenya Nigeria Ukraine Poland Japan Brazil Mexico Indonesia Pakistan Bangladesh Netherlands Belgium Sweden Norway Denmark Austria Switzerland Greece Georgia Turkey Israel Lebanon Europe Africa Asia International'.split(
    ' ',
  ),
);
const branched = new Set(['ngos', 'parties', 'companies', 'international']);
const longestDivision = 3;

function isState(word: string): boolean {
  const hit = countryNames.find(word)[0];
  return hit?.meaning.form === 'name' && hit.meaning.cue === undefined && hit.end === word.length;
}

/**
 * How many words behind a listed name belong to it: a branch (`Greenpeace Canada`) or a division of a company
 * (`Siemens Healthcare`, `IDEMIA Public Security`). 0 for none, where more words follow, and behind names that are common words (`Ford Transit`). `last`: index of the name’s last word.
 */
export function extensionOf(run: Run, last: number, { kind = '', when }: KnownName): number {
  const word = run[last] as Word;
  if (word.gap !== 'space' || when !== 'always' || !branched.has(kind)) return 0;
  const next = run[last + 1] as Word;
  if (next.gap !== 'space' && (branches.has(next.text) || isState(next.text))) return 1;
  if (kind === 'companies' && next.text === 'Research' && next.gap !== 'space') return 1;
  if (kind !== 'companies') return 0;
  for (let index = last + 1; index <= last + longestDivision && index < run.length; index++) {
    const { roles, gap } = run[index] as Word;
    if ((roles & (Role.topic | Role.kind | Role.brand)) === 0 || (roles & Role.title) !== 0) return 0;
    if (gap !== 'space') return (roles & Role.brand) !== 0 || index > last + 1 ? index - last : 0;
  }
  return 0;
}

const ordinal = /(?<![\p{L}\p{N}])(?:U\.S\. |US |Royal )?\d{1,3}(?:st|nd|rd|th) $/u;
const numbered =
  /^(?:(?:Circuit|Infantry|Airborne|Armou?red|Cavalry|Marine|Mechani[sz]ed|Mountain|Artillery) .*|.*(?:Army|Battalion|Brigade|Congress|Corps|Division|Fleet|Parliament|Regiment|Squadron|Wing))$/;

/** Where a numbered unit begins (`101st Airborne Division`, `U.S. 7th Fleet`), or undefined. `start` is the name’s own. */
export function numberedFrom(text: string, start: number, end: number): number | undefined {
  const found = ordinal.exec(text.slice(Math.max(0, start - 12), start));
  return found === null || !numbered.test(text.slice(start, end)) ? undefined : start - found[0].length;
}

const unit = /^(?:Army|Battalion|Brigade|Fleet|Regiment|Squadron)$/;
/** Code units from the last digit of an ordinal to the word behind it: `7th Fleet`. */
const behindDigit = 4;

/** The span of a unit that a number alone tells apart, by its word: `the 6th Fleet`, `2nd Battalion`. In UTF-16 code units of `text`. */
export function numberedUnit(text: string, { start, end, text: surface }: Word): Span | undefined {
  if (start < behindDigit || !isDigit(text.charCodeAt(start - behindDigit)) || !unit.test(surface)) return undefined;
  const from = numberedFrom(text, start, end);
  return from === undefined ? undefined : { start: from, end };
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const shortened = /(?:^|\s)(?:Co|Corp|Cos|Bros|Inc)\.$/;
const legalForm =
  /,? (?:LLC|LLP|LP|L\.P\.|Ltd\.?|Limited|Inc\.?|Incorporated|KGaA|KG|PLC|plc|SA|S\.A\.|NV|N\.V\.|Bhd\.?)(?![\p{L}\p{N}])/uy;

/** Offset behind the legal form that a company’s name goes on with after a stop: `Hartwell & Co.` + ` LLC`, `Hanseo Co.` + `, Ltd.`. */
export function legalFormEnd(text: string, { start, end }: Span): number {
  if (text.charCodeAt(end - 1) !== 0x2e || !shortened.test(text.slice(Math.max(start, end - 6), end))) return end;
  legalForm.lastIndex = end;
  return legalForm.test(text) ? legalForm.lastIndex : end;
}
