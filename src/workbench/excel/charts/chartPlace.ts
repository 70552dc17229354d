/** Where a chart is on its sheet: in points, and by the cells that its corners stand in. */
import type { Worksheet } from "../worksheet";
import type { Corner } from "./chartState";

const POINTS_PER_PIXEL = 0.75;

/** In points, 0 where it is hidden. */
function columnWidthAt(sheet: Worksheet, column: number): number {
  const { $grid } = sheet;
  if (column >= $grid.getColumnCount()) return ($grid.getConfig().defaultColumnWidth ?? 0) * POINTS_PER_PIXEL;
  return $grid.getColVisible(column) ? $grid.getColumnWidth(column) * POINTS_PER_PIXEL : 0;
}

/** In points, 0 where it is hidden. */
function rowHeightAt(sheet: Worksheet, row: number): number {
  const { $grid } = sheet;
  if (row >= $grid.getRowCount()) return ($grid.getConfig().defaultRowHeight ?? 0) * POINTS_PER_PIXEL;
  return $grid.getRowVisible(row) ? $grid.getRowHeight(row) * POINTS_PER_PIXEL : 0;
}

/** From the sheet's corner. */
export function pointOf(sheet: Worksheet, { row, column, right, down }: Corner): { left: number; top: number } {
  let left = right;
  for (let index = 0; index < column; index++) left += columnWidthAt(sheet, index);
  let top = down;
  for (let index = 0; index < row; index++) top += rowHeightAt(sheet, index);
  return { left, top };
}

/** The cell under a point, and how far in the point lies. */
export function cornerAt(sheet: Worksheet, left: number, top: number): Corner {
  const [column, right] = indexAt(left, (index) => columnWidthAt(sheet, index));
  const [row, down] = indexAt(top, (index) => rowHeightAt(sheet, index));
  return { row, column, right, down };
}

function indexAt(distance: number, sizeOf: (index: number) => number): [index: number, rest: number] {
  let rest = Math.max(0, distance);
  let index = 0;
  // A sheet has an end; beyond it a chart hangs over its last cell.
  while (index < 16_383 && rest >= sizeOf(index)) {
    rest -= sizeOf(index);
    index++;
  }
  return [index, rest];
}
