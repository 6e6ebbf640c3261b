import cueData from '../data/country-cues.json' with { type: 'json' };

/** `in `, `speaks `, `speaks Italian and `: at the end of the text before the word. */
const BEFORE = new RegExp(
  `(?<![\\p{L}])(?:${cueData.languageBefore.join('|')})\\s(?:\\p{Lu}\\p{Ll}{3,12}(?:,\\s|\\s(?:and|or)\\s|,\\s(?:and|or)\\s)){0,3}$`,
  'iu',
);
/** What may follow the name of a language, and not that of a people or a thing of that people. */
const AFTER =
  /(?:\s+(?:to|as|at|than|that|was|is|by|on|for|with|in|into|from|but|because|since|when|after|before|while)\b|\s(?:and|or)\s\p{Lu}\p{Ll}+(?:[.,;:!?)]|\s(?:and|or|to|on|at|for|by|with)\b|$)|\s*[.,;:!?)\]"”’]|\s*$)/uy;
const WORD = /-?\s?(?:-speak(?:ing|ers?)|-language|speak(?:ing|ers?)\b|language\b|translation\b)/y;

/** True where an adjective names a language: `in French.`, `speaks Turkish and`, `a German-language paper`. */
export function isLanguage(text: string, start: number, end: number): boolean {
  WORD.lastIndex = end;
  if (WORD.test(text)) return true;
  AFTER.lastIndex = end;
  return AFTER.test(text) && text[end - 1] !== 's' && BEFORE.test(text.slice(Math.max(0, start - 60), start));
}
