import { codeAt } from '../../text/code-at.ts';
import type { KnownName } from './names.ts';

/** The names that begin with one word. */
export class Spellings {
  /** The longest first. */
  readonly all: readonly KnownName[];
  /** Code units of the word that they begin with. */
  readonly wordLength: number;
  #byNext: ReadonlyMap<number, readonly KnownName[]> | undefined;

  constructor(names: readonly KnownName[], wordLength: number) {
    this.all = names.length === 1 ? names : [...names].sort((a, b) => b.surface.length - a.surface.length);
    this.wordLength = wordLength;
  }

  /** Those that the first letter of the second word leaves, by its code in upper case; under `OTHERS` where it is none of the keys. Made when it is first asked for: most words never are. */
  get byNext(): ReadonlyMap<number, readonly KnownName[]> {
    this.#byNext ??= byNext(this.all, this.wordLength);
    return this.#byNext;
  }
}

/** Fewer names are looked through at once. */
const few = 4;
const OTHERS = -1;
/** Any letter beyond ASCII, whose other case may be anything. */
const UNKNOWN = -2;

/** A code unit of ASCII in upper case; others as they are. */
export function upper(code: number): number {
  return code >= 97 && code <= 122 ? code - 32 : code;
}

/** Names by the word that they begin with, made ready: hundreds begin with `National`, and a letter more tells nearly all apart. */
export function spellingsByWord(byWord: ReadonlyMap<string, readonly KnownName[]>): Map<string, Spellings> {
  const made = new Map<string, Spellings>();
  for (const [word, names] of byWord) made.set(word, new Spellings(names, word.length));
  return made;
}

/** The names that may be written at `start`, where the word of these spellings begins; the longest first. */
export function candidatesAt(text: string, start: number, spellings: Spellings): readonly KnownName[] {
  const { all, wordLength } = spellings;
  if (all.length < few) return all;
  const key = keyAt(text, start + wordLength + 1);
  return key === UNKNOWN ? all : (spellings.byNext.get(key) ?? spellings.byNext.get(OTHERS) ?? all);
}

function byNext(all: readonly KnownName[], wordLength: number): Map<number, readonly KnownName[]> {
  const keys = all.map(({ surface, lead }) => (lead + wordLength + 1 < surface.length ? keyAt(surface, lead + wordLength + 1) : UNKNOWN));
  const groups = new Map<number, readonly KnownName[]>();
  for (const key of [OTHERS, ...keys]) {
    if (!groups.has(key))
      groups.set(
        key,
        all.filter((_, index) => keys[index] === key || keys[index] === UNKNOWN),
      );
  }
  return groups;
}

/** The second word’s first letter, or whatever stands one sign behind the first word. A line break is a blank. */
function keyAt(text: string, at: number): number {
  const code = codeAt(text, at);
  if (code >= 128) return UNKNOWN;
  return code === 0x0a ? 0x20 : upper(code);
}
