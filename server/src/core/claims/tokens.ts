import type { Mention, Span } from '../model.ts';
import { cuesOf } from './cues.ts';
import type { Entry, Trigger } from './lexicon.ts';
import { readPieces } from './pieces.ts';
import type { Tag, Word } from './word.ts';

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
  /** Indices of the tokens that are mentions. */
  readonly mentioned: readonly number[];
  /** Bits of `Cue`: what its words may say. */
  readonly cues: number;
}

/** A word that a headline in title case would not have. */
const lowerWord = /\s\p{Ll}{5,}/u;
const noTriggers: readonly Trigger[] = [];

/** A sentence while it is taken apart. */
interface Draft {
  readonly text: string;
  readonly span: Span;
  nTokens: number;
  /** Every word has a capital; undefined while nobody has asked. */
  titled: boolean | undefined;
  cues: number;
}

/**
 * The tokens of the sentence that is taken apart, and the words between two of its mentions with where each starts. They have room for more than
 * their count, and are used again: what grows while it is filled is made several times.
 */
const tokens: Token[] = [];
const words: Word[] = [];
const starts: number[] = [];
/** What a giant sentence took is given back. */
const mostHeld = 1 << 10;

function forget(): void {
  tokens.length = 0;
  words.length = 0;
  starts.length = 0;
}

/**
 * Takes the sentence at `span` apart. `mentions` are those within it, in order, and become one token each; mentions
 * inside another (a range's parts) are skipped. Linear in the length of the sentence.
 */
export function readClause(text: string, span: Span, mentions: readonly Mention[]): Clause {
  const { start, end } = span;
  const draft: Draft = { text, span, nTokens: 0, titled: undefined, cues: 0 };
  const mentioned: number[] = [];
  let at = start;
  for (const mention of mentions) {
    if (mention.start < at) continue;
    readWords(draft, at, mention.start, false);
    mentioned.push(draft.nTokens);
    const token = mentionToken(text, mention);
    tokens[draft.nTokens++] = token;
    draft.cues |= cuesOf(token.text);
    at = mention.end;
  }
  readWords(draft, at, end, true);
  const clause = { start, end, tokens: tokens.slice(0, draft.nTokens), mentioned, cues: draft.cues };
  if (draft.nTokens > mostHeld) forget();
  return clause;
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

/** `closes`: the sentence ends behind these words, so that no mention follows. */
function readWords(draft: Draft, from: number, to: number, closes: boolean): void {
  const count = readPieces(draft.text, from, to, words, starts);
  for (let index = 0; index < count; index++) {
    const word = words[index] as Word;
    const start = starts[index] as number;
    draft.cues |= word.cues;
    const phrase = word.phrases === undefined ? undefined : phraseAt(index, count, word.phrases);
    if (phrase === undefined) {
      const opensNext = index + 1 < count ? (words[index + 1] as Word).opensObject : !closes;
      tokens[draft.nTokens] = wordToken(draft, word, start, opensNext);
    } else {
      index += phrase.length - 1;
      tokens[draft.nTokens] = phraseToken(phrase, word.capital, start, (starts[index] as number) + (words[index] as Word).raw.length);
    }
    draft.nTokens++;
  }
}

/** The longest phrase of the lexicon that opens at `index` of so many words. */
function phraseAt(index: number, count: number, opened: Entry['phrases']): Entry | undefined {
  let longest: Entry | undefined;
  let phrases = opened;
  for (let next = index + 1; phrases !== undefined && next < count; next++) {
    const entry = phrases.get((words[next] as Word).text);
    if (entry === undefined) break;
    if (entry.triggers.length > 0 || entry.head !== undefined) longest = entry;
    phrases = entry.phrases;
  }
  return longest;
}

function phraseToken({ surface, triggers, head }: Entry, capital: boolean, start: number, end: number): Token {
  const tag = triggers.some(({ role }) => role === 'does' || role === 'acts') ? 'verb' : 'word';
  return { start, end, text: surface, tag, capital, acronym: false, mention: undefined, triggers, head };
}

/** `opensNext`: an object may open behind the word. */
function wordToken(draft: Draft, word: Word, start: number, opensNext: boolean): Token {
  const before = draft.nTokens === 0 ? undefined : tokens[draft.nTokens - 1];
  const { asName } = word;
  const named = asName !== undefined && before !== undefined && before.tag !== 'stop' && before.tag !== 'quote' && !isTitled(draft);
  const { text, capital, acronym, tag, triggers, head } = named ? asName : word;
  return {
    start,
    end: start + word.raw.length,
    text,
    tag: tag ?? (isVerb(word, before, opensNext) ? 'verb' : 'word'),
    capital,
    acronym,
    mention: undefined,
    triggers,
    head,
  };
}

function isTitled(draft: Draft): boolean {
  draft.titled ??= !lowerWord.test(draft.text.slice(draft.span.start, draft.span.end));
  return draft.titled;
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

/** The token at an index that may lie outside of the sentence. An engine takes an index below 0 for a name, which is slow. */
export function tokenAt(tokens: readonly Token[], index: number): Token | undefined {
  return index < 0 ? undefined : tokens[index];
}

/** Tokens `from` to `to` (half-open, not empty) as the text has them, on one line. */
export function written(text: string, tokens: readonly Token[], from: number, to: number): string {
  const surface = text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  return uneven.test(surface) ? surface.replace(/\s+/g, ' ') : surface;
}

/** White space that is no single space. */
const uneven = /[^\S ]| {2}/;
