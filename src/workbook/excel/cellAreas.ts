/** Single cells put together to as few rectangles as lie in them, so that they take few requests. */
import type { Area } from "../../templates/sheet/a1";

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** Runs down a column, and equal runs side by side as one. */
export function areasOf(cells: readonly CellAt[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: Area[] = [];
  /** Where a run of these rows was last seen, to be widened by its neighbour. */
  const lastOf = new Map<string, number>();
  for (let from = 0; from < sorted.length;) {
    const { row, column } = sorted[from] as CellAt;
    let rows = 1;
    while (sorted[from + rows]?.column === column && sorted[from + rows]?.row === row + rows) rows++;
    from += rows;
    const key = `${row}:${rows}`;
    const index = lastOf.get(key);
    const beside = index === undefined ? undefined : areas[index];
    if (index !== undefined && beside && beside.column + beside.columns === column) {
      areas[index] = { ...beside, columns: beside.columns + 1 };
    } else lastOf.set(key, areas.push({ row, column, rows, columns: 1 }) - 1);
  }
  return areas;
}

/** Things on sheets, by their sheet. */
export function bySheet<Thing extends { readonly sheetId: string }>(things: readonly Thing[]): Map<string, Thing[]> {
  const sheets = new Map<string, Thing[]>();
  for (const thing of things) {
    const ofSheet = sheets.get(thing.sheetId);
    if (ofSheet) ofSheet.push(thing);
    else sheets.set(thing.sheetId, [thing]);
  }
  return sheets;
}
