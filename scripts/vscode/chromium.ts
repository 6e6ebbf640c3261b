import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { step } from './progress.ts';
import { run } from './run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/**
 * Gives the path of a Chromium or Chrome: `CHROME_PATH`, one on the `PATH`, or Playwright's own.
 * Where there is none and the user is root on Debian, it is installed by name; else it rejects with one line that says what to install.
 */
export async function findOrInstallChromium(): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && isRunnable('/usr/bin/apt-get')) {
    console.log('There is no Chromium on this machine: installing it.');
    await step('apt-get update', () => aptGet(['update', '-q']));
    await step('apt-get install chromium', () => aptGet(['install', '-y', '-q', '--no-install-recommends', 'chromium']));
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The tests need Chromium or Chrome. Install it (on Debian: `sudo apt-get install chromium`; elsewhere: `npx playwright-core install --with-deps chromium`), or name it in CHROME_PATH.',
  );
}

function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && isRunnable(named)) return named;
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      const file = join(folder, name);
      if (isRunnable(file)) return file;
    }
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function aptGet(words: readonly string[]): Promise<unknown> {
  return run('apt-get', words, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
