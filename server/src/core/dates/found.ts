import type { DateMention } from '../model.ts';
import type { Unplaced } from '../unplaced.ts';
import { isoOf, type Parts } from './calendar.ts';

/** A date as a recogniser of this folder finds it. */
export type FoundDate = Unplaced<DateMention>;

interface Shade {
  readonly weekday?: number | undefined;
  readonly vague?: boolean;
}

/** A date mention from its span and the parts of its ends. */
export function foundDate(start: number, end: number, first: Parts, last: Parts, { weekday, vague }: Shade = {}): FoundDate {
  const from = isoOf(first);
  const to = first === last ? from : isoOf(last);
  if (weekday === undefined) return vague === true ? { type: 'date', start, end, from, to, vague } : { type: 'date', start, end, from, to };
  return vague === true ? { type: 'date', start, end, from, to, weekday, vague } : { type: 'date', start, end, from, to, weekday };
}
