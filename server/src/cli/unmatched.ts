import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { matcherOf, type Rules } from '../corpus/rules.ts';
import type { LoadedProject } from './project.ts';
import type { FoundSources } from './sources.ts';

/** What was named and is not there, a line each: else a slip in a path or a pattern would look like sources that agree. */
export function unmatchedIn(
  { folder, file, project }: LoadedProject,
  { include }: Rules,
  paths: readonly string[],
  { sources, barren }: FoundSources,
): string[] {
  const found = sources.map(({ uri }) => relative(folder, fileURLToPath(uri)).split(sep).join('/'));
  const isHome = (path: string): boolean => realpathSync(path) === realpathSync(folder);
  const isWhole = paths.some(isHome) && !barren.some(isHome);
  const idle = isWhole
    ? (project.sources ?? []).filter((glob) => !glob.startsWith('!') && !found.some(matcherOf({ include: [glob], exclude: [] })))
    : [];
  const missing = Object.keys(project.published ?? {}).filter((path) => !existsSync(join(folder, path)));
  return [
    ...barren.map(
      (path) =>
        `${path}: no source lies in it; sources are what matches ${include.join(', ')} and is not left out by exclude or .gitignore`,
    ),
    ...idle.map(
      (glob) =>
        `${file}: “sources” names ${glob}, and no source matches it${/[*?{[]/.test(glob) ? '' : `; all that lies in a folder is ${join(glob, '**')}`}`,
    ),
    ...missing.map((path) => `${file}: “published” names ${path}, and there is no such file`),
  ];
}
