import { assemble } from './assemble.ts';
import type { Figure } from './figure.ts';
import { readLongSpan } from './long.ts';
import { wordBefore } from './neighbours.ts';
import { readNumeral, triggers } from './numerals.ts';
import { readProportion } from './proportions.ts';

export type { Figure } from './figure.ts';

/** Every figure of a paragraph, in order, not overlapping, with the spans that take in the words which compare them. */
export function readFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  triggers.lastIndex = 0;
  for (let found = triggers.exec(text); found !== null; found = triggers.exec(text)) {
    const next = triggers.lastIndex;
    if (found[1] !== undefined) {
      figures.push(readLongSpan(found.index, found[0], found[1]));
      continue;
    }
    const between = wordBefore(text, found.index)?.text === 'between';
    const last = figures.at(-1);
    const single = readNumeral(text, found.index, found[0], !between);
    const numeral = single === undefined || between ? single : (readProportion(text, single) ?? single);
    if (numeral !== undefined && numeral.start >= (last?.mention.end ?? 0)) {
      const read = assemble(text, numeral, last);
      if (read.figure !== undefined) figures.push(read.figure);
      triggers.lastIndex = Math.max(next, read.end);
    } else triggers.lastIndex = next;
  }
  return figures;
}
