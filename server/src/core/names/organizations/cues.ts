import type { OrganizationMention } from '../../model.ts';
import { Sight } from '../../text/glance.ts';
import type { Unplaced } from '../../unplaced.ts';
import { countryNames } from '../countries/knowledge.ts';
import { isAcronym, isState } from './acronyms.ts';
import { deedsOfBody, kindOfBody, kindsOfBody, wordBefore } from './kinds-of-body.ts';
import { isGivenName, notAcronyms, Role } from './lexicon.ts';
import type { Run, Word } from './runs.ts';

type Found = Unplaced<OrganizationMention>;

/** Words that stand near a body’s name: before it (`CEO of`), behind it (`shares`), or with a comma behind it (`, a start-up`). */
const cueWords =
  'CEO executive chairman chairwoman president director founder founders cofounder cofounders partnership partner partnered partnering partners collaboration collaborated collaborating merger merged contract acquisition acquired owned subsidiary shares shareholders stock stake employees employed works worked working headquarters spokesman spokeswoman spokesperson spokespeople officer officers agent agents official officials companies maker manufacturer brewer developer operator provider supplier contractor broadcaster brand party union service shareholding rival competitor group unit parent spinoff listing workforce flotation collective federation fund movement publisher said says known investigators detectives prosecutors inspectors rangers operatives personnel scientists researchers fighters lawmakers volunteers group organisation organization movement coalition alliance network body outfit syndicate gang faction lobby committee council forum club association';
/** What a glance has to watch: of a phrase its longest word. */
export const watchedCues: readonly (readonly [sight: number, word: string])[] = [
  ...cueWords.split(' '),
  ...kindsOfBody,
  ...deedsOfBody,
].map((cue) => [Sight.cue, cue.split(/[ -]/).sort((a, b) => b.length - a.length)[0] as string] as const);

const leading =
  /(?<!\p{L})(?:(?:CEO|chief executive|chairman|chairwoman|founders?|subsidiary|shares|shareholders|employees|headquarters)(?: and (?:co-?founder|president|chairman|CEO))? of |(?:partnership|partner(?:ed|ing|s)?|collaborat(?:ion|ed|ing)|merger|merged|contract) with |(?:acquisition of|acquired by|owned by|employed by|stake in|shares in|spokes(?:man|woman|person|people) for|works for|worked for|working for|director (?:at|of \p{Ll}+ at)|president of \p{Ll}+ at) )(?:the )?$/u;
/** What is enough behind it for an acronym: `head of GSEE`. */
const leadingAcronym =
  /(?<!\p{L})(?:presidents?|directors?|founders?|chairmans?|chairwomans?|contracts?|officers|agents|officials|unions?) (?:of|with|from|at) (?:the )?$/u;
