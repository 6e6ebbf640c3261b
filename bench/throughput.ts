/**
 * Throughput on one thread, in CPU time: each layer and the whole analysis, beside compromise and wink-nlp on the same text
 * in the same run; of generated prose, and of our own texts in the shapes of the real world (`bench/clusters`, `samples`: short
 * paragraphs, many figures and names). `node --import tsx bench/throughput.ts [FOLDER]` measures the texts of a folder instead.
 */
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
import { cpuWithin, megabytesPerSecond } from './cpu.ts';
import { record } from './results.ts';
import { generatedTexts, partOf, type Texts, textsIn } from './texts.ts';

/** compromise is slow: it gets a part of the text, whose speed is measured as megabytes a second like all others. */
const partBytes = 60_000;
/**
 * Each layer works for so long, and its fastest round counts: a small folder is read through many times, until the engine has
 * compiled all it will. CPU time, so that a busy machine does not cut it short.
 */
const workMilliseconds = 3000;

const wink = winkNlp(model);
const resources = compileResources();

interface Row {
  readonly layer: string;
  readonly megabytesPerSecond: number;
  readonly timesCompromise: number;
}

type Layer = readonly [name: string, over: readonly string[], work: () => void];

/** All layers over some texts; of `whole` only what the aims are set for. */
function layersOf(texts: readonly string[], whole: boolean): readonly Layer[] {
  const part = partOf(texts, partBytes);
  const pages = texts.map((text) => readPage(text, 'plain'));
  const paragraphs = pages.flatMap(({ text, paragraphs: spans }) => spans.map(({ start, end }) => text.slice(start, end)));
  const over = (recognise: (text: string) => Unplaced<Mention>[]) => (): void => {
    for (const paragraph of paragraphs) recognise(paragraph);
  };
  const annotateAll = () => texts.map((text, index) => annotate({ uri: `file:///${index}.txt`, version: 0, text }));
  const parse: Layer = ['compromise, full parse', part, () => void part.map((text) => compromise(text).json())];
  const recognition: Layer = ['recognition, all of it', texts, over((text) => recogniseParagraph(text, resources))];
  const annotation: Layer = ['annotation of documents', texts, () => void annotateAll()];
  const analysis: Layer = ['whole analysis', texts, () => void disagreements(annotateAll())];
  if (whole) return [parse, recognition, annotation, analysis];
  return [
    parse,
    ['wink-nlp, entities', part, () => void part.map((text) => wink.readDoc(text).entities().out())],
    ['pages', texts, () => void texts.map((text) => readPage(text, 'plain'))],
    ['figures', texts, over((text) => recogniseFigures(text))],
    ['dates', texts, over((text) => recogniseDates(text))],
    ['countries', texts, over((text) => recogniseCountries(text))],
    ['organizations', texts, over((text) => recogniseOrganizations(text))],
    ['operations', texts, over((text) => recogniseOperations(text))],
    recognition,
    annotation,
    analysis,
  ];
}

function measure({ name, texts }: Texts, whole: boolean): { readonly texts: string; readonly megabytes: number; readonly rows: Row[] } {
  const megabytes = megabytesPerSecond(texts, 1) / 1000;
  console.log(`\n${name}: ${texts.length} texts, ${megabytes.toFixed(2)} MB`);
  let baseline = 0;
  const rows = layersOf(texts, whole).map(([layer, over, work]): Row => {
    const speed = megabytesPerSecond(over, cpuWithin(work, workMilliseconds));
    baseline ||= speed;
    console.log(`${layer.padEnd(26)} ${speed.toFixed(2).padStart(9)} MB/s ${(speed / baseline).toFixed(1).padStart(8)} × compromise`);
    return { layer, megabytesPerSecond: Number(speed.toPrecision(3)), timesCompromise: Number((speed / baseline).toPrecision(3)) };
  });
  return { texts: name, megabytes: Number(megabytes.toPrecision(3)), rows };
}

const folder = process.argv[2];
const own = (name: string): Texts => textsIn(new URL(`../${name}`, import.meta.url).pathname, name);
const first = measure(folder === undefined ? generatedTexts() : textsIn(folder), false);
const prose = folder === undefined ? [measure(own('bench/clusters'), true), measure(own('samples'), true)] : [];
record('throughput', { ...first, prose });
