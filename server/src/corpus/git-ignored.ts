import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { IgnoreRules } from './ignore-rules.ts';

/**
 * Tells of an absolute path below a folder whether Git ignores it, by every `.gitignore` from the top of the repository down and by the
 * repository's own `info/exclude`; the path of a folder ends in a separator. Letter case counts where it counts for Git. A folder that is
 * itself ignored was opened all the same, so then only what lies in it has a say. Files are read when a path is asked for that they speak of.
 */
export function gitIgnoredBelow(folder: string): (path: string) => boolean {
  const root = repositoryOf(folder);
  if (root === undefined) return below(folder, '', process.platform === 'win32' || process.platform === 'darwin');
  const git = gitFolderOf(root);
  const ignoresCase = /^\s*ignorecase\s*=\s*(?:true|yes|on|1)\s*$/im.test(textOf(join(git, 'config')));
  const isIgnored = below(root, textOf(join(git, 'info', 'exclude')), ignoresCase);
  return isIgnored(`${folder}${sep}`) ? below(folder, '', ignoresCase) : isIgnored;
}

function below(root: string, exclude: string, ignoresCase: boolean): (path: string) => boolean {
  const rules = new IgnoreRules(exclude, (folder) => textOf(join(root, folder, '.gitignore')), ignoresCase);
  const start = root.endsWith(sep) ? root : root + sep;
  return (path) => {
    // Of the plain paths of files there are thousands.
    const isPlain = path.startsWith(start) && !path.endsWith(sep) && !path.includes('..');
    const way = isPlain ? path.slice(start.length) : relative(root, path);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return false;
    return rules.ignores(way.split(sep).join('/'), path.endsWith(sep));
  };
}

/** The folder that holds `.git`; undefined outside of all repositories. */
function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** What Git keeps of a repository; in a work tree `.git` is a file that leads there, by way of a folder of the work tree's own. */
function gitFolderOf(root: string): string {
  const git = join(root, '.git');
  const [, led] = /^gitdir: (.+)$/m.exec(textOf(git)) ?? [];
  if (led === undefined) return git;
  const own = resolve(root, led.trim());
  const common = textOf(join(own, 'commondir')).trim();
  return common === '' ? own : resolve(own, common);
}

/** Empty where there is no such file, or it cannot be read. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
