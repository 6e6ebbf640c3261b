import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export const root: string = new URL('../../', import.meta.url).pathname;

/** Arguments of Node that run the command line as its source is now; what follows them is the command line's. */
export const program: readonly string[] = [fromSource('server/src/cli/main.ts')];

/** One file made of a program, as compiling it anew takes a second for each run; gone when the process ends. */
function fromSource(entryPoint: string): string {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'command-line-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'cli.mjs');
  buildSync({
    absWorkingDir: root,
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return outfile;
}

/** Two reports that differ in one figure, and one that says the same with an emoji, CRLF and a byte order mark. */
export const reports = {
  'release.txt':
    'Operation Quiet Harbour frees 412 people\n\nOperation Quiet Harbour (3 to 9 March 2026) led to the rescue of 412 victims of forced labour. Police arrested 97 suspects.\n',
  'agency.txt':
    'Police raid ports\n\nDuring Operation Quiet Harbour, 412 victims of forced labour were rescued and 79 suspects were arrested.\n',
  'bom.txt': '\ufeff😀 Operation Quiet Harbour\r\n\r\nOperation Quiet Harbour led to the rescue of 412 victims of forced labour.\r\n',
} as const;

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own with these files, gone when the process ends. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-cli-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  folders.push(folder);
  return folder;
}

/** Runs the command line to its end. */
export function collateIn(cwd: string, args: readonly string[], input?: string): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [...program, ...args], { encoding: 'utf8', cwd, ...(input === undefined ? {} : { input }) });
}

/** Asserts that it said one clear line, wrote nothing, and ended as wrong use does. */
export function oneLine(run: SpawnSyncReturns<string>, pattern: RegExp): void {
  assert.equal(run.status, 2, run.stderr);
  assert.equal(run.stdout, '');
  assert.match(run.stderr, pattern);
  assert.equal(run.stderr.trimEnd().split('\n').length, 1, run.stderr);
}
