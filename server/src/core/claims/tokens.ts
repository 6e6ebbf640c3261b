import type { Mention, Span } from '../model.ts';
import grammar from './data/grammar.json' with { type: 'json' };
import { type Entry, entryOf, type Trigger } from './lexicon.ts';

/** What a token does in a sentence. A mention is one token; so is a phrase of the lexicon (`death toll`). */
type Tag =
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

/** One word, phrase, mention or mark. The span is in offsets of the document. */
export interface Token extends Span {
  /** In lower case, a curly apostrophe made straight. */
  readonly text: string;
  readonly tag: Tag;
  readonly capital: boolean;
  /** Written in capitals throughout: `EDS`. */
  readonly acronym: boolean;
  readonly mention?: Mention;
  readonly triggers: readonly Trigger[];
  /** Class of a noun of the lexicon. */
  readonly head?: string;
}

/** A sentence, headline or list item taken apart. */
export interface Clause extends Span {
  readonly tokens: readonly Token[];
}

/** What joins a word to the figure behind it: `magnitude-5.9`. */
const joiner = /['’.&-]$/;
const piece = /[\p{L}\p{N}]+(?:['’.&-][\p{L}\p{N}]+)*['’]?|[^\s\p{L}\p{N}]/gu;
/** A word that a headline in title case would not have. */
const lowerWord = /\s\p{Ll}{5,}/u;
const inflected = /^(?:[a-z]{2,}(?:ed|ing))$/;
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

/**
 * Takes the sentence at `span` apart. `mentions` are those within it, in order, and become one token each; mentions
 * inside another (a range's parts) are skipped. Linear in the length of the sentence.
 */
export function readClause(text: string, span: Span, mentions: readonly Mention[]): Clause {
  const tokens: Token[] = [];
  const titled = !lowerWord.test(text.slice(span.start, span.end));
  let at = span.start;
  for (const mention of mentions) {
    if (mention.start < at) continue;
    readWords(text, at, mention.start, tokens, { closes: false, titled });
    tokens.push({
      start: mention.start,
      end: mention.end,
      text: text.slice(mention.start, mention.end).toLowerCase(),
      tag: tagOfMention(mention),
      capital: true,
      acronym: false,
      mention,
      triggers: noTriggers,
    });
    at = mention.end;
  }
  readWords(text, at, span.end, tokens, { closes: true, titled });
  return { start: span.start, end: span.end, tokens };
}

const noTriggers: readonly Trigger[] = [];

function tagOfMention({ type }: Mention): Tag {
  if (type === 'date') return 'date';
  return type === 'country' || type === 'organization' || type === 'operation' ? 'name' : 'figure';
}

interface Word extends Span {
  readonly raw: string;
  readonly lower: string;
  readonly entry: Entry | undefined;
}

/** `closes`: the sentence ends behind these words, so that no mention follows; `titled`: every word has a capital. */
function readWords(
  text: string,
  from: number,
  to: number,
  tokens: Token[],
  { closes, titled }: { closes: boolean; titled: boolean },
): void {
  if (to <= from) return;
  const words: Word[] = [];
  piece.lastIndex = from;
  for (let match = piece.exec(text); match !== null && match.index < to; match = piece.exec(text)) {
    const start = match.index;
    const raw = match[0].length > to - start ? match[0].slice(0, to - start).replace(joiner, '') : match[0];
    const folded = raw.toLowerCase();
    const lower = folded.includes('’') ? folded.replaceAll('’', "'") : folded;
    words.push({ start, end: start + raw.length, raw, lower, entry: entryOf(lower) });
  }
  for (let index = 0; index < words.length; ) {
    const word = words[index] as Word;
    const length = phraseLength(words, index);
    if (length > 1) tokens.push(phraseToken(words, index, length));
    else tokens.push(wordToken(word, tokens.at(-1), words[index + 1]?.lower ?? (closes ? '' : undefined), titled));
    index += length;
  }
}

/** How many words the longest phrase of the lexicon has that opens here; 1 where none does. */
function phraseLength(words: readonly Word[], index: number): number {
  const most = words[index]?.entry?.longest ?? 1;
  for (let length = Math.min(most, words.length - index); length > 1; length--) {
    const entry = entryOf(surfaceOf(words, index, length));
    if (entry !== undefined && (entry.triggers.length > 0 || entry.head !== undefined)) return length;
  }
  return 1;
}

function surfaceOf(words: readonly Word[], index: number, length: number): string {
  let surface = (words[index] as Word).lower;
  for (let next = index + 1; next < index + length; next++) surface += ` ${(words[next] as Word).lower}`;
  return surface;
}

function phraseToken(words: readonly Word[], index: number, length: number): Token {
  const [first, last] = [words[index] as Word, words[index + length - 1] as Word];
  const text = surfaceOf(words, index, length);
  const { triggers, head } = entryOf(text) as Entry;
  const tag = triggers.some(({ role }) => role === 'does' || role === 'acts') ? 'verb' : 'word';
  const capital = isCapital(first.raw);
  return { start: first.start, end: last.end, text, tag, capital, acronym: false, triggers, ...(head !== undefined && { head }) };
}

function wordToken({ start, end, raw, lower, entry }: Word, before: Token | undefined, next: string | undefined, titled: boolean): Token {
  const capital = isCapital(raw);
  const acronym = capital && raw.length > 1 && raw === raw.toUpperCase();
  const known = tagOf.get(lower);
  if (entry === undefined) {
    const tag =
      known ?? (isMark(raw) ? 'quote' : !capital && lower.length > 4 && inflected.test(lower) && !nounForms.has(lower) ? 'verb' : 'word');
    return { start, end, text: lower, tag, capital, acronym, triggers: noTriggers };
  }
  const { head } = entry;
  const named = capital && !titled && before !== undefined && before.tag !== 'stop' && before.tag !== 'quote';
  const triggers = named ? entry.triggers.filter(({ role }) => role !== 'does' && role !== 'acts') : entry.triggers;
  const tag = known ?? (isVerb(lower, triggers, head, capital, before, next) ? 'verb' : 'word');
  return { start, end, text: lower, tag, capital, acronym, triggers, ...(head !== undefined && { head }) };
}

function isMark(raw: string): boolean {
  return raw.length === 1 && /^[^\p{L}\p{N}]/u.test(raw);
}

/**
 * Forms that are nouns as well (`raids`, `houses`) are verbs only behind `to` or a helping verb, or between a noun and
 * what can be its object (`police raids 12 houses`). `next` is undefined where a figure or a name follows.
 */
function isVerb(
  lower: string,
  triggers: readonly Trigger[],
  head: string | undefined,
  capital: boolean,
  before: Token | undefined,
  next: string | undefined,
): boolean {
  const form = triggers.find(({ role }) => role === 'does' || role === 'acts')?.form;
  if (form === undefined) return inflected.test(lower) && lower.length > 4 && head === undefined && !capital && !nounForms.has(lower);
  if (form === 'past' || (form === 'gerund' && !nounForms.has(lower))) return true;
  if (before?.tag === 'be' || before?.tag === 'have') return true;
  if (form === 'gerund') return next === undefined || opensObject.has(next);
  const noun = nounForms.has(lower) || head !== undefined || triggers.some(({ role }) => role === 'count' || role === 'measure');
  if (!noun || before?.tag === 'modal' || before?.text === 'to') return true;
  return before?.tag === 'word' && (next === undefined || opensObject.has(next));
}

/** Forms of verbs that are nouns as often: `strike`, `strikes`. */
const nounForms: ReadonlySet<string> = new Set(grammar.nounForms.flatMap((noun) => [noun, `${noun}s`, `${noun}es`]));
/** Words that open an object; `undefined` stands for a figure or a name, which are no words. */
const opensObject: ReadonlySet<string> = new Set(
  'at more nearly almost about some over the a an up around dozens hundreds thousands approximately roughly between close as fewer less another only just other'.split(
    ' ',
  ),
);

function isCapital(raw: string): boolean {
  const first = raw.charAt(0);
  return first !== first.toLowerCase();
}

/** True for a token that can be the verb of a clause, or a form of it that stands alone (`killed in the blast`). */
export function isVerbal({ tag }: Token): boolean {
  return tag === 'verb' || tag === 'be' || tag === 'have' || tag === 'modal';
}
