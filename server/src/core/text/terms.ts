const common: ReadonlySet<string> = new Set(
  'about above after again against also among another around because been before being below between both came come could does doing down during each even ever every first from further going have having here however including into itself just last later like made make many more most much must near never next once only other over part people said same says second several she should since some still such than that their them then there these they this those three through time told took toward under until upon used using very want week well went were what when where which while will with within without would year your according authorities official report reported country government state national international world million percent number group need'.split(
    ' ',
  ),
);

/** Words that tell one story from another, folded: four letters and more, without the commonest, without plural and tense endings. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\d][\p{L}\d'’-]{3,}/gu)) {
    if (!common.has(word)) terms.push(stem(word));
  }
  return terms;
}

function stem(word: string): string {
  return word
    .replace(/['’]s$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=.{4})(?:ing|ed|es|s|ers?|ors?)$/, '')
    .slice(0, 10);
}
