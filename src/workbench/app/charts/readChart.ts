/** Reads what a chart shows now from the cells that it is made of. */
import type { Engine } from "../../engine/engine";
import type { FRange } from "../../engine/univer";
import type { AxisSnapshot, CellsSnapshot, ChartSnapshot, SeriesSnapshot } from "../../excel/charts/chartSnapshot";
import type { DrawnAxis, DrawnChart, DrawnKind, DrawnSeries, Stacking } from "./drawnChart";

export function readChart(engine: Engine, chart: ChartSnapshot): DrawnChart {
  const cells = (source: CellsSnapshot) => rangeOf(engine, source);
  const [first] = chart.series;
  const labels = first?.categories && cells(first.categories);
  const source = first && cells(first.values);
  const values = chart.series.map((series) => readSeries(engine, chart, series));
  const count = Math.max(0, ...values.map((series) => series.values.length));
  return {
    title: chart.title.visible ? chart.title.text : undefined,
    categories: labels
      ? labels.getDisplayValues().flat().map(textOf)
      : Array.from({ length: count }, (_, at) => `${at + 1}`),
    series: values,
    legend: chart.legend.visible ? legendSide(chart.legend.position) : undefined,
    categoryAxis: readAxis(chart.axes.category, "General"),
    valueAxis: readAxis(chart.axes.value, source?.getNumberFormat() || "General"),
    secondaryAxis: chart.axes.secondaryValue && readAxis(chart.axes.secondaryValue, "General"),
  };
}

function readSeries(engine: Engine, chart: ChartSnapshot, series: SeriesSnapshot): DrawnSeries {
  const type = series.type ?? chart.type;
  const range = rangeOf(engine, series.values);
  const name = typeof series.name === "string" ? series.name : rangeOf(engine, series.name)?.getDisplayValue();
  return {
    name: textOf(name),
    kind: kindOf(type),
    stacking: stackingOf(type),
    values: (range ? engine.readRaw(range).flat() : []).map((value) => (typeof value === "number" ? value : null)),
    color: series.color,
    pointColors: series.pointColors,
    secondary: series.axisGroup === "Secondary",
    markers: /markers/i.test(type) && series.markerStyle !== "None",
    labels: series.hasDataLabels,
    labelFormat: series.labelFormat,
    gap: series.gapWidth,
    overlap: series.overlap,
  };
}

function rangeOf(engine: Engine, { sheetId, area }: CellsSnapshot): FRange | undefined {
  const sheet = engine.workbook.getSheetBySheetId(sheetId);
  return sheet?.getRange(area.row, area.column, area.rowCount, area.columnCount);
}

/** Excel names its 70 chart types after what they have in common. */
function kindOf(type: string): DrawnKind {
  if (/^XYScatter|^Bubble/.test(type)) return "scatter";
  if (/Doughnut/.test(type)) return "doughnut";
  if (/Pie/.test(type)) return "pie";
  if (/Area/.test(type)) return "area";
  if (/Line/.test(type)) return "line";
  return /Bar/.test(type) ? "bar" : "column";
}

function stackingOf(type: string): Stacking {
  return /Stacked100/.test(type) ? "percent" : /Stacked/.test(type) ? "stacked" : "none";
}

function legendSide(position: string): NonNullable<DrawnChart["legend"]> {
  return (["top", "left", "right"] as const).find((side) => side === position.toLowerCase()) ?? "bottom";
}

function readAxis(axis: AxisSnapshot | undefined, sourceFormat: string): DrawnAxis {
  return {
    title: axis?.title,
    visible: axis?.visible ?? true,
    gridlines: axis?.gridlines ?? false,
    reversed: axis?.reversed ?? false,
    format: axis?.numberFormat ?? sourceFormat,
    minimum: axis?.minimum,
    maximum: axis?.maximum,
    step: axis?.majorUnit,
  };
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}
