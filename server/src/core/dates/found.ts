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
export function foundDate(start: number, end: number, from: Parts, to: Parts, { weekday, vague }: Shade = {}): FoundDate {
  return {
    type: 'date',
    start,
    end,
    from: isoOf(from),
    to: isoOf(to),
    ...(weekday === undefined ? {} : { weekday }),
    ...(vague === true ? { vague } : {}),
  };
}
