import type { IRange } from "../engine/univer";
import { areaBetween, COLUMNS, isEntireColumn, isEntireRow, ROWS } from "./area";
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

/** The other way round: what runs through Univer's whole grid runs through the whole sheet. */
export function areaOnSheet(range: IRange, grid: { getRowCount(): number; getColumnCount(): number }): Area {
  const { startRow, startColumn, endRow, endColumn } = range;
  const allRows = isAll(startRow, endRow, grid.getRowCount());
  const allColumns = isAll(startColumn, endColumn, grid.getColumnCount());
  return areaBetween(
    allRows ? 0 : startRow,
    allColumns ? 0 : startColumn,
    allRows ? ROWS - 1 : endRow,
    allColumns ? COLUMNS - 1 : endColumn,
  );
}

/** Univer tells a whole row or column by its last line, or by none. */
function isAll(start: number, end: number, count: number): boolean {
  return Number.isNaN(start) || (start === 0 && end >= count - 1);
}
