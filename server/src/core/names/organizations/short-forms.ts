import { remembered } from '../../text/remembered.ts';
import { isGivenName, Role, rolesOf } from './lexicon.ts';

const shortestCoined = 5;
const trailing = Role.suffix | Role.brand | Role.topic | Role.kind | Role.place;

/**
 * The word that a company goes by once its full name was given: `Savox` of `Savox Communications`, `Hartwell` of `Hartwell Motors Ltd`.
 * Undefined for bodies that are named for a place, a person or a subject, which nobody calls by that word alone.
 */
export const shortFormOf: (name: string) => string | undefined = remembered((name) => {
  const words = name.replace(/[.,]/g, '').split(' ');
  const [first = '', ...rest] = words;
  const company = rest.some((word) => (rolesOf(word) & (Role.suffix | Role.brand)) !== 0) || /^\p{Lu}{4,}$/u.test(first);
  if (!company || rest.length === 0 || first.length < 3 || rolesOf(first) !== 0) return undefined;
  return rest.every((word) => (rolesOf(word) & trailing) !== 0) ? first : undefined;
});

/**
 * The first word of a company's name whose second no list knows either: `Nordvik` of `Nordvik Seafood ASA`. The caller must know that
 * the word is none of the language.
 */
export const coinedShortFormOf: (name: string) => string | undefined = remembered((name) => {
  const [first = '', second = '', last = '', ...more] = name.replace(/[.,]/g, '').split(' ');
  if (more.length > 0 || first.length < shortestCoined || !/^\p{Lu}\p{Ll}+$/u.test(first) || rolesOf(first) !== 0) return undefined;
  return (rolesOf(last) & Role.suffix) !== 0 && rolesOf(second) === 0 && !isGivenName(first) ? first : undefined;
});

const generic = /^(?:Services?|Group|Company|Corporation|International)$/;

/**
 * A company's name without the words that say of what kind it is, the longer first: `Kestrel Ridge` of `Kestrel Ridge Resources`,
 * `Maple Horizon Digital` and `Maple Horizon` of `Maple Horizon Digital Ltd`. Each has two words or more, one of them its own.
 */
export const shortNamesOf: (name: string) => readonly string[] = remembered((name) => {
  const words = name.replace(/[.,]/g, '').split(' ');
  const incorporated = (rolesOf(words.at(-1) as string) & Role.suffix) !== 0;
  const ends = incorporated ? trailing & ~Role.place : Role.suffix | Role.brand;
  const names: string[] = [];
  for (let kept = words.length - 1; kept > 1; kept--) {
    const dropped = words[kept] as string;
    if ((rolesOf(dropped) & ends) === 0 && !generic.test(dropped)) break;
    const short = words.slice(0, kept);
    if (!/^\p{Lu}/u.test(short[kept - 1] as string)) break;
    if (short.some((word) => rolesOf(word) === 0 && /^\p{Lu}/u.test(word))) names.push(short.join(' '));
  }
  return names;
});
