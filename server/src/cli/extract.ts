import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { disagreements } from '../core/disagreements.ts';
import type { Annotation } from '../core/model.ts';
import { bratSetup, bratWriter, corpusFormats, isLineFormat, lineFormats, type WrittenFile } from '../formats/catalogue.ts';
import { toCsv } from '../formats/csv.ts';
import type { Format } from '../formats/format-names.ts';
import { type CorpusOptions, openCorpus } from './corpus.ts';
import { demandFolder, openLines, writeOutput } from './output.ts';
import { relativePath } from './path.ts';
import { UsageError } from './usage-error.ts';

export interface ExtractOptions extends CorpusOptions {
  readonly format: Format;
  readonly output?: string;
  readonly bom?: true;
}

/** Writes what the sources at the paths say. */
export async function extract(paths: readonly string[], options: ExtractOptions): Promise<void> {
  const { annotations, strictness } = await openCorpus(paths, options);
  const { format } = options;
  if (isLineFormat(format)) return writeLines(annotations, lineFormats[format], options.output);
  if (format === 'brat') return writeBrat(annotations, options.output);
  const all: Annotation[] = [];
  for await (const annotation of annotations) all.push(annotation);
  const extraction = { annotations: all, collation: disagreements(all, strictness), pathOf: relativePath };
  const text = format === 'csv' ? toCsv(extraction, { bom: options.bom ?? false }) : corpusFormats[format](extraction);
  return writeOutput(text, options.output);
}

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

/** brat reads a folder: an `.ann` and a `.txt` for each document, and the configuration. */
async function writeBrat(annotations: AsyncIterable<Annotation>, folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new UsageError('brat standoff is a folder of files; name it with --output FOLDER');
  if (!existsSync(folder)) {
    demandFolder(folder);
    mkdirSync(folder);
  }
  const write = ({ name, text }: WrittenFile): Promise<void> => writeOutput(text, join(folder, name));
  const filesOf = bratWriter();
  for await (const annotation of annotations)
    for (const file of filesOf(annotation, relativePath(annotation.document.uri))) await write(file);
  await write(bratSetup());
}
