import { isHeadlineVerb, Role } from './lexicon.ts';
import type { Word } from './runs.ts';

/** At most this many words stand before or behind the head of a name. */
export const reach = 9;

/** Roles of words that a body’s name can end or open with. */
export const heads: number = Role.body | Role.weak | Role.brand | Role.suffix | Role.members | Role.foreign;

/** Roles of words that are never part of a name. */
export const fences: number = Role.stop | Role.calendar;

/** True where the word plays one of the roles. */
export function has(word: Word | undefined, role: number): boolean {
  return word !== undefined && (word.roles & role) !== 0;
}

/** Words that a name does not grow over; `owning`: to the left of a possessive, where `Prime Minister’s Office` begins. */
export function isFence(word: Word, inTitle: boolean, owning: boolean): boolean {
  if (word.roles === 0) return inTitle && (isHeadlineVerb(word.text) || /(?:ing|ed)$/.test(word.text));
  if (has(word, fences)) return !has(word, Role.topic | Role.kind) || has(word, Role.calendar);
  if (inTitle && has(word, Role.headline)) return true;
  if (owning && word.text === 'Commissioner') return false;
  return has(word, Role.title) && !has(word, Role.topic | Role.kind | heads | (owning ? Role.possessive : 0));
}
