import { isYearlyNoun } from '../text/yearly.ts';
import data from './data/silent.json' with { type: 'json' };
import { isCapitalised, type Word, wordBefore } from './neighbours.ts';
import type { Numeral } from './numeral.ts';
import { isPlural } from './plural.ts';

const people = new Set<string>(data.people);
const ofAge = /^(?:in|since|until|till|circa|year|before|after|during|from|by|early|late|mid|spring|summer|autumn|winter|fall|of)$/;
const gathered = new Set(
  'crowd total group audience population force army fleet herd flock staff workforce crew team sample maximum minimum attendance'.split(
    ' ',
  ),
);
const hedges = new Set(
  'about some around roughly approximately over under only another additional estimated up just exactly up-to these those'.split(' '),
);
const bracketed = /(?:^|[^\p{L}])\p{Lu}\p{L}* \($/u;
const counters = new Set<string>(data.countingVerbs);

/**
 * Four bare digits from 1000 to 2099 are a year, unless people or things that only are counted follow, a comparison stands before, or
 * what was planted, sold or found follows: `planted 2000 trees`, but `reported 2023 sales`.
 */
export function looksLikeYear(text: string, { start, end, value }: Numeral, before: Word | undefined, after: Word | undefined): boolean {
  if (end - start !== 4 || value < 1000 || value > 2099) return false;
  if (after !== undefined && people.has(after.text) && !/^(?:deaths?|killed|votes|vehicles|cars|flights)$/.test(after.text)) return false;
  if (before !== undefined && /^(?:than|least|nearly|almost|exactly|exceed|exceeding|fewer)$/.test(before.text)) return false;
  if (value >= 1900 && before !== undefined && isCounting(text, value, before, after)) return false;
  if (value >= 1900) return !(before !== undefined && /^(?:killed|killing|injured|injuring|arrested|seized|rescued)$/.test(before.text));
  if (before === undefined) return text[end] === ')' && value % 50 !== 0 && bracketed.test(text.slice(Math.max(0, start - 16), start));
  return ofAge.test(before.text) && !(after !== undefined && isPlural(after.text));
}

/** True where the word before the number says that what follows is counted: `about 2000 trees`, `planted 2000 trees`, `a crowd of 2000`. */
function isCounting(text: string, value: number, before: Word, after: Word | undefined): boolean {
  if (before.text === 'of') return gathered.has(wordBefore(text, before.start)?.text ?? '');
  if (after === undefined) return before.text === 'only' || before.text === 'some';
  if (isYearlyNoun(after.text) || isCapitalised(after)) return false;
  if (hedges.has(before.text)) return isPlural(after.text) || /^(?:are|were|have)$/.test(after.text);
  return (
    isPlural(after.text) &&
    (counters.has(before.text) ||
      (value % 100 === 0 && before.text.endsWith('ed')) ||
      (before.text === 'and' && /\d \p{L}{3,20}s and $/u.test(text.slice(Math.max(0, before.start - 24), before.end + 1))))
  );
}
