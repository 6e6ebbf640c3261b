import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** A test that takes longer than this many milliseconds waits for something that never comes. */
const patience = 60_000;

/**
 * Called by VS Code in its extension host: runs the test files of the folder `COLLATE_SUITE`, and writes what each came to, as it comes,
 * into the file `COLLATE_RESULTS`. Its last line says that all have run.
 */
export async function run(): Promise<void> {
  const { COLLATE_SUITE: folder = '', COLLATE_RESULTS: results = '' } = process.env;
  const say = (row: object): void => appendFileSync(results, `${JSON.stringify(row)}\n`);
  const mocha = new Mocha({ ui: 'bdd', timeout: patience, forbidOnly: true, reporter: Mocha.reporters.Base });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.cjs'))) mocha.addFile(join(folder, file));
  const failures = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => say({ title: test.fullTitle(), state: 'passed', milliseconds: test.duration }))
      .on('fail', (test, error) => say({ title: test.fullTitle(), state: 'failed', error: error.stack ?? String(error) }))
      .on('pending', (test) => say({ title: test.fullTitle(), state: 'skipped' }));
  });
  say({ ended: true });
  if (failures > 0) throw new Error(`${failures} failed`);
}
