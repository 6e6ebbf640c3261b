import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { findVscode, type Vscode } from '../vscode/find.ts';
import { projectFolder } from '../vscode/recipe.ts';
import { bundleSuites } from './bundle-suites.ts';
import { packExtension } from './pack.ts';
import type { Count, Part } from './part.ts';
import { readResults } from './results.ts';

const suitesFolder = join(projectFolder, 'client/test');

/**
 * The packed extension in a real VS Code: one run for each folder of `client/test`, on the workspace that it holds, or else on the samples.
 * A workspace of several folders holds a `.code-workspace` file, which is opened. `COLLATE_ONLY=views` runs that suite alone.
 */
export const editorTests: Part = {
  name: 'the packed extension in VS Code',
  run: async () => {
    const vscode = await findVscode();
    mkdirSync(join(projectFolder, '.cache'), { recursive: true });
    const extension = await packExtension('.cache/collate.vsix');
    const bundles = await bundleSuites();
    const wanted = process.env['COLLATE_ONLY'];
    const suites = readdirSync(suitesFolder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && (wanted ?? entry.name) === entry.name,
    );
    let [passed, failed] = [0, 0];
    for (const { name: suite } of suites) {
      const count = await runSuite(vscode, extension, bundles, suite);
      passed += count.passed;
      failed += count.failed;
    }
    return { passed, failed };
  },
};

async function runSuite(vscode: Vscode, extension: string, bundles: string, suite: string): Promise<Count> {
  console.log(`\n${suite}, in ${vscode.name}`);
  const folder = mkdtempSync(join(tmpdir(), 'collate-'));
  try {
    // The tests change files: they get a copy.
    const workspace = join(folder, 'workspace');
    const own = join(suitesFolder, suite, 'workspace');
    cpSync(existsSync(own) ? own : join(projectFolder, 'samples'), workspace, { recursive: true });
    const several = readdirSync(workspace).find((name) => name.endsWith('.code-workspace'));
    const opened = several === undefined ? workspace : join(workspace, several);
    const results = join(folder, 'results.jsonl');
    const profile = [`--user-data-dir=${join(folder, 'user')}`, `--extensions-dir=${join(folder, 'extensions')}`];
    await vscode.install(extension, profile);
    const code = await runTests({
      vscodeExecutablePath: vscode.executable,
      extensionDevelopmentPath: bundles,
      extensionTestsPath: join(bundles, 'suite.cjs'),
      launchArgs: [opened, ...profile],
      extensionTestsEnv: { COLLATE_SUITE: join(bundles, suite), COLLATE_RESULTS: results },
    }).catch(() => 1);
    return readResults(results, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
