import { readFileSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { decode } from './decode.ts';
import { pathOf, uriOf } from './file-uri.ts';
import type { FileRead, Files } from './files.ts';
import { gitIgnoredBelow } from './git-ignored.ts';
import { hashOf } from './hash.ts';
import { matcherOf } from './rules.ts';
import type { Turns } from './slices.ts';
import { filesBelow } from './walk.ts';

const nothing = (): boolean => false;

const turns: Turns = { now: () => performance.now(), next: () => new Promise((resolve) => setImmediate(resolve)) };

/** The local disk. Reading is synchronous: it is three times faster than promises, and a scan lets others run between files. */
export const disk: Files = {
  async find(folder, rules) {
    const cwd = pathOf(folder);
    if (!this.isFolder(folder)) return [];
    const paths = await filesBelow(cwd, rules, turns, rules.respectGitignore ? gitIgnoredBelow(cwd) : nothing);
    return paths.map(uriOf);
  },

  async rule(folder, rules) {
    const cwd = pathOf(folder);
    const matches = matcherOf(rules);
    const isIgnored = rules.respectGitignore ? gitIgnoredBelow(cwd) : nothing;
    return (uri) => {
      const file = pathOf(uri);
      const path = relative(cwd, file);
      if (!uri.startsWith('file:') || path === '' || isAbsolute(path) || path.startsWith('..')) return false;
      return matches(path.split(sep).join('/')) && !isIgnored(file);
    };
  },

  read(uri, maxFileSize) {
    try {
      const path = pathOf(uri);
      const stats = statSync(path);
      if (!stats.isFile()) return { problem: 'it is no ordinary file' };
      if (stats.size > maxFileSize) return { problem: `it is larger than ${maxFileSize} bytes (collate.maxFileSize)` };
      const bytes = readFileSync(path);
      return { ...decode(bytes), hash: hashOf(bytes) };
    } catch (error) {
      return unread(error);
    }
  },

  stamp(uri) {
    const stats = statsOf(uri);
    return stats && `${stats.mtimeMs} ${stats.size}`;
  },

  isFolder: (uri) => statsOf(uri)?.isDirectory() ?? false,
};

function statsOf(uri: string): Stats | undefined {
  try {
    return statSync(pathOf(uri), { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function unread(error: unknown): FileRead {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { gone: true };
  return {
    problem:
      code === 'EACCES' || code === 'EPERM' ? 'it may not be read: check its permissions' : `it cannot be read (${String(code ?? error)})`,
  };
}
