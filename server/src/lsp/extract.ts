import { ResponseError } from 'vscode-languageserver';
import type { Annotation } from '../core/model.ts';
import { toCsv } from '../formats/csv.ts';
import type { Extraction } from '../formats/extraction.ts';
import { toJson } from '../formats/json.ts';
import { toMarkdown } from '../formats/markdown.ts';
import type { ExtractFormat, ExtractParams } from '../protocol.ts';
import { compare } from '../views/place.ts';
import type { Session } from './session.ts';

const writers: Readonly<Record<ExtractFormat, (extraction: Extraction) => string>> = {
  json: toJson,
  csv: (extraction) => toCsv(extraction),
  markdown: toMarkdown,
};

/** JSON-RPC: the parameters make no sense. */
const invalidParams = -32602;

/** What the whole corpus says, or what one document says and how it stands to the others, written in a format. */
export async function extract(session: Session, folders: readonly string[], { format, uri }: ExtractParams): Promise<string> {
  const { corpus, uris } = session;
  const write = Object.hasOwn(writers, format) ? writers[format] : undefined;
  if (write === undefined) throw new ResponseError(invalidParams, `There is no format ${format}: choose json, csv or markdown.`);
  const only = uri === undefined ? undefined : uris.toCanonical(uri);
  const annotations: Annotation[] = [];
  for (const wanted of only === undefined ? [...corpus.uris()].sort(compare) : [only]) {
    const annotation = await session.annotation(wanted);
    if (annotation !== undefined) annotations.push(annotation);
  }
  if (only !== undefined && annotations.length === 0)
    throw new ResponseError(invalidParams, 'This document is no source: see collate.include and collate.exclude.');
  const { groups, disagreements } = corpus.collation();
  const concerns = (readings: (typeof groups)[number]['readings']): boolean =>
    only === undefined || readings.some(({ evidence }) => evidence.some((item) => item.uri === only));
  const collation = {
    groups: groups.filter(({ readings }) => concerns(readings)),
    disagreements: disagreements.filter(({ readings }) => concerns(readings)),
  };
  return write({ annotations, collation, pathOf: (other) => pathWithin(folders, other) });
}

/** The path below the folder that holds it, led by the folder's name where there are several; the uri's path where none does. */
function pathWithin(folders: readonly string[], uri: string): string {
  const home = folders.find((folder) => uri.startsWith(`${folder}/`));
  const path =
    home === undefined ? uri.replace(/^\w+:\/\/[^/]*\//, '') : uri.slice(folders.length > 1 ? home.lastIndexOf('/') + 1 : home.length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
