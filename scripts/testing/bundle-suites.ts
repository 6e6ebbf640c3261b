import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectFolder } from '../vscode/recipe.ts';

/**
 * Bundles the suites of `client/test` and gives the folder where they lie: `suite.cjs` and a folder for each suite.
 * A small manifest makes the folder an extension of its own, because VS Code runs a suite only beside an extension under development;
 * the packed Collate is installed.
 */
export async function bundleSuites(): Promise<string> {
  const source = join(projectFolder, 'client/test');
  const target = join(projectFolder, '.cache/client-test');
  rmSync(target, { recursive: true, force: true });
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  await build({
    entryPoints: ['suite.ts', ...files].map((file) => join(source, file)),
    outbase: source,
    outdir: target,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  const manifest = { name: 'collate-tests', publisher: 'collate', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(target, 'package.json'), JSON.stringify(manifest));
  return target;
}
