import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { foldersOf, matcherOf, type Rules } from './rules.ts';
import { Pace, type Turns } from './slices.ts';

const ignoreFile = '.gitignore';

/**
 * Paths of the files below a folder that the rules take, sorted. Looked for in slices, so that others get their turn; links
 * are not followed. A folder that cannot be read has none. `ignoring` makes what tells which paths Git ignores, and is asked
 * for it only where there is a file that says so.
 */
export async function filesBelow(
  folder: string,
  rules: Rules,
  turns: Turns,
  ignoring: () => Promise<(path: string) => boolean>,
): Promise<string[]> {
  const matches = matcherOf(rules);
  const mayHold = foldersOf(rules);
  const pace = new Pace(turns);
  const found: string[] = [];
  let hasIgnoreFile = isBelowIgnoreFile(folder);
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    for (const entry of entriesOf(join(folder, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.name === ignoreFile) hasIgnoreFile = true;
      else if (entry.isDirectory() && mayHold(path)) waiting.push(path);
      else if (entry.isFile() && matches(path)) found.push(join(folder, path));
      await pace.step();
    }
  }
  return (hasIgnoreFile && rules.respectGitignore ? await without(found, await ignoring(), pace) : found).sort();
}

async function without(paths: readonly string[], isIgnored: (path: string) => boolean, pace: Pace): Promise<string[]> {
  const left: string[] = [];
  for (const path of paths) {
    if (!isIgnored(path)) left.push(path);
    await pace.step();
  }
  return left;
}

/** Folders above may say what is ignored here. */
function isBelowIgnoreFile(folder: string): boolean {
  const above = dirname(folder);
  return above !== folder && (existsSync(join(above, ignoreFile)) || isBelowIgnoreFile(above));
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
