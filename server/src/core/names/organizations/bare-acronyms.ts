import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { isAcronym } from './acronyms.ts';
import type { Run, Word } from './runs.ts';

type Found = Unplaced<OrganizationMention>;

const article = /\b[Tt]he $/;
const acting =
  /^(?:['’]s\b| (?:said|says|has|have|had|was|is|will|would|also|announced|and|warned|told|wants|plans|did|does|did|decided|agreed|argued|claimed|called|thus|then|entered|joined|won|lost|opposed|supported)\b|[.,;)])/;
const letters = /^\p{Lu}{3,6}$/u;
/** `BusinessWorld`, and no surname: `McGregor`, `DeSantis`, `LaRouche`. */
const humped = /^(?!(?:Mc|Mac|De|Del|Di|Da|Du|La|Le|Fitz|Van|Von|Vander|Ver|San|St)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u;
const saying = /^(?:['’]s)? (?:said|says|reported|announced|told|declined|shares|employees|customers|spokes(?:man|woman|person))\b/;

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
 * (`The ODLR said`); and words with a capital inside that say or own something (`BusinessWorld reported`). `skip` tells of words that already belong to a name. Silent in lines of capitals.
 */
export function bareAcronyms(text: string, runs: readonly Run[], skip: (word: Word) => boolean): Found[] {
  const found: Found[] = [];
  for (const run of runs) {
    const word = run.at(-1) as Word;
    if (word.roles !== 0 || !hasInnerCapital(word.text)) continue;
    const free = run.length === 1 || run.at(-2)?.gap !== 'space';
    if (free && humped.test(word.text) && saying.test(text.slice(word.end, word.end + 16)) && !skip(word)) {
      found.push({ type: 'organization', start: word.start, end: word.end, name: word.text });
      continue;
    }
    if (!letters.test(word.text) || !isAcronym(word.text) || skip(word)) continue;
    if (!article.test(text.slice(Math.max(0, word.start - 5), word.start)) || !acting.test(text.slice(word.end, word.end + 12))) continue;
    found.push({ type: 'organization', start: word.start, end: word.end, name: word.text });
  }
  return found;
}
