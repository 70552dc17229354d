/** Widths of columns and heights of rows: in points for Excel, in pixels for Univer. */
import {
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import { isEntireColumn, isEntireRow } from "../area";
import type { Area } from "../area";
import { highestRow, widestColumn } from "../limits";
import type { Worksheet } from "../worksheet";

const POINTS_PER_PIXEL = 0.75;

/** Of the range's columns; null when they differ. */
export function columnWidth(sheet: Worksheet, area: Area): number | null {
  const count = isEntireRow(area) ? sheet.$grid.getColumnCount() : area.columnCount;
  return same(count, (index) => sheet.$grid.getColumnWidth(area.column + index) * POINTS_PER_PIXEL);
}

/** Of all columns in the area. Excel rounds to whole pixels. */
export function setColumnWidth(sheet: Worksheet, area: Area, points: number): void {
  sheet.protection.$check("allowFormatColumns");
  const pixels = pixelsOf(points, widestColumn);
  const all = isEntireRow(area);
  if (all) sheet.$grid.getConfig().defaultColumnWidth = pixels;
  else sheet.$grow({ ...area, row: 0, rowCount: 1 });
  const endColumn = all ? sheet.$grid.getColumnCount() - 1 : area.column + area.columnCount - 1;
  const ranges = [{ startRow: 0, endRow: 0, startColumn: area.column, endColumn }];
  sheet.$apply(SetWorksheetColWidthMutation.id, { ranges, colWidth: pixels });
}

/** In points; null where rows differ. */
export function rowHeight(sheet: Worksheet, area: Area): number | null {
  const count = isEntireColumn(area) ? sheet.$grid.getRowCount() : area.rowCount;
  return same(count, (index) => sheet.$grid.getRowHeight(area.row + index) * POINTS_PER_PIXEL);
}

/** Of all rows in the area. Excel rounds to whole pixels. */
export function setRowHeight(sheet: Worksheet, area: Area, points: number): void {
  sheet.protection.$check("allowFormatRows");
  const pixels = pixelsOf(points, highestRow);
  const all = isEntireColumn(area);
  if (all) sheet.$grid.getConfig().defaultRowHeight = pixels;
  else sheet.$grow({ ...area, column: 0, columnCount: 1 });
  const endRow = all ? sheet.$grid.getRowCount() - 1 : area.row + area.rowCount - 1;
  const ranges = [{ startRow: area.row, endRow, startColumn: 0, endColumn: 0 }];
  sheet.$apply(SetWorksheetRowHeightMutation.id, { ranges, rowHeight: pixels });
  sheet.$apply(SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo: 0 });
}

function pixelsOf(points: number, most: number): number {
  if (typeof points !== "number" || !(points >= 0 && points <= most)) throw hostErrors.invalidArgument();
  return Math.round(points / POINTS_PER_PIXEL);
}

function same(count: number, of: (index: number) => number): number | null {
  const first = of(0);
  for (let index = 1; index < count; index++) if (of(index) !== first) return null;
  return first;
}
