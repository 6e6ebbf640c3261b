import { accessSync, constants, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { disk } from '../corpus/disk.ts';
import { matcherOf, type Rules } from '../corpus/rules.ts';
import { isOutside, relativePath } from './path.ts';
import { reasonOf } from './read-source.ts';
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

/** No source is ever edited, not by a slip in `--output` either: throws UsageError where that is one of them. */
export function demandNoSource(output: string | undefined, { sources }: FoundSources): void {
  if (output === undefined || !existsSync(output)) return;
  const real = realpathSync(output);
  if (sources.some(({ uri }) => fileURLToPath(uri) === resolve(output) || realpathSync(fileURLToPath(uri)) === real))
    throw new UsageError(`${output}: it is one of the sources, which Collate never writes to; name another file with --output`);
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
