import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError, WorkDoneProgress } from 'vscode-languageserver';
import type { Annotation, Span } from '../core/model.ts';
import { Pace } from '../corpus/slices.ts';
import { bratSetup, bratWriter, corpusFormats, isLineFormat, lineFormats } from '../formats/catalogue.ts';
import type { Extraction } from '../formats/extraction.ts';
import { formatNames } from '../formats/format-names.ts';
import { narrowed, type Scope } from '../formats/scope.ts';
import type { Extracted, ExtractFormat, ExtractParams } from '../protocol.ts';
import { compare } from '../views/place.ts';
import type { Session } from './session.ts';

/** Ends of the names of files; brat's has two. */
const endings: Readonly<Record<Exclude<ExtractFormat, 'brat'>, string>> = {
  json: 'json',
  jsonl: 'jsonl',
  csv: 'csv',
  markdown: 'md',
  'web-annotation': 'jsonl',
  'label-studio': 'jsonl',
  prodigy: 'jsonl',
};

/** What the corpus says, or a part of it and how that stands to the rest, written in a format. Lets others run, and ends when it is cancelled. */
export async function extract(session: Session, params: ExtractParams, token: CancellationToken): Promise<Extracted> {
  const { format } = params;
  if (!formatNames.includes(format))
    throw new ResponseError(ErrorCodes.InvalidParams, `There is no format ${format}: choose one of ${formatNames.join(', ')}.`);
  const scope = scopeOf(session, params);
  const folders = session.folders.map((uri) => session.uris.toCanonical(uri));
  const annotations = await annotationsIn(session, scope, params, token);
  const whole: Extraction = {
    annotations,
    collation: session.corpus.everything(),
    pathOf: (uri) => pathWithin(folders, uri),
  };
  return { files: write(scope === undefined ? whole : narrowed(whole, scope), format) };
}

function scopeOf({ corpus, uris }: Session, { uri, range, operation }: ExtractParams): Scope | undefined {
  if (operation !== undefined) return { event: operation };
  if (uri === undefined) return undefined;
  const canonical = uris.toCanonical(uri);
  const lines = corpus.lines(canonical);
  if (lines === undefined)
    throw new ResponseError(ErrorCodes.InvalidParams, 'This document is no source: see collate.include and collate.exclude.');
  if (range === undefined) return { uri: canonical };
  const within: Span = { start: lines.positionToOffset(range.start), end: lines.positionToOffset(range.end) };
  return { uri: canonical, within };
}

/** The documents that a scope may take something of, in order of uri, read one after the other. */
async function annotationsIn(
  session: Session,
  scope: Scope | undefined,
  { workDoneToken }: ExtractParams,
  token: CancellationToken,
): Promise<Annotation[]> {
  const { connection, io } = session;
  const wanted = [...documentsIn(session, scope)].sort(compare);
  const tell = (
    value: { kind: 'begin'; title: string; percentage: number } | { kind: 'report'; percentage: number } | { kind: 'end' },
  ): void => {
    if (workDoneToken !== undefined) void connection.sendProgress(WorkDoneProgress.type, workDoneToken, value);
  };
  const pace = new Pace(io.turns);
  const annotations: Annotation[] = [];
  let told = 0;
  tell({ kind: 'begin', title: 'Collate', percentage: 0 });
  try {
    for (const [done, uri] of wanted.entries()) {
      const annotation = await session.annotation(uri);
      if (annotation !== undefined) annotations.push(annotation);
      await pace.step();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The extraction was cancelled.');
      const percentage = Math.floor((100 * done) / wanted.length);
      if (percentage > told) tell({ kind: 'report', percentage });
      told = percentage;
    }
    return annotations;
  } finally {
    tell({ kind: 'end' });
  }
}

function documentsIn({ corpus }: Session, scope: Scope | undefined): Iterable<string> {
  if (scope === undefined) return corpus.uris();
  if ('uri' in scope) return [scope.uri];
  const { groups, disagreements } = corpus.everything();
  const told = [...groups, ...disagreements].filter(({ event }) => event.key === scope.event);
  return new Set(told.flatMap(({ readings }) => readings.flatMap(({ evidence }) => evidence.map(({ uri }) => uri))));
}

function write(extraction: Extraction, format: ExtractFormat): Extracted['files'] {
  const { annotations, pathOf } = extraction;
  if (format === 'brat') {
    const filesOf = bratWriter();
    return [...annotations.flatMap((annotation) => filesOf(annotation, pathOf(annotation.document.uri))), bratSetup()];
  }
  const name = `facts.${endings[format]}`;
  if (!isLineFormat(format)) return [{ name, text: corpusFormats[format](extraction) }];
  const records = annotations.flatMap((annotation) => lineFormats[format](annotation, pathOf(annotation.document.uri)));
  return [{ name, text: records.map((record) => `${JSON.stringify(record)}\n`).join('') }];
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
