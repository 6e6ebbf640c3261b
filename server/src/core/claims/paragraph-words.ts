import type { Page, Paragraph } from '../model.ts';
import { slotOf, slots, WordSieve } from '../text/word-sieve.ts';
import { Sign, signsAt, WordWalk } from '../text/word-walk.ts';
import kinds from './data/event-kinds.json' with { type: 'json' };
import { foldName } from './names.ts';

/** A word with where it stands in its paragraph. */
interface PlacedWord {
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

/** The words of paragraphs by their text: what one version of a document leaves for the next. */
export type KnownWords = ReadonlyMap<string, ParagraphWords>;

/** The words of a page, paragraph by paragraph; none for comments and boilerplate. `seen` has all that were read for the next version. */
export interface PageWords {
  readonly paragraphs: readonly ParagraphWords[];
  readonly seen: KnownWords;
}

const kindOf: ReadonlyMap<string, string> = new Map(
  Object.entries(kinds.kinds).flatMap(([kind, words]) => words.map((word): [string, string] => [word, kind])),
);
const kindSieve = new WordSieve(kindOf.keys());
const noWords: ParagraphWords = { kinds: [], terms: [], names: [], small: [] };

/** Reads the words of all paragraphs of a page, whose texts are `texts`; those that stand in `known` from there, and without it none is kept. */
export function wordsOfPage(page: Page, texts: readonly string[], known?: KnownWords): PageWords {
  const seen = new Map<string, ParagraphWords>();
  const paragraphs = page.paragraphs.map(({ zone }, index): ParagraphWords => {
    if (!isCounted(zone)) return noWords;
    const text = texts[index] as string;
    if (known === undefined) return readWords(text);
    const words = seen.get(text) ?? known.get(text) ?? readWords(text);
    seen.set(text, words);
    return words;
  });
  return { paragraphs, seen };
}

/** Do the words of a zone say what the story is about? */
export function isCounted(zone: Paragraph['zone']): boolean {
  return zone !== 'boilerplate' && zone !== 'comment';
}

function readWords(text: string): ParagraphWords {
  const found: string[] = [];
  const terms: PlacedWord[] = [];
  const names: PlacedWord[] = [];
  const small: number[] = [];
  const walk = new WordWalk(text);
  while (walk.next()) {
    const { start, end, first } = walk;
    if ((first & (Sign.capital | Sign.upper)) === 0) {
      const slot = slotOf(text, start, end);
      small.push(start * slots + slot);
      const kind = kindSieve.passes(slot) ? kindOf.get(text.slice(start, end)) : undefined;
      if (kind !== undefined) found.push(kind);
      continue;
    }
    const to = walk.plain ? end : withoutPossessive(text, start, end);
    const folded = walk.plain ? text.slice(start, end).toLowerCase() : foldName(text.slice(start, to));
    const word: PlacedWord = { start, folded };
    const nameEnd = (first & Sign.upper) !== 0 && isInsideSentence(text, start) ? endOfName(text, start) : undefined;
    if (nameEnd !== undefined) names.push(nameEnd === to ? word : { start, folded: foldName(text.slice(start, nameEnd)) });
    if ((first & Sign.capital) === 0) continue;
    const kind = folded === 'march' ? undefined : kindOf.get(folded);
    if (kind !== undefined) found.push(kind);
    else if (folded.length > 2 || (folded.length === 2 && isInCapitals(text, start, end))) terms.push(word);
  }
  return { kinds: found, terms, names, small };
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
  if (start < 2 || text.charAt(start - 1) !== ' ') return false;
  const before = text.charAt(start - 2);
  if (before === ',' || isApostrophe(before)) return true;
  const half = before >= '\udc00' && before <= '\udfff' ? 3 : 2;
  return (signsAt(text, start - half) & (Sign.lower | Sign.number)) !== 0;
}

/** Behind the letters and hyphens that follow a capital; undefined where none does. */
function endOfName(text: string, start: number): number | undefined {
  const first = start + ((signsAt(text, start) & Sign.wide) === 0 ? 1 : 2);
  let at = first;
  for (let signs = signsAt(text, at); (signs & Sign.letter) !== 0 || text.charAt(at) === '-'; signs = signsAt(text, at)) {
    at += (signs & Sign.wide) === 0 ? 1 : 2;
  }
  return at === first ? undefined : at;
}

/** Those of some words that a page also has in small letters, in the paragraphs with the given indices. */
export function smallAmong(page: Page, read: PageWords, indices: readonly number[], words: ReadonlyMap<string, unknown>): Set<string> {
  const found = new Set<string>();
  const sieve = new WordSieve(words.keys());
  for (const index of indices) {
    const { start, end } = page.paragraphs[index] as Paragraph;
    let walk: WordWalk | undefined;
    for (const placed of read.paragraphs[index]?.small ?? []) {
      if (!sieve.passes(placed & (slots - 1))) continue;
      walk ??= new WordWalk(page.text.slice(start, end));
      walk.next(Math.floor(placed / slots));
      const word = walk.word();
      if (words.has(word)) found.add(word);
    }
  }
  return found;
}
