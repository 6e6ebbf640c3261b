import { projectFolder } from '../vscode/recipe.ts';
import { run } from '../vscode/run.ts';
import type { Part } from './part.ts';

const marks = { passed: '✓', failed: '✖' } as const;

/** The grammars of `syntaxes/` on the texts of `syntaxes/test`; each text counts as one. */
export const grammarTests: Part = {
  name: 'grammars',
  run: async () => {
    const tool = `${projectFolder}node_modules/.bin/vscode-tmgrammar-test`;
    const words = ['--config', 'syntaxes/test/grammars.json', 'syntaxes/test/*.{txt,html}'];
    const { code, output } = await run(tool, words, { cwd: projectFolder, shell: process.platform === 'win32', show: true });
    const count = (mark: string): number => output.split('\n').filter((line) => line.startsWith(mark)).length;
    const [passed, failed] = [count(marks.passed), count(marks.failed)];
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  },
};
