import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { globbySync } from 'globby';
import { annotate } from '../core/annotate.ts';
import { disagreements } from '../core/disagreements.ts';
import { toJson } from '../formats/json.ts';

const program = new Command('collate');
program
  .command('extract')
  .option('--format <format>', 'json', 'json')
  .argument('<paths...>')
  .action((paths: string[]) => {
    const files = paths
      .flatMap((path) => (statSync(path).isDirectory() ? globbySync('**/*.{txt,md,html}', { cwd: path, absolute: true }) : [resolve(path)]))
      .sort();
    const annotations = files.map((file) => annotate({ uri: pathToFileURL(file).href, version: 0, text: readFileSync(file, 'utf8') }));
    process.stdout.write(
      toJson(annotations, disagreements(annotations), (uri) => relative(process.cwd(), fileURLToPath(uri)).split(sep).join('/')),
    );
  });
program.parse();
