/** A rectangle of cells by its place; rows and columns from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The size of a sheet of Excel. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export const wholeSheet: Area = { row: 0, column: 0, rowCount: ROWS, columnCount: COLUMNS };

/** Whether it lies within the rows and columns that a sheet of Excel has. */
export function isOnSheet({ row, column, rowCount, columnCount }: Area): boolean {
  return (
    [row, column, rowCount, columnCount].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rowCount > 0 &&
    columnCount > 0 &&
    row + rowCount <= ROWS &&
    column + columnCount <= COLUMNS
  );
}

/** Whether it is whole rows, such as 2:3. */
export function isEntireRow(area: Area): boolean {
  return area.columnCount === COLUMNS;
}

/** Whether it is whole columns, such as B:C. */
export function isEntireColumn(area: Area): boolean {
  return area.rowCount === ROWS;
}

/** Whether the area runs through the sheet from one side to the other: too many cells to tell one by one. */
export function isUnbounded(area: Area): boolean {
  return isEntireRow(area) || isEntireColumn(area);
}

/** The area from one corner to another, in any order. */
export function areaBetween(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rowCount: Math.abs(otherRow - row) + 1,
    columnCount: Math.abs(otherColumn - column) + 1,
  };
}

/** What both have in common. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(one.row + one.rowCount, other.row + other.rowCount) - row;
  const columnCount = Math.min(one.column + one.columnCount, other.column + other.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** The smallest area that holds both. */
export function bounding(one: Area, other: Area): Area {
  return areaBetween(
    Math.min(one.row, other.row),
    Math.min(one.column, other.column),
    Math.max(one.row + one.rowCount, other.row + other.rowCount) - 1,
    Math.max(one.column + one.columnCount, other.column + other.columnCount) - 1,
  );
}

/** The area of the same size that many rows below and columns to the right. */
export function moved(area: Area, rows: number, columns: number): Area {
  return { ...area, row: area.row + rows, column: area.column + columns };
}

/** Each cell's row and column, row by row. */
export function* cellsOf({ row, column, rowCount, columnCount }: Area): Generator<[row: number, column: number]> {
  for (let i = row; i < row + rowCount; i++) {
    for (let j = column; j < column + columnCount; j++) yield [i, j];
  }
}

/** Rows of what `of` says of each cell. */
export function gridOf<T>(area: Area, of: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rowCount }, (_, i) =>
    Array.from({ length: area.columnCount }, (_, j) => of(area.row + i, area.column + j)),
  );
}
