import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gitIgnoredBelow } from './git-ignored.ts';
import { foldersOf, matcherOf, type Rules } from './rules.ts';
import { Pace, type Turns } from './slices.ts';

/**
 * Paths of the files below a folder that the rules take, sorted. Looked for in slices, so that others get their turn; links
 * are not followed. A folder that cannot be read has none.
 */
export async function filesBelow(folder: string, rules: Rules, turns: Turns): Promise<string[]> {
  const matches = matcherOf(rules);
  const mayHold = foldersOf(rules);
  const isIgnored = rules.respectGitignore ? await gitIgnoredBelow(folder) : () => false;
  const pace = new Pace(turns);
  const found: string[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    for (const entry of entriesOf(join(folder, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && mayHold(path)) waiting.push(path);
      else if (entry.isFile() && matches(path) && !isIgnored(join(folder, path))) found.push(join(folder, path));
      await pace.step();
    }
  }
  return found.sort();
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
