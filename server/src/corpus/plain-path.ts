import { posix } from 'node:path';

/** A path or a glob relative to a folder, written as everything else writes it: `./reports//a.txt` is `reports/a.txt`. */
export function plainPath(path: string): string {
  return posix.normalize(path);
}
