/**
 * How many of the conflicts between reports of the same events are found, and how many warnings are wrong.
 * `node --import tsx bench/clusters.ts [FOLDER] [--list] [--only NAME,NAME]`; without a folder, the invented reports in
 * `bench/clusters`. `--list` tells each miss and each wrong warning, but of the clusters kept aside only when named.
 */
import { parseArgs } from 'node:util';
import { type Score, scoreOf } from './cluster-score.ts';
import { readClusters } from './gold-clusters.ts';
import { record } from './results.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' }, only: { type: 'string' } } });
const only = values.only?.split(',');
const folder = positionals[0] ?? new URL('clusters/', import.meta.url).pathname;
const rows = readClusters(folder)
  .filter(({ name }) => only === undefined || only.includes(name))
  .map((cluster) => ({ ...cluster, score: scoreOf(cluster) }));
const counted = [
  'conflicts',
  'found',
  'plain',
  'plainFound',
  'right',
  'compatible',
  'trap',
  'cross',
  'excluded',
  'unjudged',
  'traps',
  'trapsHit',
  'quiet',
  'quietHit',
] as const;
type Sums = Record<(typeof counted)[number], number>;

if (values.list)
  for (const { heldout, score } of rows) if (!heldout || only !== undefined) for (const note of score.notes) console.log(`${note}\n`);
console.log(''.padEnd(22) + counted.map((column) => column.padStart(11)).join(''));
for (const { name, heldout, score } of rows) {
  console.log(`${heldout ? '*' : ' '}${name}`.padEnd(22) + counted.map((column) => String(score[column]).padStart(11)).join(''));
}
const learnt = summary(rows.filter(({ heldout }) => !heldout));
const aside = summary(rows.filter(({ heldout }) => heldout));
console.log(`all:        ${told(learnt)}`);
if (rows.some(({ heldout }) => heldout)) console.log(`kept aside: ${told(aside)}`);
if (positionals.length === 0 && only === undefined) record('clusters', { learnt, aside });

function summary(scored: readonly { readonly score: Score }[]): Sums {
  return Object.fromEntries(counted.map((column) => [column, scored.reduce((sum, { score }) => sum + score[column], 0)])) as Sums;
}

function told({
  conflicts,
  found,
  plain,
  plainFound,
  right,
  compatible,
  trap,
  cross,
  unjudged,
  traps,
  trapsHit,
  quiet,
  quietHit,
}: Sums): string {
  const judged = right + compatible + trap + cross;
  return (
    `conflicts found ${share(found, conflicts)}, plain ones ${share(plainFound, plain)}; warnings right ${share(right, judged)}, with the unlabelled ${share(right, judged + unjudged)}; ` +
    `traps hit ${share(trapsHit, traps)}; compatible facts warned about ${share(quietHit, quiet)}`
  );
}

function share(part: number, whole: number): string {
  return `${part}/${whole}${whole === 0 ? '' : ` = ${((100 * part) / whole).toFixed(1)}%`}`;
}
