import { Command, Option } from 'commander';
import { formatNames } from '../formats/format-names.ts';
import type { ExtractOptions } from './extract.ts';
import { corpusOptions } from './options.ts';

/** The options of `collate extract`; what does the work is loaded when it is called. */
export const extractCommand: Command = corpusOptions(new Command('extract'))
  .description('Write the figures, dates, names and claims of the sources to standard output or a file.')
  .addOption(new Option('-f, --format <format>', 'what to write').choices(formatNames).default('json'))
  .option('-o, --output <file>', 'write to this file (for brat: this folder) instead of standard output')
  .option('--bom', 'begin CSV with a byte order mark, for spreadsheets that ask for one')
  .addHelpText(
    'after',
    `
Examples:
  collate extract samples > facts.json
  collate extract --format csv --bom --output facts.csv samples
  collate extract --format markdown release.txt agency.txt
  collate extract --format brat --output standoff samples
  collate extract --format jsonl samples | head -1`,
  )
  .action(async (paths: string[], options: ExtractOptions) => {
    const { extract } = await import('./extract.ts');
    await extract(paths, options);
  });
