import { relative } from 'node:path';
import { Command, CommanderError } from 'commander';
import manifest from '../../../package.json' with { type: 'json' };
import { printable } from '../formats/printable.ts';
import { checkCommand } from './check-command.ts';
import { extractCommand } from './extract-command.ts';
import { whyRefused } from './output.ts';
import { UsageError } from './usage-error.ts';

/** Wrong use or an unreadable path; see § 6 of the design and `docs/command-line.md`. */
const wrongUse = 2;

// A reader that has seen enough (`| head`) closes the pipe: the end, and no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`collate: standard output: ${whyRefused(error)}; what was written is not whole\n`);
  process.exit(wrongUse);
});

const program = new Command('collate')
  .description('Reads source documents side by side and reports where they disagree.')
  .version(manifest.version)
  .addCommand(extractCommand)
  .addCommand(checkCommand(manifest.version))
  .addHelpText('after', '\nExit codes: 0 nothing found, 1 findings (check), 2 wrong use or an unreadable path, 130 stopped by Ctrl-C.\n');
for (const command of [program, ...program.commands]) command.exitOverride().configureOutput({ outputError: () => {}, writeErr: () => {} });

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError && error.exitCode === 0) process.exitCode = 0;
  else {
    process.exitCode = wrongUse;
    process.stderr.write(`collate: ${sentenceOf(error)}\n`);
  }
});

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return printable(error.message);
  if (error instanceof CommanderError)
    return error.code === 'commander.help'
      ? 'name a command: extract or check; see collate --help'
      : error.message.replace(/^error: /, '').replace(/\n/g, ' ');
  if (isRefusal(error))
    return `${error.path === undefined ? '' : `${relative('.', error.path) || '.'}: `}the system refuses it (${error.code}); check the path`;
  return `this is a fault of Collate's own, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** An error of the file system that no command foresaw: a folder where a file is needed, a path through a file. */
function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
