import kinds from './data/event-kinds.json' with { type: 'json' };
import { foldName } from './names.ts';

/** A word with where it stands in its paragraph. */
interface PlacedWord {
  readonly start: number;
  readonly folded: string;
}

/** The words of a paragraph that tell what its story is about. They depend on nothing but its text, so they can be kept by it. */
export interface ParagraphWords {
  /** Words in lower case, each once. */
  readonly lower: readonly string[];
  /** Kinds of event, as often as words speak of them. */
  readonly kinds: readonly string[];
  /** Capitalised words that name no kind, those of one letter and short ones in mixed case apart. */
  readonly terms: readonly PlacedWord[];
  /** Words with a capital inside a sentence. */
  readonly names: readonly PlacedWord[];
}

/** The words of paragraphs by their text: what one version of a document leaves for the next. */
export type KnownWords = ReadonlyMap<string, ParagraphWords>;

/** Looks words up by the text of a paragraph; `seen` has all that were asked for. */
export interface WordReader {
  readonly seen: KnownWords;
  of(text: string): ParagraphWords;
}

const kindOf: ReadonlyMap<string, string> = new Map(
  Object.entries(kinds.kinds).flatMap(([kind, words]) => words.map((word): [string, string] => [word, kind])),
);
const word = /\p{L}[\p{L}\p{N}]*(?:[.’'-]\p{L}[\p{L}\p{N}]*)*/gu;
const insideSentence = /(?<=[\p{Ll}\p{N},’'] )(\p{Lu}[\p{L}-]+)/gu;

/** Reads the words of paragraphs, those that stand in `known` from there. */
export function wordReader(known: KnownWords = new Map()): WordReader {
  const seen = new Map<string, ParagraphWords>();
  return {
    seen,
    of(text) {
      let words = seen.get(text);
      if (words === undefined) {
        words = known.get(text) ?? readWords(text);
        seen.set(text, words);
      }
      return words;
    },
  };
}

function readWords(text: string): ParagraphWords {
  const lower = new Set<string>();
  const found: string[] = [];
  const terms: PlacedWord[] = [];
  for (const { 0: surface, index: start } of text.matchAll(word)) {
    const first = surface.charAt(0);
    if (first === first.toLowerCase()) {
      lower.add(surface);
      const kind = kindOf.get(surface);
      if (kind !== undefined) found.push(kind);
      continue;
    }
    const folded = foldName(surface.replace(/[’']s?$/, ''));
    const kind = kindOf.get(folded);
    if (kind !== undefined) found.push(kind);
    else if (folded.length > 2 || (folded.length === 2 && surface === surface.toUpperCase())) terms.push({ start, folded });
  }
  const names = Array.from(text.matchAll(insideSentence), ({ 1: name = '', index: start }) => ({ start, folded: foldName(name) }));
  return { lower: [...lower], kinds: found, terms, names };
}
