/** How a planned chart is drawn: its series, axes and words. */
import type { PlannedAxis, PlannedChart, PlannedSeries, SeriesKind } from "../../templates/sheet/plan";
import { absentSeriesColor, seriesColors } from "../../templates/sheet/palette";
import { rangeOf } from "./blocks";
import { requestBytes, type Write } from "../excel/batches";

const types: Record<SeriesKind, Excel.ChartType> = {
  columns: "ColumnClustered" as Excel.ChartType,
  line: "LineMarkers" as Excel.ChartType,
  stacked: "ColumnStacked" as Excel.ChartType,
  stackedShare: "ColumnStacked100" as Excel.ChartType,
  bars: "BarClustered" as Excel.ChartType,
};

/**
 * @param sheetOf  the sheet in the workbook that a plan's key stands for
 */
export function chartWrites(
  sheet: Excel.Worksheet,
  charts: readonly PlannedChart[],
  sheetOf: (key: string) => Excel.Worksheet,
): Write[] {
  return charts.map((plan) => ({ bytes: requestBytes.chart, queue: () => draw(sheet, plan, sheetOf) }));
}

function draw(sheet: Excel.Worksheet, plan: PlannedChart, sheetOf: (key: string) => Excel.Worksheet): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const valuesOf = (series: PlannedSeries) => rangeOf(sheetOf(series.sheet), series.values);
  const categories = rangeOf(sheetOf(plan.categories.sheet), plan.categories.area);
  const by = first.values.rows === 1 ? Excel.ChartSeriesBy.rows : Excel.ChartSeriesBy.columns;
  const chart = sheet.charts.add(types[first.kind], valuesOf(first), by);
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  const place = rangeOf(sheet, plan.place);
  chart.setPosition(place.getCell(0, 0), place.getLastCell());

  style(chart.series.getItemAt(0), first, 0, categories);
  others.forEach((series, index) => {
    const added = chart.series.add(series.name);
    added.setValues(valuesOf(series));
    if (series.kind !== first.kind) added.chartType = types[series.kind];
    if (series.secondary) added.axisGroup = Excel.ChartAxisGroup.secondary;
    style(added, series, index + 1, categories);
  });

  // Beside the plot, not in it where values are negative.
  chart.axes.categoryAxis.tickLabelPosition = "Low";
  chart.legend.visible = plan.series.length > 1;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  word(chart.axes.valueAxis, plan.axis);
  if (plan.secondaryAxis) {
    word(chart.axes.getItem(Excel.ChartAxisType.value, Excel.ChartAxisGroup.secondary), plan.secondaryAxis);
  }
}

function style(
  series: Excel.ChartSeries,
  { name, kind, absent }: PlannedSeries,
  index: number,
  categories: Excel.Range,
): void {
  const color = absent ? absentSeriesColor : seriesColors[index % seriesColors.length]!;
  series.name = name;
  series.setXAxisValues(categories);
  if (kind === "line") series.format.line.color = color;
  else series.format.fill.setSolidColor(color);
  if (kind === "bars") {
    series.overlap = 100;
    series.gapWidth = 60;
  }
}

function word(axis: Excel.ChartAxis, { title, format }: PlannedAxis): void {
  axis.title.text = title;
  axis.numberFormat = format;
}
