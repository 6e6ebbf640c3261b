import type { Page, Paragraph } from '../model.ts';
import { codeAt, unitAt } from '../text/code-at.ts';
import { KeptWords } from '../text/kept-words.ts';
import type { ParagraphTexts } from '../text/paragraph-texts.ts';
import { slotOf, slots } from '../text/word-sieve.ts';
import { Sign, signsAt, WordWalk } from '../text/word-walk.ts';
import { eventKindAt, eventKindOf } from './event-kinds.ts';
import { foldName } from './names.ts';

/** A word with where it stands in its paragraph. */
export interface PlacedWord {
  readonly start: number;
  readonly folded: string;
}

/** The words of a paragraph that tell what its story is about. They depend on nothing but its text, so they can be kept by it. */
export interface ParagraphWords {
  /** Kinds of event, as often as words speak of them; `March` with a capital is a month. */
  readonly kinds: readonly string[];
  /** Capitalised words that name no kind, those of one letter and short ones in mixed case apart. */
  readonly terms: readonly PlacedWord[];
  /** Words with a capital inside a sentence. */
  readonly names: readonly PlacedWord[];
  /** Words in small letters: where each starts times {@link slots}, and its slot. One number, as most words of a text are such. */
  readonly small: readonly number[];
}

/** The words of a page, paragraph by paragraph, none for comments and boilerplate: what one version of a document leaves for the next, too. */
export type PageWords = readonly (ParagraphWords | undefined)[];

/** Reads the words of all paragraphs of a page, whose texts are `texts`; those that stand in `known` from there. */
export function wordsOfPage({ paragraphs }: Page, texts: ParagraphTexts, known?: PageWords): PageWords {
  return paragraphs.map(({ zone }, at) => (isCounted(zone) ? (texts.known(known, at) ?? readWords(texts.all[at] as string)) : undefined));
}

/** Do the words of a zone say what the story is about? */
export function isCounted(zone: Paragraph['zone']): boolean {
  return zone !== 'boilerplate' && zone !== 'comment';
}

/** A capitalised word, whatever text it stands in. */
interface Capitalised {
  readonly folded: string;
  readonly kind: string | undefined;
}

const capitalised = new KeptWords((word) => readCapitalised(word.toLowerCase()));

function readCapitalised(folded: string): Capitalised {
  return { folded, kind: folded === 'march' ? undefined : eventKindOf(folded) };
}

const BLANK = 0x20;
const COMMA = 0x2c;
const HYPHEN = 0x2d;

/** Where the small words of a paragraph are collected: what grows while it is filled is made several times. */
const small: number[] = [];
/** What a giant paragraph took is given back. */
const mostHeld = 1 << 15;

function readWords(text: string): ParagraphWords {
  let nSmall = 0;
  const found: string[] = [];
  const terms: PlacedWord[] = [];
  const names: PlacedWord[] = [];
  const walk = new WordWalk(text);
  while (walk.next()) {
    const { start, end, first } = walk;
    if ((first & (Sign.capital | Sign.upper)) === 0) {
      const slot = slotOf(text, start, end);
      small[nSmall++] = start * slots + slot;
      const kind = eventKindAt(text, start, end, slot);
      if (kind !== undefined) found.push(kind);
      continue;
    }
    const { plain } = walk;
    const to = plain ? end : withoutPossessive(text, start, end);
    const { folded, kind } = plain ? capitalised.at(text, start, end, walk.hash()) : readCapitalised(foldName(text.slice(start, to)));
    const word: PlacedWord = { start, folded };
    if ((first & Sign.upper) !== 0 && isInsideSentence(text, start)) {
      const nameEnd = plain && codeAt(text, end) !== HYPHEN ? end : endOfName(text, start);
      if (nameEnd - start > 1) names.push(nameEnd === to ? word : { start, folded: foldName(text.slice(start, nameEnd)) });
    }
    if ((first & Sign.capital) === 0) continue;
    if (kind !== undefined) found.push(kind);
    else if (folded.length > 2 || (folded.length === 2 && isInCapitals(text, start, end))) terms.push(word);
  }
  const words = { kinds: found, terms, names, small: small.slice(0, nSmall) };
  if (nSmall > mostHeld) small.length = 0;
  return words;
}

function withoutPossessive(text: string, start: number, end: number): number {
  const ends = end - start > 2 && text.charAt(end - 1) === 's' && isApostrophe(text.charAt(end - 2));
  return ends ? end - 2 : end;
}

function isApostrophe(sign: string): boolean {
  return sign === "'" || sign === '’';
}

function isInCapitals(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  return word === word.toUpperCase();
}

/** Behind a blank and a small letter, a figure, a comma or an apostrophe. */
function isInsideSentence(text: string, start: number): boolean {
  if (start < 2 || unitAt(text, start - 1) !== BLANK) return false;
  const before = unitAt(text, start - 2);
  if (before === COMMA || before === 0x27 || before === 0x2019) return true;
  const half = before >= 0xdc00 && before <= 0xdfff ? 3 : 2;
  return (signsAt(text, start - half) & (Sign.lower | Sign.number)) !== 0;
}

/** Behind the letters and hyphens that follow a capital; the start itself where none does. */
function endOfName(text: string, start: number): number {
  const first = start + ((signsAt(text, start) & Sign.wide) === 0 ? 1 : 2);
  let at = first;
  for (let signs = signsAt(text, at); (signs & Sign.letter) !== 0 || codeAt(text, at) === HYPHEN; signs = signsAt(text, at)) {
    at += (signs & Sign.wide) === 0 ? 1 : 2;
  }
  return at === first ? start : at;
}
