import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findProgram } from './programs.ts';
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
  if (process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined) {
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
  const found = process.env['CHROME_PATH'] ?? findProgram(names);
  if (found !== undefined) return found;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

function aptGet(words: readonly string[]): Promise<unknown> {
  return run('apt-get', words, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
