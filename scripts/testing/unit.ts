import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../vscode/recipe.ts';
import { run } from '../vscode/run.ts';
import type { Count, Part } from './part.ts';

/** Unit, fixture and property tests, and the server over stdio: everything in `server/test`, with Node's own runner. */
export const unitTests: Part = {
  name: 'units, fixtures, laws, server over stdio',
  run: async () => {
    const files = readdirSync(join(projectFolder, 'server/test')).filter((file) => file.endsWith('.test.ts'));
    const folder = mkdtempSync(join(tmpdir(), 'collate-units-'));
    const results = join(folder, 'results.tap');
    try {
      const reporters = [
        ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
        ...['--test-reporter=tap', `--test-reporter-destination=${results}`],
      ];
      const words = ['--import', 'tsx', '--test', ...reporters, ...files.map((file) => `server/test/${file}`)];
      const { code } = await run(process.execPath, words, { cwd: projectFolder, show: true });
      const count = readCount(readFileSync(results, 'utf8'));
      return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Reads the last lines of the runner's report. What was cancelled counts as failed, what was skipped counts for nothing. */
function readCount(tap: string): Count {
  const total = (word: string): number => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return { passed: total('pass'), failed: total('fail') + total('cancelled') };
}
