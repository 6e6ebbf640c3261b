import type { OrganizationMention } from '../../model.ts';
import type { Unplaced } from '../../unplaced.ts';
import { isAcronym } from './acronyms.ts';
import type { Run, Word } from './runs.ts';

type Found = Unplaced<OrganizationMention>;

const article = /\b[Tt]he $/;
const acting =
  /^(?:['’]s\b| (?:said|says|has|have|had|was|is|will|would|also|announced|and|warned|told|wants|plans|did|does|did|decided|agreed|argued|claimed|called|thus|then|entered|joined|won|lost|opposed|supported)\b|[.,;)])/;
const letters = /^\p{Lu}{3,6}$/u;
/** Call signs: `WSB-TV`. */
const station = /^\p{Lu}{2,4}-(?:TV|FM|AM)$/u;
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
 * (`The ODLR said`); words with a capital inside that say or own something (`BusinessWorld reported`); call signs (`WSB-TV`).
 * `skip` tells of words that already belong to a name. Silent in lines of capitals.
 */
export function bareAcronyms(text: string, runs: readonly Run[], skip: (word: Word) => boolean): Found[] {
  const found: Found[] = [];
  for (const run of runs) {
    const word = run.at(-1) as Word;
    if (word.roles !== 0 || !hasInnerCapital(word.text)) continue;
    if (!(letters.test(word.text) ? actsAsBody(text, word) : saysAsBody(text, run, word)) || skip(word)) continue;
    found.push({ type: 'organization', start: word.start, end: word.end, name: word.text });
  }
  return found;
}

function actsAsBody(text: string, { start, end, text: surface }: Word): boolean {
  const led = start > 3 && article.test(text.slice(Math.max(0, start - 5), start));
  return led && isAcronym(surface) && acting.test(text.slice(end, end + 12));
}

function saysAsBody(text: string, run: Run, { end, text: surface }: Word): boolean {
  if (run.length > 1 && run[run.length - 2]?.gap === 'space') return false;
  return station.test(surface) || (humped.test(surface) && saying.test(text.slice(end, end + 16)));
}
