/** Makes `docs/performance.md` from the newest results of the benchmarks (`bench/results`). Run after `npm run bench`. */
import { writeFileSync } from 'node:fs';
import { type Machine, readResult } from './results.ts';

interface Measured {
  readonly texts: string;
  readonly rows: readonly { layer: string; megabytesPerSecond: number; timesCompromise: number }[];
}
interface Throughput extends Measured {
  /** The same of texts in the shapes of the real world. */
  readonly prose: readonly Measured[];
}
interface Indexed {
  readonly seconds: number;
  readonly residentMegabytes: number;
  readonly longestStall: number;
  readonly conflicts: number;
}
interface Indexing {
  readonly rows: readonly { documents: number; cold: Indexed; warm: Indexed; plantedConflicts: number }[];
}
interface StartUp {
  readonly rounds: number;
  readonly rows: readonly {
    documents: number;
    kilobytes: number;
    milliseconds: number;
    timesEmpty: number;
    cpuMilliseconds: number;
    emptyCpuMilliseconds: number;
  }[];
  readonly commands: readonly { command: string; milliseconds: number; timesNode: number }[];
}
interface Keystrokes {
  readonly nEdits: number;
  /** Milliseconds before each key. */
  readonly pause: number;
  readonly rows: readonly {
    documents: number;
    kilobytes: number;
    p50: number;
    p95: number;
    timesEmptyP50: number;
    timesEmptyP95: number;
    cpuPerEdit: number;
    residentMegabytes: number;
  }[];
}
interface Views {
  readonly nEdits: number;
  readonly rows: readonly { documents: number; operations: number; first: number; p50: number; p95: number; cpuPerChange: number }[];
}

interface Hostile {
  /** In UTF-16 code units. */
  readonly length: number;
  readonly rows: readonly { what: string; quarter: number; whole: number; factor: number }[];
}

const throughput = readResult<Throughput>('throughput');
const indexing = readResult<Indexing>('indexing');
const startUp = readResult<StartUp>('start-up');
const keystroke = readResult<Keystrokes>('keystroke');
const views = readResult<Views>('views');
const hostile = readResult<Hostile>('hostile');

const sections = [
  `# Performance

Made by \`bench/performance-docs.ts\` from what \`npm run bench\` measured last. Ratios within one run tell more than times: machines and their load differ.
The corpora are generated (\`bench/corpus.ts\`): reports of 6 kB on named operations, four to an operation, with planted disagreements.`,
  `## Throughput on one thread, CPU time\n\n${where(throughput)} Beside the generated reports our own texts with short paragraphs, many figures and names (\`bench/clusters\`, \`samples\`). Documents are annotated eight at a time, as a folder is read. Each layer has a process of its own; all take turns, and the faster of two counts.\n\n${table(
    ['texts', 'layer', 'MB/s', '× compromise'],
    [throughput.result, ...throughput.result.prose].flatMap(({ texts, rows }) =>
      rows.map(({ layer, megabytesPerSecond, timesCompromise }) => [texts, layer, megabytesPerSecond, timesCompromise]),
    ),
  )}`,
  `## From start to complete diagnostics, over stdio\n\n${where(indexing)}\n\n${table(
    ['documents', 'cold, s', 'warm, s', 'resident, MB', 'longest wait of a request, ms', 'conflicts found', 'planted'],
    indexing.result.rows.map(({ documents, cold, warm, plantedConflicts }) => [
      documents,
      cold.seconds,
      warm.seconds,
      cold.residentMegabytes,
      cold.longestStall,
      cold.conflicts,
      plantedConflicts,
    ]),
  )}`,
  `## From start to first diagnostics of the open document, over stdio\n\n${where(startUp)} Medians of ${startUp.result.rounds} starts, in turn with a server that keeps documents and publishes no diagnostics.\n\n${table(
    ['documents in the folder', 'open document, kB', 'ms', '× an empty server', 'CPU, ms', 'CPU of the empty server, ms'],
    startUp.result.rows.map((row) => [
      row.documents,
      row.kilobytes,
      row.milliseconds,
      row.timesEmpty,
      row.cpuMilliseconds,
      row.emptyCpuMilliseconds,
    ]),
  )}\n\n${table(
    ['the command line', 'ms', '× Node with nothing to do'],
    startUp.result.commands.map(({ command, milliseconds, timesNode }) => [command, milliseconds, timesNode]),
  )}`,
  `## From keystroke to diagnostics, over stdio, without debounce\n\n${where(keystroke)} ${keystroke.result.nEdits} edits each; each changes a figure that another document disputes. A key comes ${keystroke.result.pause} ms after the answer to the last, in turn to Collate and to a server that keeps documents and publishes no diagnostics.\n\n${table(
    [
      'documents in the corpus',
      'document, kB',
      'p50, ms',
      'p95, ms',
      '× an empty server (p50)',
      '× (p95)',
      'CPU an edit, ms',
      'resident, MB',
    ],
    keystroke.result.rows.map((row) => [
      row.documents,
      row.kilobytes,
      row.p50,
      row.p95,
      row.timesEmptyP50,
      row.timesEmptyP95,
      row.cpuPerEdit,
      row.residentMegabytes,
    ]),
  )}`,
  `## What the visible views cost after a change, over stdio\n\n${where(views)} ${views.result.nEdits} changes each; the list of operations, the kinds of disagreement and the first 200 conflicts are asked for after each.\n\n${table(
    ['documents in the corpus', 'operations', 'at first, ms', 'p50, ms', 'p95, ms', 'CPU a change, ms'],
    views.result.rows.map(({ documents, operations, first, p50, p95, cpuPerChange }) => [
      documents,
      operations,
      first,
      p50,
      p95,
      cpuPerChange,
    ]),
  )}`,
  `## Hostile texts\n\n${where(hostile)} One thing over and over, a quarter of ${hostile.result.length / 1e6} million characters and all of them, annotated and compared with itself, in seconds of CPU time. Linear time is a factor of 4; the engine's warm-up makes it less.\n\n${table(
    ['over and over', 'a quarter, s', 'all, s', 'factor'],
    hostile.result.rows.map(({ what, quarter, whole, factor }) => [what, quarter, whole, factor]),
  )}`,
];
writeFileSync('docs/performance.md', `${sections.join('\n\n')}\n`);

function where({ date, machine }: { readonly date: string; readonly machine: Machine }): string {
  return `Measured on ${date}: ${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, Node ${machine.node}.`;
}

function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const numbers = header.map((_, index) => (index === 0 ? '---' : '---:'));
  return [header, numbers, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
