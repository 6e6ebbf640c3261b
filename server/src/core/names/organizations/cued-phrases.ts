import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { countryNames } from '../countries/knowledge.ts';
import { speaksOfBody } from './evidence.ts';
import { deedsOfBody, kindOfBody, kindsOfBody, wordBefore } from './kinds-of-body.ts';
import { isGivenName, Role } from './lexicon.ts';
import type { Run, Word } from './runs.ts';

type Found = Unplaced<OrganizationMention>;

/** The last word of what may stand right before: a cheap look before a careful one. */
const lastBefore = new Set(['of', 'in', ...kindsOfBody.map((kind) => kind.slice(kind.lastIndexOf(' ') + 1))]);
const before = new RegExp(
  `(?<!\\p{L})(?:(?:CEO|chief executive(?: officer)?|managing director|shareholders|subsidiary|spin-?off) of|(?:shares|stake|shareholding) in|${kindOfBody}) (?:the )?$`,
  'u',
);
const owned =
  "['’]s? (?:chief executive|CEO|shareholders|headquarters|(?:managing|country|executive) director|annual general meeting|board of directors|share price|workforce|parent company|flotation|IPO)(?!\\p{L})";
/** Behind the kind: `a company that …`, and not `a company director`. */
const goesOn =
  '(?=[,.;)]| (?:that|which|based|headquartered|in|of|with|owned|run|founded|from|for|backed|whose|specialising|specializing)(?!\\p{L}))';
const apposed = `, (?:an?|the|one of(?: the)?|which is an?|itself an?)(?: [\\p{L}\\d’'-]+){0,4} (?:${kindOfBody}|union|party|collective|federation|fund|agency|publisher|movement)${goesOn}`;
const acting = `, (?:which (?:${deedsOfBody.join('|')})|its (?:[\\p{Ll}-]+ ){0,2}(?:rival|competitor|subsidiary|parent company)|part of (?:an?|the) [\\p{L}-]+ (?:company|group|conglomerate))(?!\\p{L})`;
/** `Haki Africa director Hussein Khalid`. */
const led =
  " (?:(?:executive|managing|country|deputy|regional|legal|research) )?(?:director|spokes(?:man|woman|person)|chief executive|CEO|chairman|chairwoman|chairperson|founder|co-founder|coordinator|secretary[ -]general|general secretary) \\p{Lu}[\\p{L}’'-]+ \\p{Lu}\\p{Ll}";
const behind = new RegExp(`(?:${owned}|${apposed}|${acting})`, 'uy');
const ledBy = new RegExp(led, 'uy');
/** The letters that the titles of {@link led} begin with. */
const titleLetters = new Set([...'cCdefglmrs'].map((letter) => letter.charCodeAt(0)));

const most = 4;
const window = 40;
const never = Role.given | Role.stop | Role.title | Role.calendar | Role.place | Role.thing | Role.headline;

/**
 * Names of two words and more that no list knows, where the words around them call them a body and nobody would say it of a
 * person: `the fintech Square Peg`, `Dighi Koli Sabha, a fishers’ union`. `skip` tells of words that already belong to a name.
 * Silent for given names and for names that end in a thing.
 */
export function cuedPhrases(text: string, runs: readonly Run[], skip: (word: Word) => boolean): Found[] {
  const found: Found[] = [];
  for (const run of runs) {
    for (let from = 0; from < run.length; from++) {
      let to = from;
      while ((run[to] as Word).gap === 'space') to++;
      while (from < to && ((run[from] as Word).roles & Role.stop) !== 0) from++;
      if (to > from && to - from < most && mayBegin(run[from] as Word) && !isOwned(run[from - 1])) {
        const [first, last] = [run[from] as Word, run[to] as Word];
        if (isCalledBody(text, run, from, to) && !skip(first) && !skip(last))
          found.push({ type: 'organization', start: first.start, end: last.end, name: text.slice(first.start, last.end) });
      }
      from = to;
    }
  }
  return found;
}

/** `Moody’s Investor Services`: the owner is a part of the name. */
const isOwned = (before: Word | undefined): boolean => before?.gap === 'possessive' && (before.roles & Role.place) === 0;

function mayBegin({ roles, text }: Word): boolean {
  return (roles & never) === 0 && !isGivenName(text);
}

function isCalledBody(text: string, run: Run, from: number, to: number): boolean {
  const first = run[from] as Word;
  const last = run[to] as Word;
  let known = true;
  for (let index = from; index <= to; index++) {
    const { roles } = run[index] as Word;
    if ((roles & (Role.stop | Role.title | Role.calendar)) !== 0) return false;
    known &&= roles !== 0;
  }
  if ((last.roles & Role.thing) !== 0) return false;
  if ((last.roles & Role.place) !== 0) {
    if (known || !isBranch(last)) return false;
    return isCalledBehind(text, last) || speaksOfBody(text, { start: first.start, end: last.end });
  }
  return isCalledBehind(text, last) || (!known && isCalledBefore(text, first));
}

/** `Freeport Indonesia` is named for where it works; `Katangan Congolese` are people. */
function isBranch({ text }: Word): boolean {
  return countryNames.find(text)[0]?.meaning.form === 'name';
}

function isCalledBehind(text: string, { end }: Word): boolean {
  const sign = text.charCodeAt(end);
  if (sign === 0x20) {
    if (!titleLetters.has(text.charCodeAt(end + 1))) return false;
    ledBy.lastIndex = end;
    return ledBy.test(text);
  }
  behind.lastIndex = end;
  return (sign === 0x2c || sign === 0x27 || sign === 0x2019) && behind.test(text);
}

function isCalledBefore(text: string, { start }: Word): boolean {
  return lastBefore.has(wordBefore(text, start)) && before.test(text.slice(Math.max(0, start - window), start));
}
