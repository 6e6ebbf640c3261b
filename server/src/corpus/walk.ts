import { type Dirent, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { foldersOf, matcherOf, type Rules } from './rules.ts';
import { Pace, type Turns } from './slices.ts';

/**
 * Paths of the files below a folder that the rules take, sorted. Looked for in slices, so that others get their turn; links
 * are not followed. A folder that cannot be read has none. `isIgnored` is asked of absolute paths, those of folders with a separator
 * at their end: nothing is looked for in a folder that is ignored.
 */
export async function filesBelow(folder: string, rules: Rules, turns: Turns, isIgnored: (path: string) => boolean): Promise<string[]> {
  const matches = matcherOf(rules);
  const mayHold = foldersOf(rules);
  const pace = new Pace(turns);
  const found: string[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const inside = join(folder, below);
    const start = inside.endsWith(sep) ? inside : inside + sep;
    for (const entry of entriesOf(inside)) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const full = start + entry.name;
      if (entry.isDirectory()) {
        if (mayHold(path) && !isIgnored(`${full}${sep}`)) waiting.push(path);
      } else if (entry.isFile() && matches(path) && !isIgnored(full)) found.push(full);
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
