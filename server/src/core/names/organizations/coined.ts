/** `BusinessWorld`, and no surname: `McGregor`, `DeSantis`, `LaRouche`. */
const humped = /^(?!(?:Mc|Mac|De|Del|Di|Da|Du|La|Le|Fitz|Van|Von|Vander|Ver|San|St)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u;

/** True for a word with a capital inside, as companies and papers coin them: `BusinessWorld`. False for surnames such as `McGregor`. */
export function isHumped(word: string): boolean {
  return humped.test(word);
}

const ending = /^\p{Lu}\p{Ll}{3,}(?:bank|telecom|telekom|gaz|neft|energo|prom|pharma|soft|fund)$/u;
const lastLetters = new Set('ank com kom gaz eft rgo rom rma oft und'.split(' '));
const words = new Set(
  'Burbank Fairbank Southbank Northbank Eastbank Westbank Millbank Riverbank Mountebank Databank Foodbank Piggybank Sandbank Snowbank Microsoft Telecom Pharma Biopharma'.split(
    ' ',
  ),
);

/** True for a word made of a business and an ending that tells it: `Vietcombank`, `Moldovagaz`. */
export function isCoinedOfBusiness(word: string): boolean {
  return lastLetters.has(word.slice(-3)) && ending.test(word) && !words.has(word);
}
