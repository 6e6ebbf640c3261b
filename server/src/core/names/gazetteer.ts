import type { Span } from '../model.ts';
import { unitAt } from '../text/code-at.ts';
import { Glance, hashOf, Sight, watchFor } from '../text/glance.ts';
import { foldWord, isSmall, isWordCode, wordEnd } from './words.ts';

/** One name and what it means. Several names may mean the same. */
export interface NamedEntry<T> {
  /** As usually written: `Guinea-Bissau`, `U.S.`, `AT&T`. */
  readonly name: string;
  readonly meaning: T;
  /** True where only this very case means it: `US` is no `us`, `Public` no `public`. */
  readonly exact?: boolean;
  /** True where a capitalised word behind it begins another name: `Korea, South` is none in `Korea, South Africa`. */
  readonly closed?: boolean;
}

/** A name found in a text. */
export interface NameHit<T> extends Span {
  readonly meaning: T;
}

/** A list of names made ready for looking up in any number of texts. */
export interface Gazetteer<T> {
  /** The longest names of the list in `text`, from left to right, not overlapping. Offsets are the text's; `glance` is one at the same text that watched for `watched`. */
  readonly find: (text: string, glance?: Glance) => NameHit<T>[];
  /** Words in small letters that names of the list begin with: what the glance has to watch. */
  readonly watched: readonly (readonly [sight: number, word: string])[];
}

interface Ending<T> {
  readonly meaning: T;
  readonly closed: boolean;
}

interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  /** Ends a name that may be written in any case, as long as its first letter keeps its capital. */
  loose: Ending<T> | undefined;
  /** Ends names that must be written just so, by their bare surface. */
  exact: Map<string, Ending<T>> | undefined;
}

/** The hash of a word tells at once of most words that no name begins with them. */
const TABLE_SIZE = 1 << 14;

/**
 * Compiles names into a tree of folded words. Case and diacritics are folded; a hyphen, an apostrophe and white space are
 * all the same gap; `&` is `and`; a stop belongs to the word before it (`U.S.` is `u.` `s.`); comma and brackets are words.
 * A name that begins with a capital is found only where the text has one there too. The first entry of a name wins.
 */
export function compileGazetteer<T>(entries: Iterable<NamedEntry<T>>): Gazetteer<T> {
  const root: Node<T> = { next: new Map(), loose: undefined, exact: undefined };
  const table = new Uint8Array(TABLE_SIZE);
  const small = new Set<string>();
  for (const { name, meaning, exact, closed = false } of entries) {
    let node = root;
    if (/^[a-z]+(?![\p{L}])/u.test(name)) small.add(name.slice(0, name.search(/[^a-z]|$/)));
    for (let token = readToken(name, 0, true); token !== undefined; ) {
      if (node === root) table[hashOf(token.key) & (TABLE_SIZE - 1)] = 1;
      const stopped = name[token.end] === '.';
      const key = stopped ? `${token.key}.` : token.key;
      token = readToken(name, stopped ? token.end + 1 : token.end, stopped);
      node.next ??= new Map();
      const child = node.next.get(key) ?? { next: undefined, loose: undefined, exact: undefined };
      node.next.set(key, child);
      node = child;
    }
    if (node === root) continue;
    if (!exact) node.loose ??= { meaning, closed };
    else {
      node.exact ??= new Map();
      if (!node.exact.has(bare(name))) node.exact.set(bare(name), { meaning, closed });
    }
  }
  const watched = [...small].map((word) => [Sight.name, word] as const);
  const own = new Glance(watchFor(watched));
  return { watched, find: (text, glance = own.at(text)) => findNames(text, root, table, glance) };
}

function findNames<T>(text: string, root: Node<T>, table: Uint8Array, { nameCount, names, ends, hashes }: Glance): NameHit<T>[] {
  const hits: NameHit<T>[] = [];
  let from = 0;
  for (let index = 0; index < nameCount; index++) {
    const at = names[index] as number;
    const end = ends[index] as number;
    const isWhole = end > at && (end === text.length || !isWordCode(unitAt(text, end)));
    if (at < from || (isWhole && table[(hashes[index] as number) & (TABLE_SIZE - 1)] === 0)) continue;
    if (at > 0 && isWordCode(unitAt(text, at - 1))) continue;
    if (end === at && isSmall(text[at] as string)) continue;
    const hit = longestFrom(text, at, root);
    if (hit === undefined) continue;
    hits.push(hit);
    from = hit.end;
  }
  return hits;
}

function longestFrom<T>(text: string, start: number, root: Node<T>): NameHit<T> | undefined {
  let best: NameHit<T> | undefined;
  let node = root;
  let token = readToken(text, start, true);
  while (token !== undefined) {
    const withStop: Node<T> | undefined = text[token.end] === '.' ? node.next?.get(`${token.key}.`) : undefined;
    const child: Node<T> | undefined = withStop ?? node.next?.get(token.key);
    if (child === undefined) break;
    node = child;
    const end: number = withStop === undefined ? token.end : token.end + 1;
    const ending = node.exact?.get(bare(text.slice(start, end))) ?? node.loose;
    if (ending !== undefined && !(ending.closed && CAPITALISED.test(text.slice(end, end + 7))))
      best = { start, end, meaning: ending.meaning };
    if (node.next === undefined) break;
    token = readToken(text, end, withStop !== undefined);
  }
  return best;
}

/** A gap and a capital right behind a name. */
const CAPITALISED = /^\s{1,2}(?:the\s)?\p{Lu}/u;

interface Token {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const GAP = /[\s\u00a0]{0,3}(?:[-\u2010-\u2014'\u2019][\s\u00a0]{0,2})?/y;

/** The word or sign after the gap at `at`; without a gap only at the start of a name and after a stop. */
function readToken(text: string, at: number, gapless: boolean): Token | undefined {
  if (at >= text.length) return undefined;
  const start = behindGap(text, at);
  if (start >= text.length) return undefined;
  const code = unitAt(text, start);
  if (isWordCode(code)) {
    if (start === at && !gapless && !/[&,()]/.test(text[at - 1] ?? '')) return undefined;
    const end = wordEnd(text, start);
    return { start, end, key: foldWord(text.slice(start, end)) };
  }
  if (code === 0x26) return { start, end: start + 1, key: 'and' };
  if (code === 0x2c || code === 0x28 || code === 0x29) return { start, end: start + 1, key: text[start] as string };
  return undefined;
}

function behindGap(text: string, at: number): number {
  const code = unitAt(text, at);
  if (isWordCode(code)) return at;
  if (code === 0x20 && at + 1 < text.length && isWordCode(unitAt(text, at + 1))) return at + 1;
  GAP.lastIndex = at;
  GAP.test(text);
  return GAP.lastIndex;
}

/** A surface as exact names are compared: one kind of apostrophe, one kind of space. */
function bare(surface: string): string {
  return surface.replace(/\u2019/g, "'").replace(/\s+/g, ' ');
}
