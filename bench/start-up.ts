/**
 * From start to first diagnostics of the open document, over stdio, in folders of 10 and 1,000 documents of which one of 6 or
 * 60 kB is open; in turn with an empty server (`bench/empty-server.ts`), so that both meet the same machine. And the start of
 * the command line beside that of Node with nothing to do. The first round of each is thrown away: it leaves the code that
 * later starts find compiled. `node --import tsx bench/start-up.ts`; needs `npm run build`, or `COLLATE_SERVER` with another bundle.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateCorpus } from './corpus.ts';
import { emptyServer } from './empty.ts';
import { folderOf, percentile } from './folder.ts';
import { record } from './results.ts';
import { BenchedServer, serverBundle } from './stdio.ts';

const rounds = 15;
const caches = mkdtempSync(join(tmpdir(), 'collate-bench-caches-'));
process.on('exit', () => rmSync(caches, { recursive: true, force: true }));
process.env['XDG_CACHE_HOME'] = caches;

/** Milliseconds: medians, and the ratio of the first two. */
interface StartUp {
  readonly documents: number;
  readonly kilobytes: number;
  readonly milliseconds: number;
  readonly emptyMilliseconds: number;
  readonly timesEmpty: number;
  /** CPU time until then, of all threads. */
  readonly cpuMilliseconds: number;
  readonly emptyCpuMilliseconds: number;
}

const empty = await emptyServer();
const rows: StartUp[] = [];
for (const [documents, size] of [
  [10, 6000],
  [10, 60_000],
  [1000, 6000],
] as const) {
  const { documents: sources } = generateCorpus({ nDocuments: documents, length: 6000, seed: 11 });
  const folder = folderOf(sources);
  const text = generateCorpus({ nDocuments: 1, length: size, seed: 99 }).documents[0]?.text ?? '';
  const [ours, theirs]: [Start[], Start[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    ours.push(await start(serverBundle, folder, text));
    theirs.push(await start(empty, folder, text));
  }
  const median = (starts: readonly Start[], key: keyof Start): number =>
    Math.round(
      percentile(
        starts.slice(1).map((one) => one[key]),
        0.5,
      ),
    );
  const [milliseconds, emptyMilliseconds] = [median(ours, 'milliseconds'), median(theirs, 'milliseconds')];
  const row = {
    ...{ documents, kilobytes: size / 1000, milliseconds, emptyMilliseconds },
    timesEmpty: Number((milliseconds / emptyMilliseconds).toPrecision(3)),
    ...{ cpuMilliseconds: median(ours, 'cpuMilliseconds'), emptyCpuMilliseconds: median(theirs, 'cpuMilliseconds') },
  };
  rows.push(row);
  console.log(
    `${documents} documents, ${row.kilobytes} kB open: first diagnostics after ${milliseconds} ms (${row.timesEmpty} × empty, ${emptyMilliseconds}), ` +
      `${row.cpuMilliseconds} ms CPU (empty ${row.emptyCpuMilliseconds})`,
  );
}

const small = mkdtempSync(join(caches, 'small-'));
writeFileSync(
  join(small, 'report.txt'),
  'Police said on Monday that 412 people were rescued and 97 suspects arrested in Operation Quiet Harbour.\n',
);
const commands: { readonly command: string; readonly milliseconds: number; readonly timesNode: number }[] = [];
const starts = [
  ['-e', '0'],
  ['dist/cli.js', '--version'],
  ['dist/cli.js', 'check', join(small, 'report.txt')],
].map((words) => ({
  words,
  times: [] as number[],
}));
for (let round = 0; round <= rounds; round++) for (const { words, times } of starts) times.push(await run(words));
const [node = Number.NaN, ...programs] = starts.map(({ times }) => Math.round(percentile(times.slice(1), 0.5)));
for (const [index, milliseconds] of programs.entries()) {
  const command = `collate ${starts[index + 1]?.words[1]}`;
  commands.push({ command, milliseconds, timesNode: Number((milliseconds / node).toPrecision(3)) });
  console.log(`${command}: ${milliseconds} ms (${commands.at(-1)?.timesNode} × node, ${node})`);
}
record('start-up', { rounds, rows, commands, nodeMilliseconds: node });

interface Start {
  readonly milliseconds: number;
  readonly cpuMilliseconds: number;
}

/** Starts a server, opens the document as soon as it may, and waits for its diagnostics. */
async function start(bundle: string, folder: string, text: string): Promise<Start> {
  const began = performance.now();
  const server = await BenchedServer.start([bundle, '--stdio'], folder);
  const uri = pathToFileURL(join(folder, 'event-0-source-0.txt')).href;
  const shown = server.published(uri, 1);
  await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text } });
  await shown;
  const milliseconds = performance.now() - began;
  const cpuMilliseconds = server.cpuMilliseconds() ?? Number.NaN;
  await server.end();
  return { milliseconds, cpuMilliseconds };
}

async function run(words: readonly string[]): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, words, { stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
  return performance.now() - began;
}
