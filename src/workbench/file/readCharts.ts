/** Charts, from a file's XML: columns, bars, lines, areas, pies and doughnuts with their series, axes, titles and colours. */
import { parseAddress } from "../excel/address";
import { newChart, newSeries } from "../excel/charts/newChart";
import type { Axis, CellsOf, ChartState, Corner, Series } from "../excel/charts/chartState";
import type { Worksheet } from "../excel/worksheet";
import { child, childrenOf, descendants } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { EMU_PER_POINT } from "./drawings";
import type { Losses } from "./losses";
import { relationId } from "./package";
import type { Package } from "./package";

/** @param path  of the sheet in the file */
export function readCharts(sheet: Worksheet, path: string, file: Package, losses: Losses): void {
  const drawing = [...file.relations(path).values()].find((target) => target.startsWith("xl/drawings/drawing"));
  if (drawing === undefined) return;
  const targets = file.relations(drawing);
  for (const anchor of file.xml(drawing)?.children ?? []) {
    const [reference] = descendants(anchor, "chart");
    if (!reference) continue;
    const xml = file.xml(targets.get(relationId(reference) ?? "") ?? "");
    const chart = xml && chartOf(sheet, anchor, xml);
    if (chart) sheet.$workbook.$charts.add(chart);
    else losses.add("charts");
  }
}

/** Null for a chart of a kind that the workbench does not draw. */
function chartOf(sheet: Worksheet, anchor: XmlElement, xml: XmlElement): ChartState | null {
  const [from, to] = [corner(child(anchor, "from")), corner(child(anchor, "to"))];
  const plot = child(child(xml, "chart"), "plotArea");
  const groups = (plot?.children ?? []).filter(({ name }) => name.endsWith("Chart"));
  const types = groups.map(typeOf);
  const [type] = types;
  if (!from || !to || type === undefined || types.includes(undefined)) return null;
  const { name = "" } = descendants(anchor, "cNvPr")[0]?.attributes ?? {};
  const chart = newChart(sheet.$workbook.$charts.newId(), sheet.$id, name, type ?? "", from, to);
  const secondary = secondaryAxis(plot);
  for (const [index, group] of groups.entries()) {
    const isSecondary = childrenOf(group, "axId").some(({ attributes }) => attributes.val === secondary?.id);
    for (const one of childrenOf(group, "ser")) {
      const series = seriesOf(sheet, one, group);
      if (!series) return null;
      if (types[index] !== type) series.type = types[index] ?? null;
      if (isSecondary) series.state.axisGroup = "Secondary";
      chart.series.push(series);
    }
  }
  readTitle(chart.title, child(child(xml, "chart"), "title"));
  readFont(chart, child(child(xml, "chart"), "title"));
  const legend = child(child(xml, "chart"), "legend");
  chart.legend.visible = legend !== undefined;
  chart.legend.position = legendSides[valueOf(legend, "legendPos") ?? "b"] ?? "Bottom";
  chart.background = solid(child(xml, "spPr")) ?? chart.background;
  readAxes(chart, plot, secondary?.id);
  return chart;
}

const legendSides: Readonly<Record<string, string>> = { b: "Bottom", t: "Top", l: "Left", r: "Right", tr: "Corner" };
const stacked: Readonly<Record<string, string>> = { stacked: "Stacked", percentStacked: "Stacked100" };

function typeOf(group: XmlElement): string | undefined {
  const grouping = stacked[valueOf(group, "grouping") ?? ""] ?? "";
  switch (group.name) {
    case "barChart":
      return `${valueOf(group, "barDir") === "bar" ? "Bar" : "Column"}${grouping || "Clustered"}`;
    case "lineChart": {
      const isMarked = childrenOf(group, "ser").some((one) => valueOf(child(one, "marker"), "symbol") !== "none");
      return `Line${isMarked ? "Markers" : ""}${grouping}`;
    }
    case "areaChart":
      return `Area${grouping}`;
    case "pieChart":
      return "Pie";
    case "doughnutChart":
      return "Doughnut";
    default:
      return undefined;
  }
}