const prepositions = new Set('of with by in for from at'.split(' '));
const kindBefore = new RegExp(
  `(?<!\\p{L})(?:(?<!(?:film|movie|music|dress|policy|peace) )maker|manufacturer|carmaker|automaker|brewer|insurer|developer|operator|contractor|broadcaster|brand|${kindOfBody}) $`,
  'u',
);
const kinds = new Set(
  ['maker', 'manufacturer', 'brewer', 'developer', 'operator', 'contractor', 'broadcaster', 'brand', ...kindsOfBody].map((kind) =>
    kind.slice(kind.lastIndexOf(' ') + 1),
  ),
);
/** `the electoral service, Servel,`: the kind stands by itself before the name. */
const kindNamed =
  /(?:(?<!\bof )\b[Tt]he (?:(?!of )[\p{Ll}-]+ ){1,3}(?:company|firm|agency|service|regulator|operator|union|airline|utility|watchdog)|(?:\bits|['’]s) (?:[\p{L}-]+ ){0,3}(?:subsidiary|unit|parent|rival|competitor|regulator|watchdog|utility|airline|lender)), $/u;
const roleBehind =
  /^(?:['’]s? (?:\p{Ll}+ )?|,? ?)(?:CEO|chief executive|shares|shareholders|stock|employees|headquarters|founders?|co-?founders?|subsidiary|spokes(?:man|woman|person|people))\b/u;
const agentsBehind =
  /^ (?:spokes(?:man|woman|person|people)|officers?|agents?|officials?|investigators?|detectives?|prosecutors?|inspectors?|rangers?|operatives?|personnel|scientists?|researchers?|fighters?|lawmakers?|volunteers?)\b/;
/** Words that are said of people too, as in `the leader of the group`: right behind the article and what describes it. */
const described =
  '^, (?:an?|the) (?:(?!(?:of|in|at|for|from|by|with|to|who|whose|and) )[\\p{L}-]+ ){0,4}(?:group|organi[sz]ation|movement|coalition|alliance|network|body|outfit|syndicate|gang|faction|lobby|committee|council|forum|club|association)(?=[,.;)]|$| (?:that|which|whose|based|of|for|run|founded|backed|representing)(?!\\p{L}))';
const apposition = new RegExp(
  `^, (?:which (?:${deedsOfBody.join('|')})|its (?:[\\p{Ll}-]+ ){0,2}(?:rival|competitor|subsidiary|parent company)|part of (?:an?|the) [\\p{L}-]+ (?:company|group|conglomerate)|(?:an?|the|one of(?: the)?|which is an?|itself an?)(?: [\\p{L}\\d’'-]+){0,5} (?:companies|maker|manufacturer|brewer|developer|operator|provider|supplier|contractor|broadcaster|brand|party|union|${kindOfBody}))(?![\\p{L}'’])(?! (?:said|says|has|had|was|is|were|are|will|would|added|filed|told|also|did|does|can|could|may|\\p{Ll}+ed)(?!\\p{L}))|${described}`,
  'u',
);

const placeBehind =
  /^ (?:province|region|district|county|city|town|village|island|state|prefecture|valley|airport|campaign|administration|family|presidential|government|regime)/;

const window = 90;

/**
 * Single names that no list knows and that the words around them call a body: `CEO of Savanta`, `Savanta’s shareholders`,
 * `Savanta, a polling firm`. `skip` tells of words that already belong to a name. Silent for people and places.
 */
export function cuedNames(text: string, runs: readonly Run[], skip: (word: Word) => boolean): Found[] {
  const found: Found[] = [];
  for (const run of runs) {
    const last = run.length - 1;
    for (let index = 0; index <= last; index += last === 0 ? 1 : last) {
      const word = run[index] as Word;
      if (!standsAlone(run, index) || !isCued(text, word) || skip(word)) continue;
      if (!placeBehind.test(text.slice(word.end, word.end + 16)))
        found.push({ type: 'organization', start: word.start, end: word.end, name: word.text });
    }
  }
  return found;
}

function standsAlone(run: Run, index: number): boolean {
  const word = run[index] as Word;
  if (word.roles !== 0 || word.text.length < 3) return false;
  const before = run[index - 1];
  const free = before === undefined || before.gap !== 'space' || (before.roles & Role.stop) !== 0;
  if (!free || (word.gap === 'space' && (run[index + 1]?.roles ?? 0) === 0 && !isAcronym(word.text))) return false;
  return !(notAcronyms.has(word.text) || isState(word.text) || isGivenName(word.text));
}

const isCued = (text: string, word: Word): boolean => isCuedBefore(text, word) || isCuedBehind(text, word) || isOfCountry(text, word);

/** `Türkiye’s BOTAŞ`: letters that a country owns. */
function isOfCountry(text: string, { start, text: surface }: Word): boolean {
  if (!text.startsWith('s ', start - 2) || !letters.test(surface) || !isAcronym(surface)) return false;
  const owner = possessor.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return owner !== undefined && countryNames.find(owner)[0]?.end === owner.length;
}

const letters = /^\p{Lu}{3,7}$/u;
const possessor = /(?<![\p{L}-])(\p{Lu}[\p{L}.]{2,})['’]s $/u;

function isCuedBefore(text: string, { start, end, text: surface }: Word): boolean {
  const before = wordBefore(text, start);
  if (before === '') return false;
  if (before.endsWith(',')) return text[end] === ',' && kindNamed.test(text.slice(Math.max(0, start - window), start));
  if (prepositions.has(before)) {
    const lead = text.slice(Math.max(0, start - window), start);
    return leading.test(lead) || (isAcronym(surface) && leadingAcronym.test(lead));
  }
  return kinds.has(before) && kindBefore.test(text.slice(Math.max(0, start - window), start));
}

function isCuedBehind(text: string, { end, text: surface }: Word): boolean {
  const sign = text[end];
  if (sign !== ' ' && sign !== ',' && sign !== "'" && sign !== '’') return false;
  const behind = text.slice(end, end + window);
  if (roleBehind.test(behind)) return isAcronym(surface) || !agentsBehind.test(behind);
  return apposition.test(behind) || (sign === ' ' && isAcronym(surface) && agentsBehind.test(behind));
}
