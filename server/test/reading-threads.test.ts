import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { compileResources } from '../src/core/resources.ts';
import { DigestWriter } from '../src/corpus/digest.ts';
import { disk } from '../src/corpus/disk.ts';
import { ReadingThreads } from '../src/corpus/reading-threads.ts';
import { readSources, type SourceReading, type SourceRequest } from '../src/corpus/source-reading.ts';
import { evening, morning } from './copper-gate.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-threads-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const requests: SourceRequest[] = Array.from({ length: 19 }, (_, index) => {
  const file = join(folder, `${index}.txt`);
  writeFileSync(file, index % 2 === 0 ? morning : evening);
  return { uri: pathToFileURL(file).href, maxFileSize: 100_000, ...(index === 3 && { published: '2024-02-03' }) };
});
/** As it ships: threads run a bundle. */
const script = join(folder, 'server.cjs');
await build({
  entryPoints: [fileURLToPath(new URL('../src/main.ts', import.meta.url))],
  outfile: script,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'warning',
});

async function readAll(reader: ReadingThreads, of: readonly SourceRequest[]): Promise<Map<string, SourceReading>> {
  const readings = new Map<string, SourceReading>();
  for await (const batch of reader.read(of, '{}')) for (const reading of batch) readings.set(reading.uri, reading);
  return readings;
}

describe('threads that read sources', () => {
  test('read what this thread would read', async () => {
    const readings = await readAll(new ReadingThreads(script, 2), requests);
    assert.equal(readings.size, requests.length);
    for (const request of requests)
      assert.deepEqual(
        [readings.get(request.uri)],
        await readSources(disk, [request], compileResources(), new DigestWriter()),
        request.uri,
      );
  });

  test('say which file is no source', async () => {
    const gone = { uri: pathToFileURL(join(folder, 'gone.txt')).href, maxFileSize: 100_000 };
    const large = { ...requests[0], maxFileSize: 3 } as SourceRequest;
    const readings = await readAll(new ReadingThreads(script, 1), [gone, large]);
    assert.deepEqual(readings.get(gone.uri), { uri: gone.uri, gone: true });
    assert.match(JSON.stringify(readings.get(large.uri)), /larger than 3 bytes/);
  });

  test('that a document ends are replaced, and the document is named once', async () => {
    const deadly = join(folder, 'deadly.mjs');
    writeFileSync(
      deadly,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', (requests) => {
         if (requests.some(({ uri }) => uri.endsWith('/5.txt'))) process.exit(1);
         parentPort.postMessage(requests.map(({ uri }) => ({ uri, problem: 'it was looked at' })));
       });`,
    );
    const batches: SourceReading[] = [];
    for await (const batch of new ReadingThreads(deadly, 2).read(requests, '{}')) batches.push(...batch);
    assert.deepEqual(batches.map(({ uri }) => uri).sort(), requests.map(({ uri }) => uri).sort());
    assert.deepEqual(
      batches.filter((reading) => 'error' in reading).map(({ uri }) => uri),
      [requests[5]?.uri],
    );
  });

  test('that never answer are given up', async () => {
    const broken = join(folder, 'broken.mjs');
    writeFileSync(broken, 'throw new Error("no thread today");');
    await assert.rejects(readAll(new ReadingThreads(broken, 2), requests), /no thread today/);
  });

  test('end when nobody asks any more', async () => {
    for await (const batch of new ReadingThreads(script, 2).read(requests, '{}')) {
      assert.ok(batch.length > 0);
      break;
    }
  });
});
