/** Series, their names and categories, found in a block of cells as Excel finds them. */
import type { Area } from "../area";
import type { Range } from "../range";
import type { Worksheet } from "../worksheet";
import type { CellsOf, Series } from "./chartState";
import { newSeries } from "./newChart";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** The series that Excel makes of a range of cells, by columns or by rows. */
export function seriesFrom({ $sheet, $area }: Range, by: SeriesBy): { series: Series[]; plotBy: "Columns" | "Rows" } {
  $sheet.$workbook.$flush();
  const area = $area;
  const plotBy = by === "Auto" ? (area.rowCount >= area.columnCount ? "Columns" : "Rows") : by;
  const turned = plotBy === "Rows";
  // What runs along the series, and what across them.
  const length = turned ? area.columnCount : area.rowCount;
  const count = turned ? area.rowCount : area.columnCount;
  const at = (index: number, place: number): Area => ({
    row: area.row + (turned ? index : place),
    column: area.column + (turned ? place : index),
    rowCount: 1,
    columnCount: 1,
  });
  const hasNames = length > 1 && isLabel($sheet, at(count - 1, 0));
  const hasCategories = count > 1 && isLabel($sheet, at(0, length - 1));
  const firstPlace = hasNames ? 1 : 0;
  const firstIndex = hasCategories ? 1 : 0;
  const along = (index: number): CellsOf => ({
    sheetId: $sheet.$id,
    area: {
      ...at(index, firstPlace),
      ...(turned ? { columnCount: length - firstPlace } : { rowCount: length - firstPlace }),
    },
  });
  const series = Array.from({ length: count - firstIndex }, (_, number) => {
    const index = firstIndex + number;
    const name = hasNames ? { sheetId: $sheet.$id, area: at(index, 0) } : `Series${number + 1}`;
    return newSeries(name, along(index), hasCategories ? along(0) : null);
  });
  return { series, plotBy };
}

/** Text and blanks are labels, numbers are data; a formula of which nothing is known yet counts as a number. */
function isLabel(sheet: Worksheet, { row, column }: Area): boolean {
  return sheet.$cells.formula(row, column) === null && typeof sheet.$cells.value(row, column) !== "number";
}
