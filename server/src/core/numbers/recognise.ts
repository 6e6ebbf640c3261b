import type { FigureMention } from '../model.ts';
import type { Unplaced } from '../unplaced.ts';

/** Every number, money amount, percentage, age and duration in a paragraph's text, in order. Offsets are the paragraph's. */
export function recogniseFigures(_text: string): Unplaced<FigureMention>[] {
  return [];
}
