import { projectFolder } from '../vscode/recipe.ts';
import { run } from '../vscode/run.ts';
import { counted, type Part } from './part.ts';

/** A tool of the project that says nothing or says what is wrong; found in the project's own `node_modules`. */
function check(name: string, tool: string, ...words: readonly string[]): Part {
  const shell = process.platform === 'win32';
  return {
    name,
    run: async () => {
      const { code, output } = await run(`${projectFolder}node_modules/.bin/${tool}`, words, { cwd: projectFolder, shell });
      if (code !== 0) process.stdout.write(output);
      return counted(code === 0);
    },
  };
}

export const checks: readonly Part[] = [
  check('format and lint', 'biome', 'ci', '.'),
  check('types', 'tsc', '-b'),
  check('dead code', 'knip'),
  check('bundles', 'tsx', 'scripts/build.ts'),
];
