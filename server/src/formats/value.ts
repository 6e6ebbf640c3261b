import type { DateMention, FigureMention, Mention } from '../core/model.ts';

/** The normalised value of a mention as one short text: `>= 24`, `2400000 EUR`, `2024-09-29/2024-10-04`, `TR`, `INTERPOL`. */
export function valueText(mention: Mention): string {
  switch (mention.type) {
    case 'date':
      return dateText(mention);
    case 'country':
      return mention.iso2;
    case 'organization':
    case 'operation':
      return mention.name;
    default:
      return figureText(mention);
  }
}

function dateText({ from, to }: DateMention): string {
  return from === to ? from : `${from}/${to}`;
}

function figureText({ modifier, value, high, unit }: FigureMention): string {
  const amount = high === undefined ? `${value}` : `${value}..${high}`;
  return [modifier === '=' ? '' : modifier, amount, unit ?? ''].filter((part) => part !== '').join(' ');
}
