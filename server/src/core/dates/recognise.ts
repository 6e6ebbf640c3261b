import type { DateMention } from '../model.ts';
import type { Unplaced } from '../unplaced.ts';

/** Every calendar date and range of dates in a paragraph's text, in order. Offsets are the paragraph's. */
export function recogniseDates(_text: string): Unplaced<DateMention>[] {
  return [];
}
