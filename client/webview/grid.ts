import { focusable, moved, type Spot } from './keys.ts';

/** One stop of the Tab key for the whole grid; the arrow keys move within it. Keeps its place when the table is drawn anew. */
export class Grid {
  #table: HTMLTableElement | undefined;
  #spot: Spot = { row: 1, column: 0 };

  /** The table is on the page now; `hadFocus`: the one before it had the focus. */
  take(table: HTMLTableElement, hadFocus: boolean): void {
    this.#table = table;
    table.addEventListener('keydown', (event) => {
      const spot = moved(focusable(table), this.#spot, event);
      if (spot === undefined) return;
      event.preventDefault();
      this.#go(spot, true);
    });
    table.addEventListener('focusin', ({ target }) => {
      for (const [row, items] of focusable(table).entries()) {
        const column = items.indexOf(target as HTMLElement);
        if (column >= 0) this.#go({ row, column }, false);
      }
    });
    this.#go(this.#spot, hadFocus);
  }

  #go(spot: Spot, focus: boolean): void {
    if (this.#table === undefined) return;
    const rows = focusable(this.#table);
    const row = Math.min(spot.row, rows.length - 1);
    const column = Math.min(spot.column, (rows[row]?.length ?? 1) - 1);
    this.#spot = { row, column };
    for (const item of this.#table.querySelectorAll<HTMLElement>('[tabindex="0"]')) item.tabIndex = -1;
    const item = rows[row]?.[column];
    if (item === undefined) return;
    item.tabIndex = 0;
    if (focus) item.focus();
  }
}
