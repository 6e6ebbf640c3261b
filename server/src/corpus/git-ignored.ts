import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { convertPathToPattern, isGitIgnored, isIgnoredByIgnoreFiles } from 'globby';

/**
 * Tells of an absolute path below a folder whether Git ignores it: by every `.gitignore` from the top of the repository down. A folder that is
 * itself ignored was opened all the same, so then only what lies in it has a say.
 */
export async function gitIgnoredBelow(folder: string): Promise<(path: string) => boolean> {
  const root = repositoryOf(folder);
  const way = root === undefined ? '' : relative(root, folder);
  if (way !== '') {
    const steps = way.split(sep).map((_, index, all) => all.slice(0, index).concat('.gitignore').join('/'));
    const patterns = [...steps.map(convertPathToPattern), `${convertPathToPattern(way)}/**/.gitignore`];
    const isIgnored = await isIgnoredByIgnoreFiles(patterns, { cwd: root ?? folder, suppressErrors: true });
    if (!isIgnored(`${folder}${sep}`)) return isIgnored;
  }
  return isGitIgnored({ cwd: folder, suppressErrors: true });
}

/** The folder that holds `.git`, a file where it is a work tree; undefined outside of all repositories. */
function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
