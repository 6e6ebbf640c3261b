import { projectFolder } from '../vscode/recipe.ts';
import { run } from '../vscode/run.ts';

/**
 * Packs what `npm run build` wrote into a `.vsix` at `file` (relative to the project), and gives its absolute path.
 * Everything is bundled, so no dependencies go along. Rejects with what the packer said.
 */
export async function packExtension(file: string): Promise<string> {
  const target = `${projectFolder}${file}`;
  const words = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', target];
  const { code, output } = await run(`${projectFolder}node_modules/.bin/vsce`, words, {
    cwd: projectFolder,
    shell: process.platform === 'win32',
  });
  if (code !== 0) throw new Error(`The extension cannot be packed. It said:\n${output}`);
  return target;
}
