/** Widths, heights, hidden and grouped lines, merged cells, panes and the view of a sheet. */
import { BooleanNumber } from "../engine/univer";
import { columnLetters } from "../excel/address";
import type { Worksheet } from "../excel/worksheet";
import { ok } from "./excelize";
import type { File } from "./excelize";
import { addressOf } from "./writeCells";

export function writeLines(file: File, sheet: Worksheet): void {
  const { name, $grid: grid, $outline: outline } = sheet;
  const { defaultColumnWidth, defaultRowHeight, freeze } = grid.getConfig();
  const used = { rows: grid.getLastRowWithContent() + 1, columns: grid.getLastColumnWithContent() + 1 };
  ok(
    file.SetSheetProps(name, {
      DefaultColWidth: digits(defaultColumnWidth),
      DefaultRowHeight: defaultRowHeight * 0.75,
      ...(sheet.tabColor ? { TabColorRGB: sheet.tabColor.replace("#", "") } : {}),
      FitToPage: sheet.pageLayout.zoom.scale === undefined,
    }),
  );
  for (let column = 0; column < Math.max(used.columns, grid.getColumnCount()); column++) {
    const letters = columnLetters(column);
    const { w, hd } = grid.getColumnManager().getColumn(column) ?? {};
    const level = outline.level("ByColumns", column) - 1;
    if (w !== undefined && w !== defaultColumnWidth) ok(file.SetColWidth(name, letters, letters, digits(w)));
    if (level > 0) ok(file.SetColOutlineLevel(name, letters, level));
    if (hd) ok(file.SetColVisible(name, letters, false));
  }
  for (let row = 0; row < Math.max(used.rows, grid.getRowCount()); row++) {
    const { h, ia, hd } = grid.getRowManager().getRow(row) ?? {};
    // Rows that fit their contents are left to Excel to fit: it has the fonts.
    const height = ia === BooleanNumber.FALSE ? h : undefined;
    const level = outline.level("ByRows", row) - 1;
    if (height !== undefined && height !== defaultRowHeight) ok(file.SetRowHeight(name, row + 1, height * 0.75));
    if (level > 0) ok(file.SetRowOutlineLevel(name, row + 1, level));
    if (hd) ok(file.SetRowVisible(name, row + 1, false));
  }
  for (const { startRow, startColumn, endRow, endColumn } of grid.getMergeData()) {
    ok(file.MergeCell(name, addressOf(startRow, startColumn), addressOf(endRow, endColumn)));
  }
  const { xSplit, ySplit } = freeze;
  if (xSplit > 0 || ySplit > 0) {
    const pane = xSplit === 0 ? "bottomLeft" : ySplit === 0 ? "topRight" : "bottomRight";
    ok(
      file.SetPanes(name, {
        Freeze: true,
        XSplit: xSplit,
        YSplit: ySplit,
        TopLeftCell: addressOf(ySplit, xSplit),
        ActivePane: pane,
      }),
    );
  }
  ok(
    file.SetSheetView(name, 0, {
      ShowGridLines: sheet.showGridlines,
      ShowRowColHeaders: sheet.showHeadings,
      View: "normal",
      TopLeftCell: "",
    }),
  );
}

/** Files measure columns in digits of the standard font, seven pixels wide, their padding counted in. */
const PIXELS_PER_DIGIT = 7;

function digits(pixels: number): number {
  return pixels / PIXELS_PER_DIGIT;
}
