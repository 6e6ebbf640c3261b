import type { FigureMention } from '../model.ts';
import type { Unplaced } from '../unplaced.ts';
import { readFigures } from './figures.ts';

/**
 * Every number, money amount, percentage, age and duration in a paragraph's text, in order, not overlapping. Offsets are the
 * paragraph's. Silent on numerals in names, codes, links, labels, dates, scores and clock times (see silence.ts).
 */
export function recogniseFigures(text: string): Unplaced<FigureMention>[] {
  return readFigures(text).map(({ mention }) => mention);
}
