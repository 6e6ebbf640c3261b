import type { DateMention, FigureMention, Mention, Zone } from './model.ts';
import type { Unplaced } from './unplaced.ts';

/**
 * A mention of a paragraph where it stands in its document; `start` and `end` are the document's. Written out field by field:
 * engines make a shape of its own for each copy of an object with many shapes, and each later look at it costs a search.
 */
export function placed(mention: Unplaced<Mention>, start: number, end: number, zone: Zone): Mention {
  switch (mention.type) {
    case 'country':
      return { type: mention.type, start, end, zone, iso2: mention.iso2, form: mention.form };
    case 'organization':
    case 'operation':
      return { type: mention.type, start, end, zone, name: mention.name };
    case 'date':
      return placedDate(mention, start, end, zone);
    default:
      return placedFigure(mention, start, end, zone);
  }
}

function placedDate({ from, to, weekday, vague }: Unplaced<DateMention>, start: number, end: number, zone: Zone): DateMention {
  if (weekday === undefined)
    return vague === undefined ? { type: 'date', start, end, zone, from, to } : { type: 'date', start, end, zone, from, to, vague };
  return vague === undefined
    ? { type: 'date', start, end, zone, from, to, weekday }
    : { type: 'date', start, end, zone, from, to, weekday, vague };
}

function placedFigure(mention: Unplaced<FigureMention>, start: number, end: number, zone: Zone): FigureMention {
  const { type, value, high, modifier, granularity, unit } = mention;
  if (type === 'money') {
    const { currency } = mention;
    return high === undefined
      ? { type, start, end, zone, value, modifier, granularity, unit: currency, currency }
      : { type, start, end, zone, value, modifier, granularity, unit: currency, currency, high };
  }
  if (unit === undefined)
    return (
      high === undefined
        ? { type, start, end, zone, value, modifier, granularity }
        : { type, start, end, zone, value, modifier, granularity, high }
    ) as FigureMention;
  return (
    high === undefined
      ? { type, start, end, zone, value, modifier, granularity, unit }
      : { type, start, end, zone, value, modifier, granularity, unit, high }
  ) as FigureMention;
}
