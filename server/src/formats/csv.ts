import { stringify } from 'csv-stringify/sync';
import type { Extraction } from './extraction.ts';
import { type Row, rowsOf, valueColumns } from './rows.ts';

const columns = [
  'event',
  'predicate',
  'subject',
  'place',
  'value',
  'high',
  'modifier',
  'unit',
  'as written',
  'source',
  'published',
  'quote',
  'start',
  'end',
  'verdict',
] as const;

/** A spreadsheet takes a cell that begins so for a formula: an exact figure's `=` is left empty instead of escaped. */
const exact = '=';

/**
 * One row for each claim and source, with a header; offsets are UTF-16 code units. `modifier` is empty for an exact
 * figure, `verdict` where no other source speaks of the same. Text that a spreadsheet would run as a formula gets an
 * apostrophe in front (https://owasp.org/www-community/attacks/CSV_Injection). Lines end with CRLF, as RFC 4180 has it.
 */
export function toCsv(extraction: Extraction, options: { readonly bom?: boolean } = {}): string {
  return stringify(rowsOf(extraction).map(cellsOf), {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: 'windows',
    bom: options.bom ?? false,
  });
}

function cellsOf({ group, evidence: { claim, surface, quote, published }, path, verdict }: Row): Record<(typeof columns)[number], unknown> {
  const { mention } = claim;
  const figure = mention.type === 'date' ? undefined : mention;
  return {
    event: group.event.name,
    predicate: group.predicate,
    subject: claim.subject,
    place: claim.place,
    ...valueColumns(mention),
    modifier: figure === undefined || figure.modifier === exact ? '' : figure.modifier,
    unit: figure?.unit,
    'as written': surface,
    source: path,
    published,
    quote,
    start: claim.start,
    end: claim.end,
    verdict,
  };
}
