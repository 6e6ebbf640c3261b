/** Where in the grid the keyboard stands: row from the header on, and column; a cell of several entries counts as several columns. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads in a grid of focusable elements, row by row; undefined for keys that do not move. Never leaves the grid. */
export function moved(
  rows: readonly (readonly HTMLElement[])[],
  { row, column }: Spot,
  { key, ctrlKey, metaKey }: KeyboardEvent,
): Spot | undefined {
  const all = ctrlKey || metaKey;
  const lastOf = (at: number): number => (rows[at]?.length ?? 1) - 1;
  const to = (nextRow: number, nextColumn: number): Spot => {
    const clamped = Math.max(0, Math.min(rows.length - 1, nextRow));
    return { row: clamped, column: Math.max(0, Math.min(lastOf(clamped), nextColumn)) };
  };
  switch (key) {
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowUp':
      return sameColumn(rows, { row, column }, to(row - 1, 0).row);
    case 'ArrowDown':
      return sameColumn(rows, { row, column }, to(row + 1, 0).row);
    case 'Home':
      return to(all ? 0 : row, 0);
    case 'End':
      return all ? to(rows.length - 1, lastOf(rows.length - 1)) : to(row, lastOf(row));
    default:
      return undefined;
  }
}

/** Rows have unlike many entries: up and down stay in the column of the table. */
function sameColumn(rows: readonly (readonly HTMLElement[])[], { row, column }: Spot, next: number): Spot {
  const cellOf = (item: HTMLElement | undefined): number => (item?.closest('th, td') as HTMLTableCellElement | null)?.cellIndex ?? 0;
  const wanted = cellOf(rows[row]?.[column]);
  return { row: next, column: Math.max(0, rows[next]?.findIndex((item) => cellOf(item) === wanted) ?? 0) };
}

/** The elements of a table that take the focus, row by row. */
export function focusable(table: HTMLTableElement): HTMLElement[][] {
  return Array.from(table.rows, (row) => [...row.querySelectorAll<HTMLElement>('[tabindex]')]);
}
