import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';

/** Who works in a folder, as Git knows them there, else as the machine does; undefined where neither says. Never throws. */
export function authorIn(folder: string): string | undefined {
  return (
    quietly(() =>
      execFileSync('git', ['config', 'user.name'], { cwd: folder, encoding: 'utf8', timeout: 2_000, stdio: ['ignore', 'pipe', 'ignore'] }),
    ) ?? quietly(() => userInfo().username)
  );
}

function quietly(ask: () => string): string | undefined {
  try {
    return ask().trim() || undefined;
  } catch {
    return undefined;
  }
}
