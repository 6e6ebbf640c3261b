import { Role, rolesOf } from './lexicon.ts';

const trailing = Role.suffix | Role.brand | Role.topic | Role.kind | Role.place;

/**
 * The word that a company goes by once its full name was given: `Savox` of `Savox Communications`, `Hartwell` of `Hartwell Motors Ltd`.
 * Undefined for bodies that are named for a place, a person or a subject, which nobody calls by that word alone.
 */
export function shortFormOf(name: string): string | undefined {
  const words = name.replace(/[.,]/g, '').split(' ');
  const [first = '', ...rest] = words;
  const company = rest.some((word) => (rolesOf(word) & (Role.suffix | Role.brand)) !== 0) || /^\p{Lu}{4,}$/u.test(first);
  if (!company || rest.length === 0 || first.length < 3 || rolesOf(first) !== 0) return undefined;
  return rest.every((word) => (rolesOf(word) & trailing) !== 0) ? first : undefined;
}

const generic = /^(?:Services?|Group|Company|Corporation|International)$/;

/**
 * A company's name without the words that say of what kind it is: `Kestrel Ridge` of `Kestrel Ridge Resources`.
 * Undefined where fewer than two words are left, or only words that others bear too.
 */
export function shortNameOf(name: string): string | undefined {
  const words = name.replace(/[.,]/g, '').split(' ');
  let kept = words.length;
  while (kept > 2 && ((rolesOf(words[kept - 1] as string) & (Role.suffix | Role.brand)) !== 0 || generic.test(words[kept - 1] as string)))
    kept--;
  if (kept === words.length || !/^\p{Lu}/u.test(words[kept - 1] as string)) return undefined;
  const short = words.slice(0, kept);
  return short.some((word) => rolesOf(word) === 0 && /^\p{Lu}/u.test(word)) ? short.join(' ') : undefined;
}
