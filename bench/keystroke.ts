/**
 * From keystroke to diagnostics over stdio, without debounce: documents of 6, 60 and 600 kB in corpora of 10, 1,000 and
 * 10,000 documents. Each edit changes a figure that another document disputes. Keys come with a pause between them, as from
 * a person, and in turn with the same keys for an empty server (`bench/empty-server.ts`), so that both meet the same machine:
 * without the pause no process ever sleeps, and the empty server answers in a fifth of the time that an editor waits for it.
 * `node --import tsx bench/keystroke.ts [DOCUMENTS...]`; needs `npm run build`, or `COLLATE_SERVER` with another bundle.
 */
import type { Status } from '../server/src/protocol.ts';
import { type GeneratedDocument, generateCorpus } from './corpus.ts';
import { emptyServer } from './empty.ts';
import { folderOf, percentile } from './folder.ts';
import { record } from './results.ts';
import { BenchedServer, serverBundle } from './stdio.ts';
import { Typing } from './typing.ts';

const nEdits = 200;
/** Milliseconds after each answer; forty keys a second, of which ours and the empty server get one each in turn. */
const pause = 25;
const sizes = [6_000, 60_000, 600_000];
const corpora = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 1000, 10_000];

const emptyBundle = await emptyServer();

interface Keystrokes {
  readonly documents: number;
  readonly kilobytes: number;
  readonly p50: number;
  readonly p95: number;
  readonly emptyP50: number;
  readonly emptyP95: number;
  readonly timesEmptyP50: number;
  readonly timesEmptyP95: number;
  readonly cpuPerEdit: number;
  readonly residentMegabytes: number;
}

const rows: Keystrokes[] = [];
for (const nDocuments of corpora) {
  const { documents } = generateCorpus({ nDocuments, length: 6000, seed: 11 });
  const folder = folderOf(documents);
  const ours = await BenchedServer.start([serverBundle, '--stdio'], folder);
  await ours.next<Status>('collate/status', (status) => !status.indexing && status.documents > 0);
  const empty = await BenchedServer.start([emptyBundle, '--stdio'], folder);
  for (const size of sizes) {
    const row = { documents: nDocuments, kilobytes: size / 1000, ...(await measure(ours, empty, folder, lengthened(documents[0], size))) };
    rows.push(row);
    console.log(
      `${nDocuments} documents, ${size / 1000} kB: p50 ${row.p50} ms (${row.timesEmptyP50} × empty, ${row.emptyP50}), ` +
        `p95 ${row.p95} ms (${row.timesEmptyP95} ×, ${row.emptyP95}), ${row.cpuPerEdit} ms CPU an edit, ${row.residentMegabytes} MB`,
    );
  }
  await ours.end();
  await empty.end();
}
record('keystroke', { nEdits, pause, rows });

/** The document, with paragraphs of others below it up to the size. */
function lengthened(document: GeneratedDocument | undefined, size: number): GeneratedDocument {
  const { name, text } = document ?? { name: 'none.txt', text: '' };
  const [filler] = generateCorpus({ nDocuments: 1, length: size, seed: 99 }).documents;
  return { name, text: (text + (filler?.text.split('\n\n').slice(5).join('\n\n') ?? '')).slice(0, Math.max(size, text.length)) };
}

async function measure(
  ours: BenchedServer,
  empty: BenchedServer,
  folder: string,
  document: GeneratedDocument,
): Promise<Omit<Keystrokes, 'documents' | 'kilobytes'>> {
  const typing = await Typing.in(ours, folder, document);
  const idle = await Typing.in(empty, folder, document);
  const [times, emptyTimes]: [number[], number[]] = [[], []];
  let cpu = 0;
  for (let edit = 0; edit < nEdits; edit++) {
    await rest();
    emptyTimes.push(await idle.key());
    await rest();
    const before = ours.cpuMilliseconds() ?? Number.NaN;
    times.push(await typing.key());
    cpu += (ours.cpuMilliseconds() ?? Number.NaN) - before;
  }
  const residentMegabytes = ours.residentMegabytes() ?? Number.NaN;
  await typing.end();
  await idle.end();
  const [p50, p95, emptyP50, emptyP95] = [times, emptyTimes].flatMap((all) => [percentile(all, 0.5), percentile(all, 0.95)].map(round)) as [
    number,
    number,
    number,
    number,
  ];
  const ratios = { timesEmptyP50: round(p50 / emptyP50), timesEmptyP95: round(p95 / emptyP95) };
  return { p50, p95, emptyP50, emptyP95, ...ratios, cpuPerEdit: round(cpu / nEdits), residentMegabytes };
}

async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, pause));
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
