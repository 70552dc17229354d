import type { IRange } from "../engine/univer";
import { isEntireColumn, isEntireRow } from "./area";
import type { Area } from "./area";

/** The area as Univer says it, with the last row and column instead of their number. */
export function univerRange({ row, column, rowCount, columnCount }: Area): IRange {
  return { startRow: row, startColumn: column, endRow: row + rowCount - 1, endColumn: column + columnCount - 1 };
}

/** The same, of what runs through the whole sheet only the part that Univer's grid has. */
export function rangeOnGrid(area: Area, grid: { getRowCount(): number; getColumnCount(): number }): IRange {
  const range = univerRange(area);
  if (isEntireColumn(area)) range.endRow = grid.getRowCount() - 1;
  if (isEntireRow(area)) range.endColumn = grid.getColumnCount() - 1;
  return range;
}
