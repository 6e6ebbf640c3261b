/** Measures one layer, and prints how many megabytes it does in a second of CPU time. Started by `bench/throughput.ts`: `node --import tsx bench/layer.ts LAYER [FOLDER]`. */
import { cpuWithin, megabytesPerSecond } from './cpu.ts';
import { layers } from './layers.ts';
import { generatedTexts, partOf, textsIn } from './texts.ts';

/** compromise is slow: it gets a part of the text, whose speed is measured as megabytes a second like all others. */
const partBytes = 60_000;
/**
 * A layer works for so long, and its fastest round counts: a small folder is read through many times, until the engine has
 * compiled all it will. CPU time, so that a busy machine does not cut it short.
 */
const workMilliseconds = 8000;

const [name, folder] = process.argv.slice(2);
const layer = layers.find((one) => one.name === name);
if (layer === undefined) throw new Error(`There is no layer ${name}: it is one of ${layers.map((one) => one.name).join('; ')}.`);
const { texts } = folder === undefined ? generatedTexts() : textsIn(folder);
const over = layer.slow ? partOf(texts, partBytes) : texts;
const work = await layer.prepare(over);
console.log(megabytesPerSecond(over, cpuWithin(work, workMilliseconds)));
