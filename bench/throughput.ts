/**
 * Throughput on one thread, in CPU time: each layer and the whole analysis, beside compromise and wink-nlp on the same text
 * in the same run. `node --import tsx bench/throughput.ts [FOLDER]` measures the texts of a folder instead of generated ones.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { annotate } from '../server/src/core/annotate.ts';
import { recogniseDates } from '../server/src/core/dates/recognise.ts';
import { disagreements } from '../server/src/core/disagreements.ts';
import type { Mention } from '../server/src/core/model.ts';
import { recogniseCountries } from '../server/src/core/names/countries.ts';
import { recogniseOperations } from '../server/src/core/names/operations.ts';
import { recogniseOrganizations } from '../server/src/core/names/organizations.ts';
import { recogniseFigures } from '../server/src/core/numbers/recognise.ts';
import { recogniseParagraph } from '../server/src/core/recognise.ts';
import { compileResources } from '../server/src/core/resources.ts';
import { readPage } from '../server/src/core/text/page.ts';
import type { Unplaced } from '../server/src/core/unplaced.ts';
import { generateCorpus } from './corpus.ts';
import { cpuOf, megabytesPerSecond } from './cpu.ts';
import { record } from './results.ts';

const folder = process.argv[2];
const texts =
  folder === undefined
    ? generateCorpus({ nDocuments: 200, length: 6000, seed: 7 }).documents.map(({ text }) => text)
    : readdirSync(folder)
        .filter((file) => file.endsWith('.txt'))
        .map((file) => readFileSync(join(folder, file), 'utf8'));
/** compromise is slow: it gets a part of the text, whose speed is measured as megabytes a second like all others. */
const part = texts.slice(0, Math.max(1, Math.ceil(texts.length / 20)));

const pages = texts.map((text) => readPage(text, 'plain'));
const paragraphs = pages.flatMap(({ text, paragraphs: spans }) => spans.map(({ start, end }) => text.slice(start, end)));
const wink = winkNlp(model);
const resources = compileResources();

const overParagraphs = (recognise: (text: string) => Unplaced<Mention>[]) => (): void => {
  for (const paragraph of paragraphs) recognise(paragraph);
};
const annotateAll = (): void => {
  for (const [index, text] of texts.entries()) annotate({ uri: `file:///${index}.txt`, version: 0, text });
};

const layers: [string, readonly string[], () => void][] = [
  ['compromise, full parse', part, () => void part.map((text) => compromise(text).json())],
  ['wink-nlp, entities', part, () => void part.map((text) => wink.readDoc(text).entities().out())],
  ['pages', texts, () => void texts.map((text) => readPage(text, 'plain'))],
  ['figures', texts, overParagraphs(recogniseFigures)],
  ['dates', texts, overParagraphs(recogniseDates)],
  ['countries', texts, overParagraphs(recogniseCountries)],
  ['organizations', texts, overParagraphs(recogniseOrganizations)],
  ['operations', texts, overParagraphs(recogniseOperations)],
  ['recognition, all of it', texts, overParagraphs((text) => recogniseParagraph(text, resources))],
  ['annotation of documents', texts, annotateAll],
  [
    'whole analysis',
    texts,
    () => void disagreements(texts.map((text, index) => annotate({ uri: `file:///${index}.txt`, version: 0, text }))),
  ],
];

/** Each layer works so long before it is measured: a small folder is read through many times until the engine has compiled all it will. */
const warmUpMilliseconds = 1500;

let baseline = 0;
const rows = layers.map(([layer, over, work]) => {
  for (const end = performance.now() + warmUpMilliseconds; performance.now() < end; ) work();
  const speed = megabytesPerSecond(over, cpuOf(work, over === part ? 2 : 5));
  baseline ||= speed;
  const row = { layer, megabytesPerSecond: Number(speed.toPrecision(3)), timesCompromise: Number((speed / baseline).toPrecision(3)) };
  console.log(`${layer.padEnd(26)} ${speed.toFixed(2).padStart(9)} MB/s ${(speed / baseline).toFixed(1).padStart(8)} × compromise`);
  return row;
});
record('throughput', { texts: folder === undefined ? 'generated' : 'folder', megabytes: megabytesPerSecond(texts, 1) / 1, rows });
