import nlp from 'compromise/three';

const named =
  /Name|Country|City|Region|Place|Organization|Company|Month|WeekDay|Currency|Acronym|Person|SportsTeam|School|Demonym|Holiday|ProperNoun|Abbreviation/;
const inflected = /Gerund|PastTense|PresentTense|Participle|Plural|Comparative|Superlative|PhrasalVerb/;

interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}

/** The base forms of the plain words in compromise's lexicon, in lower case, sorted: no names, no inflected forms. */
export function plainWords(): string[] {
  const { lexicon } = (nlp.model() as unknown as Model).one;
  return Object.entries(lexicon)
    .filter(([word, tags]) => /^[a-z]{3,}$/.test(word) && ![tags].flat().some((tag) => named.test(tag) || inflected.test(tag)))
    .map(([word]) => word)
    .sort();
}
