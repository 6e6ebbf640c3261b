import { isSame } from '../same-value.ts';
import type { ParagraphTexts } from '../text/paragraph-texts.ts';
import { slots, WordSieve } from '../text/word-sieve.ts';
import { WordWalk } from '../text/word-walk.ts';
import type { PageWords } from './paragraph-words.ts';
import { isPlainWord } from './plain-word.ts';
import { byWeight, type Weighed, type Weights } from './weights.ts';

/** A story's most salient names; more would only blur what it is about. */
export const mostTerms = 60;

/** The terms of a story with all that they follow from. */
interface KnownStory {
  readonly terms: Weights;
  readonly countries: Weights;
  /** Those terms that it has in small letters, too. */
  readonly small: ReadonlySet<string>;
  readonly salient: readonly string[];
}

/** The terms of its story that a paragraph has in small letters. */
interface Small {
  readonly story: number;
  readonly words: ReadonlySet<string>;
}

/** What one version of a document leaves for the next. */
export interface KnownTerms {
  readonly stories: readonly KnownStory[];
  readonly paragraphs: readonly (Small | undefined)[];
}

/** What the names of stories are chosen from: the words of a page and, for those that the version before had, what was found in them. */
export class SalientTerms {
  readonly #texts: ParagraphTexts;
  readonly #words: PageWords;
  readonly #known: KnownTerms | undefined;
  readonly #stories: KnownStory[] = [];
  readonly #paragraphs: (Small | undefined)[] = [];

  /** Without `known` nothing is kept. */
  constructor(texts: ParagraphTexts, words: PageWords, known: KnownTerms | undefined) {
    this.#texts = texts;
    this.#words = words;
    this.#known = known;
  }

  get seen(): KnownTerms {
    return { stories: this.#stories, paragraphs: this.#paragraphs };
  }

  /**
   * The heaviest terms of the next story, which has `paragraphs`, and countries beside them; the same `terms` object has the same terms. Words that the story also has in small letters,
   * and ordinary ones, are no names with a capital either.
   */
  next(terms: Weights, countries: Weights, paragraphs: readonly number[]): readonly string[] {
    const story = this.#stories.length;
    const known = this.#known?.stories[story];
    const before = known?.terms === terms ? known : undefined;
    const small = this.#smallAmong(terms, paragraphs, before && story);
    const holds = before !== undefined && isSame(before.countries, countries) && isSame(before.small, small);
    const salient = holds ? before.salient : chosen(terms, countries, small);
    if (this.#known !== undefined) this.#stories.push({ terms, countries, small, salient });
    return salient;
  }

  /** Those of the terms that the paragraphs have in small letters; what is known of paragraphs of this story holds. */
  #smallAmong(terms: Weights, paragraphs: readonly number[], story: number | undefined): Set<string> {
    const found = new Set<string>();
    sieve.clear();
    for (const term of terms.keys()) sieve.add(term);
    for (const index of paragraphs) {
      if (this.#known === undefined) {
        this.#takeSmall(index, terms, found);
        continue;
      }
      const known = story === undefined ? undefined : this.#texts.known(this.#known.paragraphs, index);
      let own = known?.story === story ? known : undefined;
      if (own === undefined) {
        own = { story: this.#stories.length, words: this.#takeSmall(index, terms, new Set()) };
        for (const word of own.words) sieve.add(word);
      }
      for (const word of own.words) found.add(word);
      this.#paragraphs[index] = own;
    }
    return found;
  }

  /** Adds those that a paragraph has, and takes them out of the sieve: `the` and its like come again and again. */
  #takeSmall(index: number, terms: Weights, found: Set<string>): Set<string> {
    const small = this.#words[index]?.small ?? noPlaces;
    let walk: WordWalk | undefined;
    for (let at = 0; at < small.length; at++) {
      const placed = small[at] as number;
      if (!sieve.passes(placed & (slots - 1))) continue;
      walk ??= new WordWalk(this.#texts.all[index] as string);
      walk.next(Math.floor(placed / slots));
      const word = walk.word();
      if (!terms.has(word) || found.has(word)) continue;
      found.add(word);
      sieve.remove(word);
    }
    return found;
  }
}

/** What is still looked for. */
const sieve = new WordSieve();
const noPlaces: readonly number[] = [];

function chosen(terms: Weights, countries: Weights, small: ReadonlySet<string>): readonly string[] {
  const weighed: Weighed[] = [];
  for (const term of terms.values()) if (!small.has(term.name) && !isPlainWord(term.name)) weighed.push(term);
  for (const { name, weight } of countries.values()) weighed.push({ name: `country ${name}`, weight: weight / 2 });
  weighed.sort(byWeight);
  const kept: string[] = [];
  for (let at = 0; at < weighed.length && at < mostTerms; at++) kept.push((weighed[at] as Weighed).name);
  return kept;
}
