import { isWritten } from '../text/kept-words.ts';
import { cuesOf } from './cues.ts';
import grammar from './data/grammar.json' with { type: 'json' };
import { type Entry, entryOf, type Trigger } from './lexicon.ts';

/** What a token does in a sentence. A mention is one token; so is a phrase of the lexicon (`death toll`). */
export type Tag =
  | 'figure'
  | 'date'
  | 'name'
  | 'word'
  | 'verb'
  | 'preposition'
  | 'determiner'
  | 'conjunction'
  | 'relative'
  | 'pronoun'
  | 'be'
  | 'have'
  | 'modal'
  | 'adverb'
  | 'comma'
  | 'stop'
  | 'open'
  | 'close'
  | 'hyphen'
  | 'quote';

/** All that can be known of a word or mark wherever it stands. */
export interface Word {
  /** As written. */
  readonly raw: string;
  /** In lower case, a curly apostrophe made straight. */
  readonly text: string;
  readonly capital: boolean;
  /** Written in capitals throughout: `EDS`. */
  readonly acronym: boolean;
  /** Undefined for a form that is a noun as well (`raids`): the words around decide whether it is a verb. */
  readonly tag: Tag | undefined;
  readonly triggers: readonly Trigger[];
  /** Class of a noun of the lexicon. */
  readonly head: string | undefined;
  /** The phrases of the lexicon that open with it. */
  readonly phrases: Entry['phrases'];
  /** Is the form of a verb that `tag` leaves open its `-ing`? */
  readonly gerund: boolean;
  /** Bits of `Cue`. */
  readonly cues: number;
  /** May it open an object? */
  readonly opensObject: boolean;
  /** What it is where its capital makes a name of it, which does nothing: undefined where that makes no difference. */
  readonly asName: Word | undefined;
  /** Another that is kept in the same place. */
  next: Word | undefined;
}

const mark: Readonly<Record<string, Tag>> = {
  ',': 'comma',
  ';': 'stop',
  ':': 'stop',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '–': 'stop',
  '—': 'stop',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '-': 'hyphen',
};

const tagOf = new Map<string, Tag>();
const lists: readonly (readonly [readonly string[], Tag])[] = [
  [grammar.prepositions, 'preposition'],
  [grammar.determiners, 'determiner'],
  [grammar.conjunctions, 'conjunction'],
  [grammar.relatives, 'relative'],
  [grammar.pronouns, 'pronoun'],
  [grammar.be, 'be'],
  [grammar.have, 'have'],
  [grammar.modals, 'modal'],
  [grammar.adverbs, 'adverb'],
  [grammar.verbs, 'verb'],
];
for (const [words, tag] of lists) for (const word of words) if (!tagOf.has(word)) tagOf.set(word, tag);
for (const [sign, tag] of Object.entries(mark)) tagOf.set(sign, tag);

const inflected = /^(?:[a-z]{2,}(?:ed|ing))$/;
/** Forms of verbs that are nouns as often: `strike`, `strikes`. */
const nounForms: ReadonlySet<string> = new Set(grammar.nounForms.flatMap((noun) => [noun, `${noun}s`, `${noun}es`]));
/** Words that open an object. */
const openers: ReadonlySet<string> = new Set(
  'at more nearly almost about some over the a an up around dozens hundreds thousands approximately roughly between close as fewer less another only just other all both every their his her its'.split(
    ' ',
  ),
);

const noTriggers: readonly Trigger[] = [];

/** A long English text has fewer different words; when there are more, all are forgotten. A power of two. */
const mostKept = 1 << 14;
const kept = new Array<Word | undefined>(mostKept).fill(undefined);
let count = 0;

/**
 * What is known of the word or mark at `start` (up to `end`) of a text; `hash` is made of its letters. Words are kept from
 * text to text: a few thousand are most of any.
 */
export function wordAt(text: string, start: number, end: number, hash: number): Word {
  const place = (hash ^ (hash >>> 15)) & (mostKept - 1);
  const first = kept[place];
  for (let known = first; known !== undefined; known = known.next) if (isWritten(known.raw, text, start, end)) return known;
  // a copy, as a slice would keep the whole text
  const word = wordOf(` ${text.slice(start, end)}`.slice(1));
  if (++count > mostKept) {
    kept.fill(undefined);
    count = 0;
    return word;
  }
  word.next = first;
  kept[place] = word;
  return word;
}

/** What is known of a word or mark as written. */
export function wordOf(raw: string): Word {
  const text = raw.toLowerCase().replaceAll('’', "'");
  const first = raw.charAt(0);
  const capital = first !== first.toLowerCase();
  const entry = entryOf(text);
  const triggers = entry?.triggers ?? noTriggers;
  const head = entry?.head;
  const form = triggers.find(isDone)?.form;
  const word: Word = {
    raw,
    text,
    capital,
    acronym: capital && raw.length > 1 && raw === raw.toUpperCase(),
    tag: tagOf.get(text) ?? tagOfOpen(raw, text, entry, form, capital),
    triggers,
    head,
    phrases: entry?.phrases,
    gerund: form === 'gerund',
    cues: cuesOf(text),
    opensObject: openers.has(text),
    asName: undefined,
    next: undefined,
  };
  if (!capital || form === undefined) return word;
  return { ...word, asName: { ...word, triggers: triggers.filter((trigger) => !isDone(trigger)), tag: tagOf.get(text) ?? 'word' } };
}

function isDone({ role }: Trigger): boolean {
  return role === 'does' || role === 'acts';
}

/** The tag of a word of no closed class; undefined where it depends on the words around it. */
function tagOfOpen(
  raw: string,
  text: string,
  entry: Entry | undefined,
  form: Trigger['form'] | undefined,
  capital: boolean,
): Tag | undefined {
  if (entry === undefined && raw.length === 1 && /^[^\p{L}\p{N}]/u.test(raw)) return 'quote';
  const noun = nounForms.has(text);
  if (form === undefined)
    return !capital && text.length > 4 && inflected.test(text) && !noun && entry?.head === undefined ? 'verb' : 'word';
  if (form === 'past' || (form === 'gerund' && !noun)) return 'verb';
  if (form === 'gerund' || noun || entry?.head !== undefined) return undefined;
  return entry?.triggers.some(({ role }) => role === 'count' || role === 'measure') === true ? undefined : 'verb';
}
