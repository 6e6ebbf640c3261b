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
