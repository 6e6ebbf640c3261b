import cueData from '../data/country-cues.json' with { type: 'json' };
import type { NameHit } from '../gazetteer.ts';
import type { CountryName } from './knowledge.ts';

const escaped = (words: readonly string[]): string => words.map((word) => word.replace(/\./g, '\\.')).join('|');

/** `Congo River`, `Jordan High School`: sticky behind the name. */
const follower = new RegExp(`\\s(?:${escaped(cueData.followers)})(?![\\p{L}])`, 'yu');
/** `Bank of Japan`: at the end of the text before the name. */
const head = new RegExp(`(?<![\\p{L}])(?:${escaped(cueData.heads)}) (?:of|for) (?:the )?$`, 'u');
const languageBefore = new RegExp(`(?<![\\p{L}])(?:${cueData.languageBefore.join('|')})\\s+$`, 'iu');
/** What may follow the name of a language, and not that of a people or a thing of that people. */
const languageAfter = /(?:\s+(?:and|or|to|as|at|than|that|was|is|by|on|for|with|in|from|but)\b|\s*[.,;:!?)\]"”’]|\s*$)/y;
const languageWord = /-?\s?(?:-speak(?:ing|ers?)|-language|speak(?:ing|ers?)\b|language\b|translation\b)/y;
const towns = new Set(cueData.towns);
const STATE =
  /,\s+(?:(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|N\.\s?[CDHJMY]|S\.\s?[CD]|W\.\s?Va|R\.\s?I)\.|(?:Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming|PA|OH|TN|KY|IN|NH|VT|NY|NJ|MO|IL|ME|MI|TX|OR|CT|VA)(?![\p{L}]))/uy;

/** True where the name at `hit` only helps to name something else: a river, a bank, a town in Ohio, a language, a web address. */
export function partOfAnotherName(text: string, hit: NameHit<CountryName>): boolean {
  const { start, end, meaning } = hit;
  const after = text[end] ?? '';
  const before = text[start - 1] ?? '';
  if (before === '@' || before === '_' || after === '_' || after === '@' || after === '$') return true;
  if (after === '.' && /[a-z]/.test(text[end + 1] ?? '')) return true;
  if (after === ' ' && matchesAt(follower, text, end)) return true;
  if (meaning.form === 'demonym') return isLanguage(text, start, end);
  if (head.test(text.slice(Math.max(0, start - 40), start))) return true;
  return (
    after === ',' &&
    towns.has(text.slice(start, end)) &&
    !/,\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
    matchesAt(STATE, text, end)
  );
}

function isLanguage(text: string, start: number, end: number): boolean {
  if (matchesAt(languageWord, text, end)) return true;
  return (
    matchesAt(languageAfter, text, end) &&
    languageBefore.test(text.slice(Math.max(0, start - 20), start)) &&
    !text.slice(start, end).endsWith('s')
  );
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
