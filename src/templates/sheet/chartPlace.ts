/** The place of a chart, and the cells that it shows. */
import { columnIndex } from "./a1";
import { FIRST_PERIOD, type Addresses } from "./addresses";
import type { PlannedChart } from "./plan";
import type { Chart, ChartCells } from "./chart";

export function layOutChart(chart: Chart, address: Addresses): PlannedChart {
  const cellsOf = (cells: ChartCells) => {
    if ("row" in cells) {
      const { sheet, row } = address.placeOf(cells.row, chart.title);
      const { from = 0, count = cells.row.periods?.count ?? 1 } = cells;
      return { sheet: sheet.shape.key, area: { row, column: FIRST_PERIOD + from, rows: 1, columns: count } };
    }
    const { sheet, row } = address.placeOf(cells.first, chart.title);
    const rows = address.placeOf(cells.last, chart.title).row - row + 1;
    return { sheet: sheet.shape.key, area: { row, column: columnIndex(cells.column), rows, columns: 1 } };
  };
  const top = address.placeOf(chart.top, chart.title).row;
  return {
    name: chart.name,
    title: chart.title,
    place: { row: top, column: chart.column, rows: chart.lines, columns: chart.columns },
    categories: cellsOf(chart.categories),
    series: chart.series.map(({ name, cells, kind, secondary = false, absent = false }) => {
      const { sheet, area } = cellsOf(cells);
      return { name, sheet, values: area, kind, secondary, absent };
    }),
    axis: chart.axis,
    secondaryAxis: chart.secondaryAxis ?? null,
  };
}
