import { compileWords, type WordTable } from '../../text/word-table.ts';
import givenNames from '../data/given-names.json' with { type: 'json' };
import words from '../data/organization-words.json' with { type: 'json' };
import { foldWord } from '../words.ts';

/** What a capitalised word can do in the name of a body: one bit each, as a word may do several things. */
export const Role = {
  /** Ends or opens a name and tells by itself that it is a body: `Agency`, `Ministry`, `Police`. */
  body: 1,
  /** Ends a name only behind words that single it out: `Minsk Group`, `Cyber Crime Unit`, `Irish Times`. */
  weak: 2,
  /** Ends a company's name behind a coined word: `Acme Industries`. */
  brand: 4,
  /** Legal form of a company: `Ltd`, `GmbH`. */
  suffix: 8,
  /** Stands before `of`: `Bank of …`, `City of …`. */
  opener: 16,
  /** Takes `on`: `Committee on …`. */
  on: 32,
  /** Takes `for`: `Centre for …`. */
  for: 64,
  /** Owns a body within the body's own name: `People’s Party`. */
  possessive: 128,
  /** Says what kind of body: `National`, `Federal`. */
  kind: 256,
  /** Says what a body deals with: `Drugs`, `Health`. */
  topic: 512,
  /** Never part of a name: `The`, `When`, `Several`. */
  stop: 1024,
  calendar: 2048,
  /** What a person is: `Director`, `Minister`. */
  title: 4096,
  /** Ends the name of something that is no body: `Act`, `Bridge`, `Cup`. */
  thing: 8192,
  /** A word that headlines write with a capital: `Seizes`, `Suspects`. */
  headline: 16384,
  given: 32768,
  place: 65536,
  /** Followers of a party, which the party is named for: `Australian Greens`. */
  members: 131072,
  /** Opens the name of a body in another language: `Banco de …`, `Partido …`. */
  foreign: 262144,
  /** Ends the name of a paper: `Evening Herald`. */
  paper: 524288,
  /** How often a paper appears. */
  frequency: 1048576,
} as const;

const lists: readonly (readonly [number, string])[] = [
  [Role.body, words.bodies],
  [Role.weak, words.weak],
  [Role.brand, words.brands],
  [Role.suffix, words.suffixes],
  [Role.opener, words.openers],
  [Role.on, words.onHeads],
  [Role.for, words.forHeads],
  [Role.possessive, words.possessive],
  [Role.kind, words.kinds],
  [Role.topic, words.topics],
  [Role.stop, words.stops],
  [Role.calendar, words.calendar],
  [Role.title, words.titles],
  [Role.thing, words.things],
  [Role.headline, words.headline],
  [Role.given, words.given],
  [Role.place, words.places],
  [Role.members, words.members],
  [Role.foreign, words.foreign],
  [Role.paper, words.papers],
  [Role.frequency, words.frequencies],
];

const roles = new Map<string, number>();
for (const [role, list] of lists) for (const word of list.split(' ')) roles.set(word, (roles.get(word) ?? 0) | role);

/** True for the code of a capital letter, as far as a single look can tell. */
const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || code > 0xbf;
const capitals = /^\p{Lu}{4,}$/u;

/** Endings of words that say what a body deals with: `Privatisation`, `Socialism`, `Criminology`, `Geophysical`. */
const abstract = /[a-z](?:ations?|ments?|isms?|ities|ity|ology|graphy|nomics|sion|ical)$/;

const lastOfAbstract = new Set([...'lnstmy'].map((letter) => letter.charCodeAt(0)));

/** The roles of a capitalised word; 0 for one that no list knows. A word all in capitals is read as if it had one. */
export function rolesOf(word: string): number {
  const known = roles.get(word);
  if (known !== undefined) return known;
  if (isCapital(word.charCodeAt(1)) && capitals.test(word)) return roles.get(word.charAt(0) + word.slice(1).toLowerCase()) ?? 0;
  return rolesByEnding(word);
}

/** The roles of a word that no list knows. */
export function rolesByEnding(word: string): number {
  return word.length > 6 && lastOfAbstract.has(word.charCodeAt(word.length - 1)) && abstract.test(word) ? Role.topic : 0;
}

/** The listed words with their roles, by their hash. */
export const roleTable: WordTable<number> = compileWords(roles);

const inflected = /(?:es|s|ed|d|ing)$/;

/** True for a form of a verb that headlines use: `Seizes`, `Condemned`. The word is in title case. */
export function isHeadlineVerb(word: string): boolean {
  if (!inflected.test(word)) return false;
  const stem = word.replace(inflected, '');
  const known = (candidate: string): boolean => ((roles.get(candidate) ?? 0) & Role.headline) !== 0;
  return known(stem) || known(`${stem}e`) || known(word.slice(0, -1)) || (stem.endsWith('i') && known(`${stem.slice(0, -1)}y`));
}

/** Phrases in title case that look like a body and are none: `Western Front`, `Box Office`. */
export const exceptions: ReadonlySet<string> = new Set(words.exceptions.split('|'));

/** Acronyms that name no body: `GDP`, `CEO`. */
export const notAcronyms: ReadonlySet<string> = new Set(words.notAcronyms.split(' '));

const given = new Set(givenNames.names.split(' '));

/** True for a person’s first name, in title case. */
export function isGivenName(word: string): boolean {
  return given.has(foldWord(word));
}
