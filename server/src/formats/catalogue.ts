import type { Annotation } from '../core/model.ts';
import { bratConfiguration, toBrat } from './brat.ts';
import { toCsv } from './csv.ts';
import type { Extraction } from './extraction.ts';
import type { CorpusFormat, Format, LineFormat } from './format-names.ts';
import { toJson } from './json.ts';
import { toJsonLine } from './jsonl.ts';
import { toLabelStudio } from './label-studio.ts';
import { toMarkdown } from './markdown.ts';
import { toProdigy } from './prodigy.ts';
import { webAnnotationsOf } from './web-annotation.ts';

/** Formats that need the whole corpus, since they say what its documents agree on. */
export const corpusFormats: Readonly<Record<CorpusFormat, (extraction: Extraction) => string>> = {
  json: toJson,
  csv: (extraction) => toCsv(extraction),
  markdown: toMarkdown,
};

/** Formats written a document at a time, each record on its own line: a corpus of any size passes through. */
export const lineFormats: Readonly<Record<LineFormat, (annotation: Annotation, path: string) => object[]>> = {
  jsonl: (annotation, path) => [toJsonLine(annotation, path)],
  'web-annotation': webAnnotationsOf,
  'label-studio': (annotation, path) => [toLabelStudio(annotation, path)],
  prodigy: (annotation, path) => [toProdigy(annotation, path)],
};

export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Documents for brat, which reads a folder without folders in it: for each the text and its standoff, named by the path, flattened. Where
 * two paths are flattened to one name, the later gets a number.
 */
export function bratWriter(): (annotation: Annotation, path: string) => readonly [text: WrittenFile, standoff: WrittenFile] {
  const taken = new Set<string>();
  return (annotation, path) => {
    const flat = path.replace(/^(\.\.\/)+/, '').replaceAll('/', '__');
    let name = flat;
    for (let number = 2; taken.has(name); number++) name = `${flat}.${number}`;
    taken.add(name);
    return [
      { name: `${name}.txt`, text: annotation.document.text },
      { name: `${name}.ann`, text: toBrat(annotation) },
    ];
  };
}

/** What brat needs once beside all documents. */
export function bratSetup(): WrittenFile {
  return { name: 'annotation.conf', text: bratConfiguration() };
}

export function isLineFormat(format: Format): format is LineFormat {
  return Object.hasOwn(lineFormats, format);
}
