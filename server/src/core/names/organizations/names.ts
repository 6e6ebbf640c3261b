import { unitAt } from '../../text/code-at.ts';
import { candidates, compileWords, type WordTable, wordWritten } from '../../text/word-table.ts';
import list from '../data/organizations.json' with { type: 'json' };
import { isWordCode } from '../words.ts';
import { Role, rolesOf } from './lexicon.ts';
import { runsOf, type Word } from './runs.ts';
import { candidatesAt, type Spellings, spellingsByWord, upper } from './spellings.ts';

/** One spelling of a body’s name. */
export interface KnownName {
  /** Canonical full name of the body. */
  readonly name: string;
  /** As written in running text: `UNODC`, `al-Qaeda`, `Guardian` (an article stays outside). */
  readonly surface: string;
  /**
   * When the words mean the body: `always`; only with a capital where none is due (`middle`: `Labour`, `Orange`);
   * only where the words around it speak of a body (`evidence`: `Ford`, `Sun`).
   */
  readonly when: 'always' | 'middle' | 'evidence';
  /** The list that it stands in: `companies`; absent where the document or the user names it. */
  readonly kind?: string;
  /** Code units of the surface before its first capitalised word (`al-`). */
  readonly lead: number;
}

/** A body that the user adds: its canonical name and its other names. */
export interface OrganizationEntry {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** The names to look for, made ready. */
export interface OrganizationNames {
  /** By their first capitalised word. */
  readonly byWord: ReadonlyMap<string, Spellings>;
  /** The same by the hash of the word, for words of letters of ASCII alone. */
  readonly table: WordTable<Spellings>;
  /** Names, in lower case, that are never marked. */
  readonly excluded: ReadonlySet<string>;
}

const signs: Readonly<Record<string, KnownName['when']>> = { '~': 'middle', '?': 'evidence' };

const isAscii = /^[\0-\x7f]*$/;

/** `The Sun` is written `Sun` with an article before it: a word alone, so that it needs evidence. */
function* spellingsOf(line: string, kind: string): Generator<Omit<KnownName, 'lead'>> {
  const spellings = line.split('|');
  const name = (spellings[0] as string).replace(/^[~?]/, '');
  for (const spelling of spellings) {
    const marked = signs[spelling.charAt(0)];
    const written = marked === undefined ? spelling : spelling.slice(1);
    const surface = written.startsWith('The ') ? written.replace(/^The (?=\p{L})/u, '') : written;
    const when = marked ?? (surface !== written && !surface.includes(' ') ? 'evidence' : 'always');
    yield { name, surface, when, kind };
    if (isAscii.test(surface)) continue;
    const plain = surface.normalize('NFD').replace(/\p{M}/gu, '');
    if (plain !== surface) yield { name, surface: plain, when: when === 'always' && rolesOf(plain) !== 0 ? 'evidence' : when, kind };
  }
}

/** The built-in list, with bodies that the user adds before it (they win) and names that are none for the user. */
export function compileOrganizations(extra: readonly OrganizationEntry[] = [], excluded: readonly string[] = []): OrganizationNames {
  const byWord = new Map<string, KnownName[]>();
  const taken = new Set<string>();
  const add = ({ name, surface, when, kind }: Omit<KnownName, 'lead'>): void => {
    const first = firstWord(surface);
    if (first === undefined || taken.has(surface)) return;
    taken.add(surface);
    const lead = first.start;
    const known = kind === undefined ? { name, surface, when, lead } : { name, surface, when, lead, kind };
    const names = byWord.get(first.text);
    if (names === undefined) byWord.set(first.text, [known]);
    else names.push(known);
  };
  for (const { name, aliases = [] } of extra) for (const surface of [name, ...aliases]) add({ name, surface, when: 'always' });
  for (const [kind, lines] of Object.entries(list.kinds))
    for (const line of lines) for (const spelling of spellingsOf(line, kind)) add(spelling);
  return prepared(byWord, new Set(excluded.map((name) => name.toLowerCase())));
}

const plainFirst = /^[A-Z][A-Za-z]*(?= |$)/;

/** The first capitalised word of a name. Nearly all names open with a plain one, which needs no {@link runsOf}: the list is compiled at each start. */
function firstWord(surface: string): Pick<Word, 'text' | 'start'> | undefined {
  const plain = plainFirst.exec(surface)?.[0];
  return plain === undefined ? runsOf(surface)[0]?.[0] : { text: plain, start: 0 };
}

/** Names that a document gives its bodies, by the word that each begins with; `full` has what they stand for by their surfaces. */
export function namesByWord(full: ReadonlyMap<string, string>): ReadonlyMap<string, readonly KnownName[]> {
  const byWord = new Map<string, KnownName[]>();
  for (const [surface, name] of full) {
    const first = firstWord(surface);
    if (first === undefined) continue;
    const known: KnownName = { name, surface, when: 'always', lead: first.start };
    const names = byWord.get(first.text);
    if (names === undefined) byWord.set(first.text, [known]);
    else names.push(known);
  }
  return byWord;
}

/** Those names made ready for looking up. */
export function documentNames(byWord: ReadonlyMap<string, readonly KnownName[]>): OrganizationNames {
  return prepared(byWord, new Set());
}

function prepared(byWord: ReadonlyMap<string, readonly KnownName[]>, excluded: ReadonlySet<string>): OrganizationNames {
  const spellings = spellingsByWord(byWord);
  return { byWord: spellings, table: compileWords(spellings), excluded };
}

let builtIn: OrganizationNames | undefined;

/** The built-in list, compiled once, when it is first needed. */
export function builtInNames(): OrganizationNames {
  builtIn ??= compileOrganizations();
  return builtIn;
}

const inWord = /[\p{L}\p{N}]/u;
const capitals = /^[\p{Lu}\d][\p{Lu}\d'&-]{3,}$/u;

/**
 * The longest listed name that begins with this word of `text`. Letter case may differ only where a whole line is in
 * capitals, and in a last word such as `party` or `police`.
 */
export function knownAt(text: string, word: Word, { byWord, table }: OrganizationNames): KnownName | undefined {
  const candidate = word.hash === 0 ? undefined : candidates(table, word.hash);
  if (word.hash !== 0 && candidate === undefined) return undefined;
  const names = candidate === undefined ? byWord.get(word.text) : wordWritten(candidate, text, word.start, word.end)?.meaning;
  const found = names === undefined ? undefined : firstWritten(text, word.start, names);
  if (found !== undefined || word.text.length < 4 || unitAt(word.text, 1) > 90 || !capitals.test(word.text)) return found;
  const shouted = byWord.get(word.text.charAt(0) + word.text.slice(1).toLowerCase());
  return shouted === undefined ? undefined : firstWritten(text, word.start, shouted);
}

function firstWritten(text: string, start: number, spellings: Spellings): KnownName | undefined {
  const names = candidatesAt(text, start, spellings);
  for (let index = 0; index < names.length; index++) {
    const known = names[index] as KnownName;
    if (isWritten(text, start - known.lead, known)) return known;
  }
  return undefined;
}

function isInWord(text: string, at: number): boolean {
  const code = unitAt(text, at);
  return code < 128 ? isWordCode(code) : inWord.test(text.charAt(at));
}

function isWritten(text: string, start: number, { surface, kind }: KnownName): boolean {
  const end = start + surface.length;
  if (start < 0 || end > text.length) return false;
  if (upper(unitAt(text, end - 1)) !== upper(unitAt(surface, surface.length - 1))) return false;
  if (end < text.length && isInWord(text, end)) return false;
  if (text.startsWith(surface, start)) return true;
  const written = text.slice(start, end).replaceAll('’', "'").replaceAll('\u00a0', ' ').replaceAll('\n', ' ');
  const meant = surface.replaceAll('’', "'");
  if (written === meant) return true;
  if (written.length < 5 || written.toLowerCase() !== meant.toLowerCase()) return false;
  if (written === written.toUpperCase()) return true;
  const last = meant.lastIndexOf(' ') + 1;
  return (
    kind !== undefined &&
    last > 0 &&
    written.slice(0, last) === meant.slice(0, last) &&
    (rolesOf(meant.slice(last)) & (Role.body | Role.weak)) !== 0
  );
}
