import type { Span } from '../../model.ts';

/** How many items a list has; two numbers where an `and` may part two items or stand inside a name. */
export interface ItemCount {
  readonly least: number;
  readonly most: number;
}

/** An item with one of these words tells something rather than naming it. */
const clause =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|not|there|that|which|they|it|we|he|she|nobody)\b/i;

/**
 * Counts the items of a list written in one line, parted by commas or semicolons outside brackets. The last `and` parts the
 * last two items; one before it may stand inside an item. `names` are spans of the list that are one name each
 * (`Trinidad and Tobago`), in order. Zero where an item is a clause rather than a name.
 */
export function itemsOf(list: string, names: readonly Span[]): ItemCount {
  const flat = mask(list, names).replace(/\([^()]*\)/g, ' ');
  const items = flat
    .split(flat.includes(';') ? ';' : ',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.some((item) => item.split(/\s+/).length > 8 || clause.test(item))) return { least: 0, most: 0 };
  const last = items.at(-1) ?? '';
  const opened = /^(?:and|or|as well as)\s+/.exec(last);
  const inLast = joints(opened === null ? last : last.slice(opened[0].length));
  const most = items.reduce((sum, item) => sum + joints(item), items.length - joints(last) + inLast);
  return { least: items.length + (opened === null && inLast === 1 ? 1 : 0), most };
}

/** Places inside an item where it could be two. */
function joints(item: string): number {
  return item.match(/\s(?:and|&|as well as)\s/g)?.length ?? 0;
}

/** The list with each name as one word of the same length. */
function mask(list: string, names: readonly Span[]): string {
  let masked = '';
  let end = 0;
  for (const name of names) {
    if (name.start < end) continue;
    masked += list.slice(end, name.start) + 'x'.repeat(name.end - name.start);
    end = name.end;
  }
  return masked + list.slice(end);
}
