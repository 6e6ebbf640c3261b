import cueData from '../data/country-cues.json' with { type: 'json' };
import type { NameHit } from '../gazetteer.ts';
import { isCompany } from './company-adjective.ts';
import type { CountryName } from './knowledge.ts';
import { isLanguage } from './language.ts';
import { isPronoun } from './pronoun.ts';

const anyOf = (words: readonly string[]): string => words.map((word) => word.replace(/\./g, '\\.')).join('|');

/** `Congo River`, `Jordan High School`: sticky behind the name. */
const FOLLOWER = new RegExp(`\\s(?:${anyOf(cueData.followers)})(?![\\p{L}])`, 'yu');
/** `Bank of Japan`: at the end of the text before the name. */
const HEAD = new RegExp(`(?<![\\p{L}])(?:${anyOf(cueData.heads)}) (?:of|for) (?:the )?$`, 'u');
const towns = new Set(cueData.towns);
/** `, Pa.`, `, Ohio`: sticky behind the name of a town that is called like a country. */
const STATE = new RegExp(`,\\s+(?:(?:${anyOf(cueData.states.short)})\\.|(?:${anyOf(cueData.states.long)})(?![\\p{L}]))`, 'yu');
/** `US Highway 101`, `U.S. Route 66`: sticky behind the name. */
const ROAD = /\s(?:Highway|Route|Interstate)\s\d/y;
/** `Poland Road`, and not `Kenya Road Board`. */
const STREET = /\s(?:Road|Rd|Drive|Square|Terrace|Crescent|Gardens|Park)(?!\p{L}|\s\p{Lu})/uy;
/** `a moose named Denmark`: at the end of the text before the name. */
const NAMESAKE = /\b[Aa]n?\s(?!country|nation|state|place|republic|team)\p{Ll}+\s(?:named|called|nicknamed)\s$/u;
/** Inside a web address: `example.org/Peru`. */
const ADDRESS = /(?:\/\/|\.\p{L}{2,}\/)\S*$/u;

/** True where the name at `hit` only helps to name something else: a river, a bank, a town in Ohio, a language, an airline, a web address. */
export function partOfAnotherName(text: string, hit: NameHit<CountryName>): boolean {
  const { start, end, meaning } = hit;
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (before === '@' || before === '_' || after === '_' || after === '@' || after === '$') return true;
  if (before === '/' && ADDRESS.test(text.slice(Math.max(0, start - 80), start))) return true;
  if (after === '.' && /[a-z]/.test(text[end + 1] ?? '')) return true;
  if (meaning.form === 'abbreviation') {
    return /[\p{L}\p{N}]/u.test(after) || isPronoun(text, start, end) || isForeignAcronym(text, hit) || matchesAt(ROAD, text, end);
  }
  if (after === ' ' && (matchesAt(FOLLOWER, text, end) || matchesAt(STREET, text, end))) return true;
  if (text.startsWith('d ', start - 2) && NAMESAKE.test(text.slice(Math.max(0, start - 30), start))) return true;
  if (meaning.form === 'demonym') return isLanguage(text, start, end) || isCompany(text, start, end);
  if (mayFollowHead(text, start) && HEAD.test(text.slice(Math.max(0, start - 40), start))) return true;
  return after === ',' && isTown(text.slice(start, end)) && !inList(text, start) && matchesAt(STATE, text, end);
}

/** Datelines write towns in capitals. */
const isTown = (name: string): boolean => towns.has(name) || towns.has(name.charAt(0) + name.slice(1).toLowerCase());

/** True where `of`, `for` or an article stands right before: without them no look is needed for what is named for the country. */
const mayFollowHead = (text: string, start: number): boolean =>
  text.startsWith('of ', start - 3) || text.startsWith('for ', start - 4) || text.startsWith('the ', start - 4);

/** `Canada, Mexico, California and …`: a state behind the comma is the next item. */
const inList = (text: string, start: number): boolean => /,\s*$/.test(text.slice(Math.max(0, start - 3), start));

/** Letters that are short for many things: in brackets they mean the country only behind its name (`… of China (PRC)`). */
const SHARED = new Set(['PRC', 'ROK', 'DRC', 'RDC', 'BVI', 'TCI', 'PNG', 'KSA', 'NZ', 'USVI', 'SADR', 'FYROM', 'CNMI']);
const OWN_NAME = /(?:China|Korea|Congo|Islands?|Guinea|Arabia|Zealand|Caicos|Sahara|Republic|Macedonia)\s$/;

function isForeignAcronym(text: string, { start, end }: NameHit<CountryName>): boolean {
  if (text[start - 1] !== '(' || text[end] !== ')' || !SHARED.has(text.slice(start, end))) return false;
  return !OWN_NAME.test(text.slice(Math.max(0, start - 16), start - 1));
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
