import { SetColDataMutation, SetRowDataMutation, SetWorksheetDefaultStyleMutation } from "../../engine/univer";
import type { IStyleData } from "../../engine/univer";
import { cellsOf, intersection, isEntireColumn, isEntireRow } from "../area";
import type { Area } from "../area";
import { mergeStyles } from "../cellWrites";
import type { Worksheet } from "../worksheet";

/** Formats whole rows, whole columns or the whole sheet, and the cells in them that have a format of their own. */
export function styleColumnsAndRows(sheet: Worksheet, area: Area, style: IStyleData): void {
  sheet.$workbook.$flush();
  const grid = sheet.$grid;
  if (isEntireColumn(area) && isEntireRow(area)) {
    const own = grid.getDefaultCellStyleInternal();
    sheet.$apply(SetWorksheetDefaultStyleMutation.id, { defaultStyle: mergeStyles(own ?? {}, style) });
  } else if (isEntireColumn(area)) {
    sheet.$grow({ ...area, rowCount: 1 });
    const columnData = lines(area.column, area.columnCount, (column) =>
      mergeStyles(grid.getColumnStyle(column) ?? {}, style),
    );
    sheet.$apply(SetColDataMutation.id, { columnData });
  } else {
    sheet.$grow({ ...area, columnCount: 1 });
    const rowData = lines(area.row, area.rowCount, (row) => mergeStyles(grid.getRowStyle(row) ?? {}, style));
    sheet.$apply(SetRowDataMutation.id, { rowData });
  }
  const used = sheet.$cells.used(area, false);
  const formatted = used && intersection(used, area);
  if (!formatted) return;
  for (const [row, column] of cellsOf(formatted))
    if (grid.getCellRaw(row, column)?.s) sheet.$writes.addStyle(row, column, style);
}

/** Takes the formats of whole rows and columns away; those of their cells stay. */
export function clearLineStyles(sheet: Worksheet, area: Area): void {
  const grid = sheet.$grid;
  if (isEntireColumn(area) && isEntireRow(area)) {
    sheet.$apply(SetWorksheetDefaultStyleMutation.id, { defaultStyle: null });
  } else if (isEntireColumn(area)) {
    const columnCount = Math.min(area.columnCount, grid.getColumnCount() - area.column);
    const columnData = lines(area.column, columnCount, () => null);
    sheet.$apply(SetColDataMutation.id, { columnData });
  } else {
    const rowCount = Math.min(area.rowCount, grid.getRowCount() - area.row);
    const rowData = lines(area.row, rowCount, () => null);
    sheet.$apply(SetRowDataMutation.id, { rowData });
  }
}

function lines(first: number, count: number, styleOf: (line: number) => IStyleData | null) {
  const data: Record<number, { s: IStyleData | null }> = {};
  for (let line = first; line < first + count; line++) data[line] = { s: styleOf(line) };
  return data;
}
