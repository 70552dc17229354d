import type { IObjectMatrixPrimitiveType, ICellData, Nullable } from "../../engine/univer";
import type { Area } from "../area";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** The rectangles of cells whose contents, not only their looks, are written. */
export function changedAreas(cells: Cells): Area[] {
  const areas: Area[] = [];
  let above: Area[] = [];
  for (const row of Object.keys(cells).map(Number).sort(ascending)) {
    above = runsOf(row, cells[row] ?? {}).map((run) => {
      const upper = above.find(
        (area) =>
          area.row + area.rowCount === row && area.column === run.column && area.columnCount === run.columnCount,
      );
      if (!upper) {
        areas.push(run);
        return run;
      }
      const joined = { ...upper, rowCount: upper.rowCount + 1 };
      areas[areas.indexOf(upper)] = joined;
      return joined;
    });
  }
  return areas;
}

/** Neighbours in a row, together. */
function runsOf(row: number, columns: Readonly<Record<number, Nullable<ICellData>>>): Area[] {
  const runs: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
  for (const column of Object.keys(columns).map(Number).sort(ascending)) {
    if (!hasContent(columns[column])) continue;
    const last = runs.at(-1);
    if (last && last.column + last.columnCount === column) last.columnCount++;
    else runs.push({ row, column, rowCount: 1, columnCount: 1 });
  }
  return runs;
}

/** A cell taken away altogether loses its content, too. */
function hasContent(cell: Nullable<ICellData>): boolean {
  return !cell || "v" in cell || "f" in cell || "p" in cell || "si" in cell;
}

const ascending = (one: number, other: number) => one - other;
