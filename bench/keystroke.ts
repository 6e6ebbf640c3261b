/**
 * From keystroke to diagnostics over stdio, without debounce: documents of 6, 60 and 600 kB in corpora of 10, 1,000 and
 * 10,000 documents, beside an empty server in the same run. Each edit changes a figure that another document disputes.
 * `node --import tsx bench/keystroke.ts [DOCUMENTS...]`; needs `npm run build`, or `COLLATE_SERVER` with another bundle.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Status } from '../server/src/protocol.ts';
import { type GeneratedDocument, generateCorpus } from './corpus.ts';
import { folderOf, percentile } from './folder.ts';
import { record } from './results.ts';
import { BenchedServer, serverBundle } from './stdio.ts';

const nEdits = 200;
const sizes = [6_000, 60_000, 600_000];
const corpora = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 1000, 10_000];

const emptyServer = join(folderOf([]), 'empty-server.cjs');
await build({
  entryPoints: ['bench/empty-server.ts'],
  outfile: emptyServer,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'warning',
});

interface Keystrokes {
  readonly documents: number;
  readonly kilobytes: number;
  readonly p50: number;
  readonly p95: number;
  readonly cpuPerEdit: number;
  readonly residentMegabytes: number;
  readonly timesEmptyP50: number;
  readonly timesEmptyP95: number;
}

const rows: Keystrokes[] = [];
for (const nDocuments of corpora) {
  const { documents } = generateCorpus({ nDocuments, length: 6000, seed: 11 });
  const folder = folderOf(documents);
  for (const size of sizes) {
    const opened = lengthened(documents[0] as GeneratedDocument, size);
    const empty = await measure([emptyServer, '--stdio'], folder, opened, false);
    const ours = await measure([serverBundle, '--stdio'], folder, opened, true);
    const row = {
      documents: nDocuments,
      kilobytes: size / 1000,
      ...ours,
      timesEmptyP50: round(ours.p50 / empty.p50),
      timesEmptyP95: round(ours.p95 / empty.p95),
    };
    rows.push(row);
    console.log(
      `${nDocuments} documents, ${size / 1000} kB: p50 ${row.p50} ms (${row.timesEmptyP50} × empty), p95 ${row.p95} ms (${row.timesEmptyP95} ×), ` +
        `${row.cpuPerEdit} ms CPU an edit, ${row.residentMegabytes} MB`,
    );
  }
}
record('keystroke', { nEdits, rows });

/** The first document, with paragraphs of others below it up to the size. */
function lengthened({ name, text }: GeneratedDocument, size: number): GeneratedDocument {
  const [filler] = generateCorpus({ nDocuments: 1, length: size, seed: 99 }).documents;
  return { name, text: (text + (filler?.text.split('\n\n').slice(5).join('\n\n') ?? '')).slice(0, Math.max(size, text.length)) };
}

async function measure(
  command: readonly string[],
  folder: string,
  { name, text }: GeneratedDocument,
  indexes: boolean,
): Promise<Pick<Keystrokes, 'p50' | 'p95' | 'cpuPerEdit' | 'residentMegabytes'>> {
  const server = await BenchedServer.start(command, folder);
  if (indexes) await server.next<Status>('collate/status', ({ indexing, documents }) => !indexing && documents > 0);
  const uri = pathToFileURL(join(folder, name)).href;
  const start = text.indexOf('A total of ') + 'A total of '.length;
  const line = text.slice(0, start).split('\n').length - 1;
  const character = start - text.lastIndexOf('\n', start - 1) - 1;
  const shown = server.published(uri, 1);
  await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text } });
  await shown;
  const before = server.cpuMilliseconds() ?? Number.NaN;
  const times: number[] = [];
  for (let version = 2; version < nEdits + 2; version++) {
    const answered = server.published(uri, version);
    const began = performance.now();
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character: character + 1 } }, text: String(1 + (version % 9)) }],
    });
    await answered;
    times.push(performance.now() - began);
  }
  const cpuPerEdit = round(((server.cpuMilliseconds() ?? Number.NaN) - before) / nEdits);
  const residentMegabytes = server.residentMegabytes() ?? Number.NaN;
  await server.end();
  return { p50: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)), cpuPerEdit, residentMegabytes };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
