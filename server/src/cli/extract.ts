import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { disagreements } from '../core/disagreements.ts';
import type { Annotation } from '../core/model.ts';
import { bratConfiguration, toBrat } from '../formats/brat.ts';
import { toCsv } from '../formats/csv.ts';
import { toJson } from '../formats/json.ts';
import { toJsonLine } from '../formats/jsonl.ts';
import { toLabelStudio } from '../formats/label-studio.ts';
import { toMarkdown } from '../formats/markdown.ts';
import { toProdigy } from '../formats/prodigy.ts';
import { webAnnotationsOf } from '../formats/web-annotation.ts';
import { type CorpusOptions, openCorpus } from './corpus.ts';
import { corpusOptions } from './options.ts';
import { openLines, writeOutput } from './output.ts';
import { relativePath } from './path.ts';
import { UsageError } from './usage-error.ts';

/** Formats written a document at a time, each record on its own line: a corpus of any size passes through. */
const lineFormats: Readonly<Record<string, (annotation: Annotation, path: string) => object[]>> = {
  jsonl: (annotation, path) => [toJsonLine(annotation, path)],
  'web-annotation': webAnnotationsOf,
  'label-studio': (annotation, path) => [toLabelStudio(annotation, path)],
  prodigy: (annotation, path) => [toProdigy(annotation, path)],
};

/** Formats that need the whole corpus, since they say what its documents agree on. */
const corpusFormats = { json: toJson, csv: toCsv, markdown: toMarkdown };

interface ExtractOptions extends CorpusOptions {
  readonly format: keyof typeof corpusFormats | 'brat' | 'jsonl' | 'web-annotation' | 'label-studio' | 'prodigy';
  readonly output?: string;
  readonly bom?: true;
}

export const extractCommand: Command = corpusOptions(new Command('extract'))
  .description('Write the figures, dates, names and claims of the sources to standard output or a file.')
  .addOption(
    new Option('-f, --format <format>', 'what to write')
      .choices([...Object.keys(corpusFormats), 'brat', ...Object.keys(lineFormats)])
      .default('json'),
  )
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
    const { annotations, strictness } = await openCorpus(paths, options);
    const line = lineFormats[options.format];
    if (line !== undefined) return writeLines(annotations, line, options.output);
    if (options.format === 'brat') return writeBrat(annotations, options.output);
    const all: Annotation[] = [];
    for await (const annotation of annotations) all.push(annotation);
    const extraction = { annotations: all, collation: disagreements(all, strictness), pathOf: relativePath };
    const text =
      options.format === 'csv'
        ? toCsv(extraction, { bom: options.bom ?? false })
        : corpusFormats[options.format as 'json' | 'markdown'](extraction);
    return writeOutput(text, options.output);
  });

async function writeLines(
  annotations: AsyncIterable<Annotation>,
  recordsOf: (annotation: Annotation, path: string) => object[],
  output: string | undefined,
): Promise<void> {
  const lines = openLines(output);
  try {
    for await (const annotation of annotations)
      for (const record of recordsOf(annotation, relativePath(annotation.document.uri))) await lines.write(JSON.stringify(record));
    await lines.close();
  } catch (error) {
    lines.discard();
    throw error;
  }
}

/** brat reads a folder: an `.ann` and a `.txt` for each document, the path flattened, and the configuration. */
async function writeBrat(annotations: AsyncIterable<Annotation>, folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new UsageError('brat standoff is a folder of files; name it with --output FOLDER');
  mkdirSync(folder, { recursive: true });
  for await (const annotation of annotations) {
    const name = relativePath(annotation.document.uri)
      .replace(/^(\.\.\/)+/, '')
      .replaceAll('/', '__');
    await writeOutput(annotation.document.text, join(folder, `${name}.txt`));
    await writeOutput(toBrat(annotation), join(folder, `${name}.ann`));
  }
  await writeOutput(bratConfiguration(), join(folder, 'annotation.conf'));
}
