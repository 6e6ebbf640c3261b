import { existsSync, readFileSync } from 'node:fs';
import type { Count } from './part.ts';

/** One line of what a suite writes while it runs: a test, or that all have run. */
type Row = Test | { readonly ended: true };

interface Test {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds?: number;
  readonly error?: string;
}

/**
 * Prints and counts what a suite wrote. `code` is the exit code of VS Code; an extension host that was killed gives 0,
 * so only a suite that says itself that it has ended is believed.
 */
export function readResults(file: string, code: number): Count {
  const rows = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  let [passed, failed, ended] = [0, 0, false];
  for (const row of rows.map((text): Row => JSON.parse(text))) {
    if ('ended' in row) {
      ended = true;
      continue;
    }
    if (row.state === 'passed') passed++;
    if (row.state === 'failed') failed++;
    console.log(toLine(row));
  }
  const fault = !ended
    ? 'did not run to its end'
    : passed + failed === 0
      ? 'ran nothing'
      : code !== 0 && failed === 0
        ? `ended with code ${code}`
        : undefined;
  if (fault !== undefined) console.log(`  ✖ the suite ${fault}`);
  return { passed, failed: failed + (fault === undefined ? 0 : 1) };
}

function toLine({ title, state, milliseconds, error }: Test): string {
  const mark = { passed: '✔', failed: '✖', skipped: '-' }[state];
  return `  ${mark} ${title}${milliseconds === undefined ? '' : ` (${milliseconds} ms)`}${error === undefined ? '' : `\n${error}`}`;
}
