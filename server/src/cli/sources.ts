import { accessSync, constants, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Document } from '../core/model.ts';
import { decode } from '../corpus/decode.ts';
import { disk } from '../corpus/disk.ts';
import { matcherOf, type Rules } from '../corpus/rules.ts';
import { isOutside, relativePath } from './path.ts';
import { UsageError } from './usage-error.ts';

/** A file to read, and whether a person named it: a named file must be readable, one found in a folder may be skipped. */
export interface Source {
  readonly uri: string;
  readonly named: boolean;
}

/** What a run reads: sources in order of path, and the folders among the paths that have none. */
export interface FoundSources {
  readonly sources: readonly Source[];
  readonly barren: readonly string[];
}

/**
 * The sources that the paths name: a file as it is, a folder with all sources below it. One that several paths lead to, by a link too,
 * counts once. `home` is the folder that the globs of the rules are relative to; a folder outside of it, and every folder where it is
 * undefined, is its own. Throws UsageError for a path that is missing or may not be read.
 */
export async function findSources(paths: readonly string[], rules: Rules, home: string | undefined): Promise<FoundSources> {
  const found = new Map<string, Reached>();
  const take = (source: Reached, file: string): void => {
    const known = found.get(file);
    const first = known === undefined || comesBefore(source, known) ? source : known;
    found.set(file, { ...first, named: source.named || known?.named === true });
  };
  const barren: string[] = [];
  for (const path of paths) {
    const uri = pathToFileURL(resolve(path)).href;
    const holdsSources = isFolder(path);
    const isLink = lstatSync(path).isSymbolicLink();
    const real = realpathSync(path);
    if (!holdsSources) {
      take({ uri, path: relativePath(uri), named: true, isLink }, real);
      continue;
    }
    const below = await sourcesIn(uri, rules, home);
    if (below.length === 0) barren.push(path);
    for (const one of below)
      take({ uri: one, path: relativePath(one), named: false, isLink }, join(real, relative(resolve(path), fileURLToPath(one))));
  }
  return { sources: [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), barren };
}

/** A source as one of the paths leads to it. */
interface Reached extends Source {
  readonly path: string;
  readonly isLink: boolean;
}

/** Its own name is what decisions and dates call a source by. */
function comesBefore(a: Reached, b: Reached): boolean {
  return a.isLink === b.isLink ? a.path < b.path : b.isLink;
}

async function sourcesIn(uri: string, rules: Rules, home: string | undefined): Promise<readonly string[]> {
  const folder = fileURLToPath(uri);
  const way = home === undefined ? '' : relative(home, folder);
  if (way === '' || isOutside(way)) return disk.find(uri, rules);
  const matches = matcherOf(rules);
  const all = await disk.find(uri, { ...rules, include: ['**/*'], exclude: [] });
  return all.filter((source) => matches([way, relative(folder, fileURLToPath(source))].join('/').split(sep).join('/')));
}

function isFolder(path: string): boolean {
  try {
    const folder = statSync(path).isDirectory();
    accessSync(path, folder ? constants.R_OK | constants.X_OK : constants.R_OK);
    return folder;
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

/**
 * The document of a source, or undefined where a file found in a folder is no text; `warn` then gets one line. A byte
 * order mark stays in the text, so that offsets are those of the file as stored. Throws UsageError for a named file.
 */
export function readSource({ uri, named }: Source, maxFileSize: number, warn: (line: string) => void): Document | undefined {
  const path = relativePath(uri);
  const skip = (problem: string): undefined => {
    if (named) throw new UsageError(`${path}: ${problem}`);
    warn(`${path}: ${problem}; skipped`);
  };
  try {
    const file = fileURLToPath(uri);
    const { size } = statSync(file);
    if (size > maxFileSize) return skip(`it is larger than ${maxFileSize} bytes (--max-file-size)`);
    const bytes = readFileSync(file);
    const decoded = decode(bytes);
    if ('problem' in decoded) return skip(decoded.problem);
    if (decoded.note !== undefined) warn(`${path}: ${decoded.note}`);
    return { uri, version: 0, text: hasMark(bytes) ? `\ufeff${decoded.text}` : decoded.text };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return skip(reasonOf(error));
  }
}

/** A byte order mark of UTF-8 or UTF-16, which decoding takes off. */
function hasMark([a, b, c]: Uint8Array): boolean {
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'there is no such file or folder',
    EACCES: 'it may not be read; check its permissions',
    EPERM: 'it may not be read; check its permissions',
    ELOOP: 'it is a loop of links',
    EISDIR: 'it is a folder where a file is needed',
  };
  return known[code] ?? `it cannot be read (${code || String(error)})`;
}
