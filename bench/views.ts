/**
 * What the views of operations and disagreements cost after a change while they are visible, over stdio, with 10, 1,000 and
 * 10,000 documents: the wait for what both show, and the server's CPU time for it.
 * `node --import tsx bench/views.ts [DOCUMENTS...]`; needs `npm run build`, or `COLLATE_SERVER` with another bundle.
 */
import type { Status } from '../server/src/protocol.ts';
import type { Operations } from '../server/src/protocol-views.ts';
import { type GeneratedDocument, generateCorpus } from './corpus.ts';
import { folderOf, percentile } from './folder.ts';
import { record } from './results.ts';
import { BenchedServer, serverBundle } from './stdio.ts';
import { Typing } from './typing.ts';

const nEdits = 60;
const corpora = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 1000, 10_000];

const rows = [];
for (const documents of corpora) {
  const corpus = generateCorpus({ nDocuments: documents, length: 6000, seed: 11 }).documents;
  const folder = folderOf(corpus);
  const server = await BenchedServer.start([serverBundle, '--stdio'], folder, { views: true });
  await server.next<Status>('collate/status', (status) => !status.indexing && status.documents > 0);
  const ask = async (): Promise<Operations> => {
    const asked = server.connection.sendRequest<Operations>('collate/operations', {});
    await server.connection.sendRequest('collate/disagreementGroups', { by: 'kind' });
    await server.connection.sendRequest('collate/disagreements', { kind: 'conflict', limit: 200 });
    return asked;
  };
  const began = performance.now();
  const { operations } = await ask();
  const first = Math.round(performance.now() - began);
  const typing = await Typing.in(server, folder, corpus[0] as GeneratedDocument);
  await ask();
  const times: number[] = [];
  let cpu = 0;
  for (let edit = 0; edit < nEdits; edit++) {
    await typing.key();
    const [before, start] = [server.cpuMilliseconds() ?? Number.NaN, performance.now()];
    await ask();
    times.push(performance.now() - start);
    cpu += (server.cpuMilliseconds() ?? Number.NaN) - before;
  }
  const [p50, p95, cpuPerChange] = [percentile(times, 0.5), percentile(times, 0.95), cpu / nEdits].map((value) =>
    Number(value.toPrecision(3)),
  );
  const row = { documents, operations: operations.length, first, p50, p95, cpuPerChange, residentMegabytes: server.residentMegabytes() };
  rows.push(row);
  console.log(
    `${documents} documents, ${row.operations} operations: first ${first} ms; after a change p50 ${p50} ms, p95 ${p95} ms, ${cpuPerChange} ms CPU; ${row.residentMegabytes} MB`,
  );
  await server.end();
}
record('views', { nEdits, rows });
