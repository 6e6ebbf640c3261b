import { Command, Option } from 'commander';
import type { Disagreement } from '../core/model.ts';
import type { CorpusOptions } from './corpus.ts';
import { corpusOptions, wholeNumber } from './options.ts';

/** Which kinds count as findings under `--fail-on`: those of its severity and above. */
export const thresholds: Readonly<Record<string, readonly Disagreement['kind'][]>> = {
  conflict: ['conflict'],
  counting: ['conflict', 'counting', 'update'],
  hint: ['conflict', 'counting', 'update', 'rounding', 'hedge', 'wording'],
  never: [],
};

export interface CheckOptions extends CorpusOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'github' | 'junit' | 'unix';
  readonly failOn: keyof typeof thresholds;
  readonly maxWarnings: number;
  readonly output?: string;
  readonly quiet?: true;
  readonly from?: readonly string[];
}

/** The options of `collate check`; what does the work is loaded when it is called. */
export function checkCommand(version: string): Command {
  return corpusOptions(new Command('check'))
    .description('Report where the sources disagree. Exit code 1 where they do, 0 where they do not.')
    .addOption(
      new Option('-f, --format <format>', 'how to report').choices(['text', 'json', 'sarif', 'github', 'junit', 'unix']).default('text'),
    )
    .addOption(
      new Option('--fail-on <kind>', 'the mildest disagreement that counts as a finding')
        .choices(Object.keys(thresholds))
        .default('conflict'),
    )
    .option('--max-warnings <n>', 'findings that are allowed before the exit code is 1', wholeNumber, 0)
    .option('-o, --output <file>', 'write the report to this file instead of standard output')
    .option('--from <facts...>', 'compare facts that extract --format jsonl wrote, instead of sources; - is standard input')
    .option('-q, --quiet', 'report only what counts as a finding')
    .addHelpText(
      'after',
      `
Examples:
  collate check samples
  collate check --fail-on hint --quiet release.txt agency.txt
  collate check --format sarif --output collate.sarif samples
  collate check --format github --fail-on never .
  collate check --format unix --quiet .
  collate extract --format jsonl samples | collate check --from -`,
    )
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('./check.ts');
      await check(paths, options, version);
    });
}
