const common: ReadonlySet<string> = new Set(
  'about above after again against also among another around because been before being below between both came come could does doing down during each even ever every first from further going have having here however including into itself just last later like made make many more most much must near never next once only other over part people said same says second several she should since some still such than that their them then there these they this those three through time told took toward under until upon used using very want week well went were what when where which while will with within without would year your according authorities official report reported country government state national international world million percent number group need'.split(
    ' ',
  ),
);

/** Letters of a word that stand for all its forms: `traffi` for trafficking, traffickers. */
const stemLength = 6;
/** A paragraph says what it is about in its first words; units of UTF-16. */
const looked = 300;

/** Four and more signs that part no words. */
const long = /[^\s.,;:!?()[\]{}"“”‘’'«»/–—-]{4,}/g;

/** Words that tell one story from another: four letters and more, without the commonest, cut to their first letters. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const word of text.slice(0, looked).toLowerCase().match(long) ?? []) {
    if (!common.has(word)) terms.push(word.slice(0, stemLength));
  }
  return terms;
}
