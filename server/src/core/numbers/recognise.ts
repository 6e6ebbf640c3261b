import type { FigureMention } from '../model.ts';
import type { Glance } from '../text/glance.ts';
import type { Unplaced } from '../unplaced.ts';
import { readFigures } from './figures.ts';

/**
 * Every number, money amount, percentage, age and duration in a paragraph's text, in order, not overlapping. Offsets are the
 * paragraph's. Silent on numerals in names, codes, links, labels, dates, scores and clock times (see silence.ts). `glance`: see figures.ts.
 */
export function recogniseFigures(text: string, glance?: Glance): Unplaced<FigureMention>[] {
  return readFigures(text, glance).map(({ mention }) => mention);
}
