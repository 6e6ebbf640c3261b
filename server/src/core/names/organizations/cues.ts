import type { OrganizationMention } from '../../model.ts';
import { Sight } from '../../text/glance.ts';
import type { Unplaced } from '../../unplaced.ts';
import { isAcronym } from './acronyms.ts';
import { isGivenName, notAcronyms, Role } from './lexicon.ts';
import type { Run, Word } from './runs.ts';

type Found = Unplaced<OrganizationMention>;

/** Words that stand right before a body’s name (`CEO of`) or right behind it (`shares`), or a comma behind it (`, a start-up`). */
const cueWords =
  'CEO|chief executive|chairman|chairwoman|president|director|founder|founders|co-founder|co-founders|cofounder|cofounders|partnership|partner|partnered|partnering|partners|collaboration|collaborated|collaborating|merger|merged|contract|acquisition|acquired|owned|subsidiary|shares|shareholders|stock|stake|employees|employed|works|worked|working|headquarters|spokesman|spokeswoman|spokesperson|spokespeople|officers|agents|officials|company|companies|firm|start-up|startup|airline|retailer|maker|manufacturer|carmaker|automaker|brewer|insurer|developer|operator|provider|supplier|consultancy|contractor|charity|NGO|nonprofit|think tank|watchdog|regulator|broadcaster|website|platform|brand|chain|cartel|militia|party|union';
const cue = new RegExp(`\\b(?:${cueWords})\\b`, 'g');
/** What a glance has to watch: of a phrase its longest word. */
export const watchedCues: readonly (readonly [sight: number, word: string])[] = cueWords
  .split('|')
  .map((cue) => [Sight.cue, cue.split(/[ -]/).sort((a, b) => b.length - a.length)[0] as string] as const);
const leading =
  /^(?:(?:CEO|chief executive|chairman|chairwoman|founders?|co-?founders?|subsidiary|shares|shareholders|employees|headquarters)(?: and (?:co-?founder|president|chairman|CEO))? of |(?:partnership|partner(?:ed|ing|s)?|collaborat(?:ion|ed|ing)|merger|merged|contract) with |(?:acquisition of|acquired by|owned by|employed by|stake in|shares in|spokes(?:man|woman|person|people) for|works for|worked for|working for|director (?:at|of \p{Ll}+ at)|president of \p{Ll}+ at) )(?:the )?$/u;
/** What is enough behind it for an acronym: `head of GSEE`. */
const leadingAcronym =
  /^(?:president|director|founder|chairman|chairwoman|contract|officers|agents|officials|union)s? (?:of|with|from|at) (?:the )?$/;
const kindBefore =
  /^(?:company|firm|start-?up|airline|retailer|maker|manufacturer|carmaker|automaker|brewer|insurer|developer|consultancy|contractor|charity|NGO|nonprofit|think tank|watchdog|regulator|broadcaster|website|platform|brand|chain|militia|cartel) $/;
const roleBehind =
  /^(?:['’]s? (?:\p{Ll}+ )?|,? ?)(?:CEO|chief executive|shares|shareholders|stock|employees|headquarters|founders?|co-?founders?|subsidiary|spokes(?:man|woman|person|people))\b/u;
const agentsBehind = /^ (?:spokes(?:man|woman|person|people)|officers|agents|officials)\b/;
const apposition =
  /^, (?:an?|the|one of(?: the)?|which is an?|itself an?)(?: [\p{L}\d’'-]+){0,5} (?:company|companies|firm|start-?up|airline|retailer|maker|manufacturer|carmaker|automaker|brewer|insurer|developer|operator|provider|supplier|consultancy|contractor|charity|NGO|nonprofit|think tank|watchdog|regulator|broadcaster|website|platform|brand|chain|cartel|militia|party|union)\b/u;

const placeBehind =
  /^ (?:province|region|district|county|city|town|village|island|state|prefecture|valley|airport|campaign|administration|family|presidential|government|regime)/;

const window = 90;

/**
 * Single names that no list knows and that the words around them call a body: `CEO of Savanta`, `Savanta’s shareholders`,
 * `Savanta, a polling firm`. `skip` tells of words that already belong to a name. Silent for people and places.
 */
export function cuedNames(text: string, runs: readonly Run[], skip: (word: Word) => boolean): Found[] {
  if (!runs.some((run) => mayBeCued(run, 0, skip) || mayBeCued(run, run.length - 1, skip))) return [];
  const found: Found[] = [];
  const seen = new Set<number>();
  let at = 0;
  cue.lastIndex = 0;
  for (let match = cue.exec(text); match !== null; match = cue.exec(text)) {
    while (at < runs.length && ((runs[at] as Run).at(-1) as Word).end < match.index - window) at++;
    for (let index = at; index < runs.length; index++) {
      const run = runs[index] as Run;
      if ((run[0] as Word).start > match.index + window) break;
      for (const place of run.length === 1 ? [0] : [0, run.length - 1]) {
        const word = run[place] as Word;
        if (seen.has(word.start) || !mayBeCued(run, place, skip) || !isCued(text, word, match.index)) continue;
        seen.add(word.start);
        found.push({ type: 'organization', start: word.start, end: word.end, name: word.text });
      }
    }
  }
  return found;
}

function mayBeCued(run: Run, index: number, skip: (word: Word) => boolean): boolean {
  return standsAlone(run, index) && !skip(run[index] as Word);
}

function standsAlone(run: Run, index: number): boolean {
  const word = run[index] as Word;
  if (word.roles !== 0 || word.text.length < 3 || notAcronyms.has(word.text) || isGivenName(word.text)) return false;
  const before = run[index - 1];
  const free = before === undefined || before.gap !== 'space' || (before.roles & Role.stop) !== 0;
  return free && (word.gap !== 'space' || (run[index + 1]?.roles ?? 0) !== 0 || isAcronym(word.text));
}

function isCued(text: string, word: Word, cueAt: number): boolean {
  if (placeBehind.test(text.slice(word.end, word.end + 16))) return false;
  if (cueAt < word.start) {
    const between = text.slice(cueAt, word.start);
    return leading.test(between) || kindBefore.test(between) || (isAcronym(word.text) && leadingAcronym.test(between));
  }
  const behind = text.slice(word.end, word.end + window);
  return roleBehind.test(behind)
    ? isAcronym(word.text) || !agentsBehind.test(behind)
    : apposition.test(behind) || (isAcronym(word.text) && agentsBehind.test(behind));
}
