import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { isAcronym } from './acronyms.ts';
import { isCoinedOfBusiness, isHumped } from './coined.ts';
import { Role } from './lexicon.ts';
import type { Run, Word } from './runs.ts';

type Found = Unplaced<OrganizationMention>;

const article = /\b[Tt]he $/;
const acting =
  /^(?:['’]s\b| (?:\p{Ll}{2,}ed|found|took|held|led|sent|gave|began|runs|owns|operates|expects|estimates|aims|hopes|seeks|needs|lists|defines|recommends|publishes|believes|denies|supports|opposes|said|says|has|have|had|was|is|will|would|also|announced|and|warned|told|wants|plans|did|does|did|decided|agreed|argued|claimed|called|thus|then|entered|joined|won|lost|opposed|supported)(?!\p{L})|[.,;)])/u;
const letters = /^\p{Lu}{3,6}$/u;
/** Call signs: `WSB-TV`. */
const station = /^\p{Lu}{2,4}-(?:TV|FM|AM)$/u;
const saying =
  /^(?:['’]s)? (?:paid|pays|hired|hires|bought|sold|signed|launched|launches|owns|runs|operates|opened|expects|plans|raised|filed|sued|posted|employs|offers|said|says|reported|announced|told|declined|shares|employees|customers|spokes(?:man|woman|person))\b/;

/** True for nearly no word, which saves its patterns. */
function hasInnerCapital(word: string): boolean {
  for (let at = 1; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < SMALL_A || code > SMALL_Z) return true;
  }
  return false;
}

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/**
 * Acronyms that nothing explains and that stand as bodies do: with an article before and a verb, a possessive or a stop behind
 * (`The ODLR said`); words with a capital inside that say or own something (`BusinessWorld reported`); call signs (`WSB-TV`); words coined of a business (`Vietcombank`).
 * `skip` tells of words that already belong to a name. Silent in lines of capitals.
 */
export function bareAcronyms(text: string, runs: readonly Run[], skip: (word: Word) => boolean): Found[] {
  const found: Found[] = [];
  for (const run of runs) {
    for (let index = 0; index < run.length; index++) {
      const word = run[index] as Word;
      if (word.roles !== 0 || !isSaidOfBody(text, run, index, word) || skip(word)) continue;
      found.push({ type: 'organization', start: word.start, end: word.end, name: word.text });
    }
  }
  return found;
}

function isSaidOfBody(text: string, run: Run, index: number, word: Word): boolean {
  if (!hasInnerCapital(word.text)) return isCoinedOfBusiness(word.text) && isFree(run, index);
  return letters.test(word.text) ? index === run.length - 1 && actsAsBody(text, word) : isFree(run, index) && saysAsBody(text, word);
}

function actsAsBody(text: string, { start, end, text: surface }: Word): boolean {
  const led = start > 3 && article.test(text.slice(Math.max(0, start - 5), start));
  return led && isAcronym(surface) && acting.test(text.slice(end, end + 18));
}

/** True where no capitalised word stands right beside it but one that begins a sentence. */
function isFree(run: Run, index: number): boolean {
  const before = run[index - 1];
  if (before !== undefined && before.gap === 'space' && (before.roles & Role.stop) === 0) return false;
  return (run[index] as Word).gap !== 'space';
}

function saysAsBody(text: string, { end, text: surface }: Word): boolean {
  return station.test(surface) || (isHumped(surface) && saying.test(text.slice(end, end + 16)));
}
