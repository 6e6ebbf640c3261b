/**
 * Throughput on one thread, in CPU time: each layer and the whole analysis, beside compromise and wink-nlp on the same text
 * in the same run; of generated prose, and of our own texts in the shapes of the real world (`bench/clusters`, `samples`: short
 * paragraphs, many figures and names). Each layer has a process of its own, as every program that uses it has: an engine that
 * has compiled for other work first runs this work slower. All take turns, and the fastest of each counts: a machine has better and
 * worse minutes. `node --import tsx bench/throughput.ts [FOLDER]` measures the texts of
 * a folder instead.
 */
import { execFileSync } from 'node:child_process';
import { megabytesPerSecond } from './cpu.ts';
import { layers } from './layers.ts';
import { record } from './results.ts';
import { generatedTexts, type Texts, textsIn } from './texts.ts';

const turns = 2;

interface Row {
  readonly layer: string;
  readonly megabytesPerSecond: number;
  readonly timesCompromise: number;
}

/** All layers over some texts; of `whole` only what the aims are set for. */
function measure(
  { name, texts }: Texts,
  folder?: string,
  whole = false,
): { readonly texts: string; readonly megabytes: number; readonly rows: Row[] } {
  const megabytes = megabytesPerSecond(texts, 1) / 1000;
  console.log(`\n${name}: ${texts.length} texts, ${megabytes.toFixed(2)} MB`);
  const measured = layers.filter(({ aimed }) => aimed || !whole);
  const fastest = new Map<string, number>();
  for (let turn = 0; turn < turns; turn++)
    for (const { name: layer } of measured) fastest.set(layer, Math.max(fastest.get(layer) ?? 0, speedOf(layer, folder)));
  const baseline = fastest.get(measured[0]?.name ?? '') ?? Number.NaN;
  const rows = Array.from(fastest, ([layer, speed]): Row => {
    console.log(`${layer.padEnd(26)} ${speed.toFixed(2).padStart(9)} MB/s ${(speed / baseline).toFixed(1).padStart(8)} × compromise`);
    return { layer, megabytesPerSecond: Number(speed.toPrecision(3)), timesCompromise: Number((speed / baseline).toPrecision(3)) };
  });
  return { texts: name, megabytes: Number(megabytes.toPrecision(3)), rows };
}

function speedOf(layer: string, folder: string | undefined): number {
  const script = new URL('layer.ts', import.meta.url).pathname;
  const words = ['--import', 'tsx', script, layer, ...(folder === undefined ? [] : [folder])];
  return Number(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

const folder = process.argv[2];
const own = (name: string): ReturnType<typeof measure> => {
  const path = new URL(`../${name}`, import.meta.url).pathname;
  return measure(textsIn(path, name), path, true);
};
const first = folder === undefined ? measure(generatedTexts()) : measure(textsIn(folder), folder);
const prose = folder === undefined ? [own('bench/clusters'), own('samples')] : [];
record('throughput', { ...first, prose });
