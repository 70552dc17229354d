/** Columns as wide and rows as high as their contents need, by a rough measure of text: there is no screen to measure on. */
import {
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  WrapStrategy,
} from "../../engine/univer";
import { cellsOf } from "../area";
import type { Area } from "../area";
import type { Worksheet } from "../worksheet";

/** Pixels of an average character, and of a line, per point of the font's size. */
const CHARACTER = 0.64;
const LINE = 1.82;
const MARGIN = 10;
const STANDARD_SIZE = 11;

/** `autofitColumns`. */
export function fitColumns(sheet: Worksheet, area: Area): void {
  sheet.protection.$check("allowFormatColumns");
  sheet.$workbook.$flush();
  const used = sheet.$cells.used(area, true);
  if (!used) return;
  const widths: Record<number, number> = {};
  for (const [row, column] of cellsOf(used)) {
    const style = sheet.$cells.style(row, column);
    if (style.tb === WrapStrategy.WRAP) continue;
    const longest = Math.max(
      ...sheet.$cells
        .text(row, column)
        .split("\n")
        .map(({ length }) => length),
    );
    if (longest === 0) continue;
    const emphasis = style.bl === 1 ? 1.08 : 1;
    const width = Math.ceil(longest * (style.fs ?? STANDARD_SIZE) * CHARACTER * emphasis) + MARGIN;
    widths[column] = Math.max(widths[column] ?? 0, width);
  }
  const ranges = [{ startRow: 0, endRow: 0, startColumn: used.column, endColumn: used.column + used.columnCount - 1 }];
  sheet.$apply(SetWorksheetColWidthMutation.id, { ranges, colWidth: widths });
}

/** `autofitRows`. */
export function fitRows(sheet: Worksheet, area: Area): void {
  sheet.protection.$check("allowFormatRows");
  sheet.$workbook.$flush();
  const used = sheet.$cells.used(area, true);
  if (!used) return;
  const heights: Record<number, number> = {};
  for (const [row, column] of cellsOf(used)) {
    const style = sheet.$cells.style(row, column);
    const size = style.fs ?? STANDARD_SIZE;
    const wrapsAt = style.tb === WrapStrategy.WRAP ? sheet.$grid.getColumnWidth(column) - MARGIN : Infinity;
    const lines = sheet.$cells
      .text(row, column)
      .split("\n")
      .reduce((count, line) => count + Math.max(1, Math.ceil((line.length * size * CHARACTER) / wrapsAt)), 0);
    heights[row] = Math.max(heights[row] ?? 0, Math.ceil(lines * size * LINE));
  }
  const ranges = [{ startRow: used.row, endRow: used.row + used.rowCount - 1, startColumn: 0, endColumn: 0 }];
  sheet.$apply(SetWorksheetRowHeightMutation.id, { ranges, rowHeight: heights });
  // Else the page goes by the heights that it measured when the cells did not wrap yet.
  sheet.$apply(SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo: 0 });
}
