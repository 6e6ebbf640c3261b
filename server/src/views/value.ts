import type { Mention } from '../core/model.ts';
import { phraseQuantity } from '../core/numbers/phrase.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** The normalised value of a mention in words: `about 24,000`, `USD 4.2 billion`, `29 September to 4 October 2024`; the name, for names. */
export function phraseValue(mention: Mention): string {
  switch (mention.type) {
    case 'date':
      return phrasePeriod(mention.from, mention.to);
    case 'country':
      return countryName(mention.iso2);
    case 'organization':
    case 'operation':
      return mention.name;
    case 'age':
      return `${phraseQuantity(mention)} old`;
    default:
      return phraseQuantity(mention);
  }
}

function phrasePeriod(from: string, to: string): string {
  if (from === to) return phraseDate(from);
  const [first, last] = [phraseDate(from), phraseDate(to)];
  const year = / \d{4}$/.exec(last)?.[0];
  return `${year !== undefined && first.endsWith(year) ? first.slice(0, -year.length) : first} to ${last}`;
}

/** `29 September 2024`, `29 September`, `September 2024`, `October`, `2024`; what is no ISO date comes back as it is. */
export function phraseDate(iso: string): string {
  const parts = /^(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  if (parts === null) return iso;
  const [, year, month, day] = parts;
  return [day && String(Number(day)), month && months[Number(month) - 1], year === '-' ? undefined : year].filter(Boolean).join(' ') || iso;
}

/** Made when the first country is named: it takes as long as all else here together. */
let regionNames: Intl.DisplayNames | undefined;

/** The English name of a country by its ISO 3166-1 alpha-2 code; the code itself where there is none. */
export function countryName(iso2: string): string {
  try {
    regionNames ??= new Intl.DisplayNames(['en'], { type: 'region' });
    return regionNames.of(iso2) ?? iso2;
  } catch {
    return iso2;
  }
}
