import type { Mention, Span } from '../model.ts';
import type { Entry, Trigger } from './lexicon.ts';
import { pieceEnd, pieceStart } from './pieces.ts';
import { type Tag, type Word, wordOf } from './word.ts';

/** One word, phrase, mention or mark. The span is in offsets of the document. */
export interface Token extends Span {
  /** In lower case, a curly apostrophe made straight. */
  readonly text: string;
  readonly tag: Tag;
  readonly capital: boolean;
  /** Written in capitals throughout: `EDS`. */
  readonly acronym: boolean;
  readonly mention: Mention | undefined;
  readonly triggers: readonly Trigger[];
  /** Class of a noun of the lexicon. */
  readonly head: string | undefined;
}

/** A sentence, headline or list item taken apart. */
export interface Clause extends Span {
  readonly tokens: readonly Token[];
}

/** What joins a word to the figure behind it: `magnitude-5.9`. */
const joiner = /['’.&-]$/;
/** A word that a headline in title case would not have. */
const lowerWord = /\s\p{Ll}{5,}/u;
const noTriggers: readonly Trigger[] = [];

/**
 * Takes the sentence at `span` apart. `mentions` are those within it, in order, and become one token each; mentions
 * inside another (a range's parts) are skipped. Linear in the length of the sentence.
 */
export function readClause(text: string, span: Span, mentions: readonly Mention[]): Clause {
  const { start, end } = span;
  const tokens: Token[] = [];
  const titled = !lowerWord.test(text.slice(start, end));
  let at = start;
  for (const mention of mentions) {
    if (mention.start < at) continue;
    readWords(text, at, mention.start, tokens, titled, false);
    tokens.push(mentionToken(text, mention));
    at = mention.end;
  }
  readWords(text, at, end, tokens, titled, true);
  return { start, end, tokens };
}

function mentionToken(text: string, mention: Mention): Token {
  const { start, end } = mention;
  const written = text.slice(start, end).toLowerCase();
  const tag = tagOfMention(mention);
  return { start, end, text: written, tag, capital: true, acronym: false, mention, triggers: noTriggers, head: undefined };
}

function tagOfMention({ type }: Mention): Tag {
  if (type === 'date') return 'date';
  return type === 'country' || type === 'organization' || type === 'operation' ? 'name' : 'figure';
}

/** `titled`: every word has a capital; `closes`: the sentence ends behind these words, so that no mention follows. */
function readWords(text: string, from: number, to: number, tokens: Token[], titled: boolean, closes: boolean): void {
  const words: Word[] = [];
  const starts: number[] = [];
  for (let start = pieceStart(text, from, to); start < to; ) {
    const end = pieceEnd(text, start);
    words.push(wordOf(end > to ? text.slice(start, to).replace(joiner, '') : text.slice(start, end)));
    starts.push(start);
    start = pieceStart(text, end, to);
  }
  for (let index = 0; index < words.length; ) {
    const word = words[index] as Word;
    const start = starts[index] as number;
    const length = word.phrases === undefined ? 1 : phraseLength(words, index);
    if (length > 1) {
      const last = index + length - 1;
      tokens.push(phraseToken(words, index, length, start, (starts[last] as number) + (words[last] as Word).length));
    } else {
      const next = words[index + 1];
      tokens.push(wordToken(word, start, tokens.at(-1), next === undefined ? !closes : next.opensObject, titled));
    }
    index += length;
  }
}

/** How many words the longest phrase of the lexicon has that opens here; 1 where none does. */
function phraseLength(words: readonly Word[], index: number): number {
  let longest = 1;
  let phrases = (words[index] as Word).phrases;
  for (let next = index + 1; phrases !== undefined && next < words.length; next++) {
    const entry = phrases.get((words[next] as Word).text);
    if (entry === undefined) break;
    if (entry.triggers.length > 0 || entry.head !== undefined) longest = next - index + 1;
    phrases = entry.phrases;
  }
  return longest;
}

function phraseToken(words: readonly Word[], index: number, length: number, start: number, end: number): Token {
  const { text: opening, capital, phrases } = words[index] as Word;
  let text = opening;
  let entry: Entry | undefined;
  for (let next = index + 1; next < index + length; next++) {
    const word = (words[next] as Word).text;
    text += ` ${word}`;
    entry = (entry === undefined ? phrases : entry.phrases)?.get(word);
  }
  const { triggers, head } = entry as Entry;
  const tag = triggers.some(({ role }) => role === 'does' || role === 'acts') ? 'verb' : 'word';
  return { start, end, text, tag, capital, acronym: false, mention: undefined, triggers, head };
}

/** `opensNext`: an object may open behind the word. */
function wordToken(word: Word, start: number, before: Token | undefined, opensNext: boolean, titled: boolean): Token {
  const named = word.asName !== undefined && !titled && before !== undefined && before.tag !== 'stop' && before.tag !== 'quote';
  const { text, capital, acronym, tag, triggers, head } = named ? (word.asName as Word) : word;
  return {
    start,
    end: start + word.length,
    text,
    tag: tag ?? (isVerb(word, before, opensNext) ? 'verb' : 'word'),
    capital,
    acronym,
    mention: undefined,
    triggers,
    head,
  };
}

/**
 * Forms that are nouns as well (`raids`, `houses`) are verbs only behind `to` or a helping verb, or between a noun and
 * what can be its object (`police raids 12 houses`), as is a figure or a name.
 */
function isVerb({ gerund }: Word, before: Token | undefined, opensNext: boolean): boolean {
  if (before?.tag === 'be' || before?.tag === 'have') return true;
  if (gerund) return opensNext;
  return before?.tag === 'modal' || before?.text === 'to' || (before?.tag === 'word' && opensNext);
}

/** True for a token that can be the verb of a clause, or a form of it that stands alone (`killed in the blast`). */
export function isVerbal({ tag }: Token): boolean {
  return tag === 'verb' || tag === 'be' || tag === 'have' || tag === 'modal';
}