function seriesOf(sheet: Worksheet, xml: XmlElement, group: XmlElement): Series | null {
  const reference = (name: string): CellsOf | null => cellsOf(sheet, formulaIn(child(xml, name)));
  const values = reference("val");
  if (!values) return null;
  const name = reference("tx") ?? descendants(child(xml, "tx"), "v")[0]?.text ?? "";
  const series = newSeries(name, values, reference("cat"));
  const look = child(xml, "spPr");
  series.fill = solid(look) ?? null;
  const line = child(look, "ln");
  series.line.color = solid(line) ?? series.line.color;
  if (line?.attributes.w) series.line.weight = Number(line.attributes.w) / EMU_PER_POINT;
  for (const point of childrenOf(xml, "dPt")) {
    const color = solid(child(point, "spPr"));
    if (color) series.pointFills.set(Number(valueOf(point, "idx")), color);
  }
  const marker = valueOf(child(xml, "marker"), "symbol");
  if (marker === "none") series.state.markerStyle = "None";
  series.state.smooth = valueOf(xml, "smooth") === "1";
  series.state.hasDataLabels = valueOf(child(xml, "dLbls"), "showVal") === "1";
  series.labels.numberFormat = child(child(xml, "dLbls"), "numFmt")?.attributes.formatCode ?? "General";
  series.state.gapWidth = Number(valueOf(group, "gapWidth") ?? series.state.gapWidth);
  series.state.overlap = Number(valueOf(group, "overlap") ?? series.state.overlap);
  return series;
}

function secondaryAxis(plot: XmlElement | undefined): { id: string } | undefined {
  const [, second] = childrenOf(plot, "valAx");
  const id = valueOf(second, "axId");
  return id === undefined ? undefined : { id };
}

function readAxes(chart: ChartState, plot: XmlElement | undefined, secondary: string | undefined): void {
  const [category] = [...childrenOf(plot, "catAx"), ...childrenOf(plot, "dateAx")];
  const values = childrenOf(plot, "valAx");
  const main = values.find((axis) => valueOf(axis, "axId") !== secondary);
  const other = values.find((axis) => valueOf(axis, "axId") === secondary);
  const axis = (type: Axis["type"], group: Axis["group"]) =>
    chart.axes.find((one) => one.type === type && one.group === group);
  readAxis(axis("Category", "Primary"), category);
  readAxis(axis("Value", "Primary"), main);
  readAxis(axis("Value", "Secondary"), other);
}

const labelPlaces: Readonly<Record<string, string>> = { low: "Low", high: "High", none: "None" };

function readAxis(axis: Axis | undefined, xml: XmlElement | undefined): void {
  if (!axis || !xml) return;
  const { state } = axis;
  const scaling = child(xml, "scaling");
  const number = (value: string | undefined): number | "" => (value === undefined ? "" : Number(value));
  state.visible = valueOf(xml, "delete") !== "1";
  state.reversePlotOrder = valueOf(scaling, "orientation") === "maxMin";
  state.minimum = number(valueOf(scaling, "min"));
  state.maximum = number(valueOf(scaling, "max"));
  state.majorUnit = number(valueOf(xml, "majorUnit"));
  state.tickLabelPosition = labelPlaces[valueOf(xml, "tickLblPos") ?? ""] ?? "NextToAxis";
  const format = child(xml, "numFmt")?.attributes;
  state.numberFormat = format?.formatCode ?? "General";
  state.linkNumberFormat = format === undefined || ["1", "true"].includes(format.sourceLinked ?? "");
  axis.majorGridlines.visible = child(xml, "majorGridlines") !== undefined;
  readTitle(axis.title, child(xml, "title"));
}

function readTitle(title: { text: string; visible: boolean }, xml: XmlElement | undefined): void {
  const words = descendants(child(xml, "tx"), "t");
  title.text = words.map(({ text }) => text).join("");
  title.visible = title.text !== "";
}

function readFont({ titleFont }: ChartState, title: XmlElement | undefined): void {
  const [run] = descendants(title, "rPr");
  if (!run) return;
  titleFont.bold = ["1", "true"].includes(run.attributes.b ?? "");
  if (run.attributes.sz) titleFont.size = Number(run.attributes.sz) / 100;
  titleFont.color = solid(run) ?? titleFont.color;
}

function formulaIn(xml: XmlElement | undefined): string | undefined {
  return descendants(xml, "f")[0]?.text;
}

function cellsOf(sheet: Worksheet, formula: string | undefined): CellsOf | null {
  if (!formula) return null;
  try {
    const { sheet: name, area } = parseAddress(formula.replaceAll("$", ""));
    const named = name === undefined ? sheet : sheet.$workbook.$sheet(name);
    return named && { sheetId: named.$id, area };
  } catch {
    return null;
  }
}

function corner(xml: XmlElement | undefined): Corner | null {
  const number = (name: string) => Number(child(xml, name)?.text);
  const [row, column, right, down] = [number("row"), number("col"), number("colOff"), number("rowOff")];
  return xml ? { row, column, right: right / EMU_PER_POINT, down: down / EMU_PER_POINT } : null;
}

function solid(xml: XmlElement | undefined): string | undefined {
  const digits = child(child(xml, "solidFill"), "srgbClr")?.attributes.val;
  return digits && `#${digits.toUpperCase()}`;
}

function valueOf(xml: XmlElement | undefined, name: string): string | undefined {
  return child(xml, name)?.attributes.val;
}
