/**
 * Cold and warm index over stdio: from start to complete diagnostics of 100, 1,000 and 10,000 documents of 6 kB.
 * `node --import tsx bench/indexing.ts [DOCUMENTS...]`; needs `npm run build`, or `COLLATE_SERVER` with another bundle.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Status } from '../server/src/protocol.ts';
import { generateCorpus } from './corpus.ts';
import { folderOf } from './folder.ts';
import { record } from './results.ts';
import { BenchedServer, serverBundle } from './stdio.ts';

const corpora = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1000, 10_000];

const rows = [];
for (const nDocuments of corpora) {
  const { documents, planted } = generateCorpus({ nDocuments, length: 6000, seed: 23 });
  const folder = folderOf(documents);
  const cache = mkdtempSync(join(tmpdir(), 'collate-bench-cache-'));
  const cold = await index(folder, cache);
  const warm = await index(folder, cache);
  rmSync(cache, { recursive: true, force: true });
  const nPlanted = planted.filter(({ kind }) => kind === 'conflict').length;
  rows.push({ documents: nDocuments, cold, warm, plantedConflicts: nPlanted });
  console.log(
    `${nDocuments} documents: cold ${cold.seconds} s (${cold.cpuSeconds} s CPU), ${cold.residentMegabytes} MB; warm ${warm.seconds} s (${warm.cpuSeconds} s CPU), ${warm.residentMegabytes} MB; ` +
      `longest stall ${cold.longestStall} ms; ${cold.conflicts} conflicts found, ${nPlanted} planted`,
  );
}
record('indexing', { rows });

interface Index {
  readonly seconds: number;
  /** Of all threads of the server. */
  readonly cpuSeconds: number;
  readonly residentMegabytes: number;
  readonly conflicts: number;
  /** The longest that a request waited for its answer while the index was made, in milliseconds. */
  readonly longestStall: number;
}

async function index(folder: string, cacheFolder: string): Promise<Index> {
  const began = performance.now();
  const server = await BenchedServer.start([serverBundle, '--stdio'], folder, { cacheFolder });
  let done = false;
  const finished = server
    .next<Status>('collate/status', ({ indexing, documents }) => !indexing && documents > 0)
    .then((status) => {
      done = true;
      return status;
    });
  let longestStall = 0;
  while (!done) {
    const asked = performance.now();
    await server.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: 'untitled:nothing' } });
    if (!done) longestStall = Math.max(longestStall, performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const { conflicts } = await finished;
  const seconds = Number(((performance.now() - began) / 1000).toPrecision(3));
  const cpuSeconds = Number(((server.cpuMilliseconds() ?? Number.NaN) / 1000).toPrecision(3));
  const residentMegabytes = server.residentMegabytes() ?? Number.NaN;
  await server.end();
  return { seconds, cpuSeconds, residentMegabytes, conflicts, longestStall: Math.round(longestStall) };
}
