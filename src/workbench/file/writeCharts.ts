/** Charts, with their titles, axes, colours and places. */
import type { Chart, ChartAxis, ChartSeries, Fill } from "excelize-wasm";
import { formatAddress, quoteSheetName } from "../excel/address";
import type { AxisSnapshot, CellsSnapshot, ChartSnapshot, SeriesSnapshot } from "../excel/charts/chartSnapshot";
import type { Workbook } from "../excel/workbook";
import type { Worksheet } from "../excel/worksheet";
import { ok } from "./excelize";
import type { Excelize, File } from "./excelize";
import { literalName } from "./chartXml";

/** Excel's colour for the words of a chart. */
const INK = "595959";

/** Hands back the charts that were written, in their order; they are put in their places afterwards. */
export function writeCharts(excelize: Excelize, file: File, sheet: Worksheet): ChartSnapshot[] {
  const charts = sheet.$workbook.$charts
    .all()
    .filter(({ sheetId, series }) => sheetId === sheet.$id && series.length > 0);
  for (const chart of charts) {
    const [main, combined] = parts(chart);
    const whole = { ...wholeChart(chart), ...chartPart(excelize, sheet.$workbook, chart, main) };
    ok(
      combined
        ? file.AddChart(sheet.name, "A1", whole, chartPart(excelize, sheet.$workbook, chart, combined))
        : file.AddChart(sheet.name, "A1", whole),
    );
  }
  return charts;
}

/** Series of one type on one axis are drawn as one; a file's chart has two such parts at most. */
function parts(chart: ChartSnapshot): [SeriesSnapshot[], SeriesSnapshot[]?] {
  const kindOf = (series: SeriesSnapshot) => `${series.type ?? chart.type} ${series.axisGroup}`;
  const first = chart.series[0] && kindOf(chart.series[0]);
  const main = chart.series.filter((series) => kindOf(series) === first);
  const others = chart.series.filter((series) => kindOf(series) !== first);
  return others.length > 0 ? [main, others] : [main];
}

function wholeChart({ name, title, legend, background, border }: ChartSnapshot) {
  const font = {
    Bold: title.bold,
    Size: title.fontSize,
    ...(title.color ? { Color: title.color.replace("#", "") } : {}),
  };
  return {
    Format: { Name: name, AltText: title.text, Positioning: "twoCell" },
    Title: title.visible ? { Paragraph: [{ Text: title.text, Font: font }] } : { Paragraph: [] },
    Legend: { Position: legend.visible ? legend.position.toLowerCase() : "none", Font: { Size: 9, Color: INK } },
    ...(background ? { Fill: solid(background) } : {}),
    ...(border ? { Border: { Fill: solid(border), Width: 0.75 } } : {}),
    ShowBlanksAs: "gap",
  };
}

function chartPart(excelize: Excelize, workbook: Workbook, chart: ChartSnapshot, series: SeriesSnapshot[]): Chart {
  const [first] = series;
  const type = first?.type ?? chart.type;
  const isSecondary = first?.axisGroup === "Secondary";
  const { category, value, secondaryValue } = chart.axes;
  return {
    Type: typeNumber(excelize, type),
    Series: series.map((one) => fileSeries(workbook, one, type)),
    VaryColors: /Pie|Doughnut/.test(type),
    XAxis: axis(excelize, category),
    YAxis: { ...axis(excelize, isSecondary ? secondaryValue : value), Secondary: isSecondary },
    ...(/Column|Bar/.test(type)
      ? { GapWidth: first?.gapWidth ?? 150, Overlap: /Stacked/.test(type) ? 100 : (first?.overlap ?? 0) }
      : {}),
    PlotArea: {
      ShowVal: series.some(({ hasDataLabels }) => hasDataLabels),
      ...(first?.labelFormat ? { NumFmt: { CustomNumFmt: first.labelFormat, SourceLinked: false } } : {}),
    },
  };
}

function fileSeries(workbook: Workbook, series: SeriesSnapshot, type: string): ChartSeries {
  const reference = ({ sheetId, area }: CellsSnapshot) => {
    const absolute = formatAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return `${quoteSheetName(workbook.$sheet(sheetId)?.name ?? "")}!${absolute}`;
  };
  const color = series.color;
  const isLine = /Line|XYScatter/.test(type);
  return {
    Name: typeof series.name === "string" ? literalName(series.name) : reference(series.name),
    Values: reference(series.values),
    ...(series.categories ? { Categories: reference(series.categories) } : {}),
    ...(color ? { Fill: solid(color) } : {}),
    ...(isLine
      ? { Line: { Width: series.lineWeight || 2.25, Smooth: series.smooth, ...(color ? { Fill: solid(color) } : {}) } }
      : {}),
    ...(isLine ? { Marker: marker(series, type) } : {}),
    DataPoint: Object.entries(series.pointColors).map(([Index, point]) => ({
      Index: Number(Index),
      Fill: solid(point),
    })),
  };
}

function marker({ color, markerStyle }: SeriesSnapshot, type: string) {
  if (!/Markers/.test(type) || markerStyle === "None") return { Symbol: "none" };
  return { Symbol: "circle", Size: 5, ...(color ? { Fill: solid(color) } : {}) };
}

function axis(excelize: Excelize, told: AxisSnapshot | undefined): ChartAxis {
  if (!told) return {};
  return {
    Font: { Size: 9, Color: INK },
    None: !told.visible,
    TickLabelPosition: tickLabels(excelize, told.labels),
    MajorGridLines: told.gridlines,
    ReverseOrder: told.reversed,
    ...(told.minimum === undefined ? {} : { Minimum: told.minimum }),
    ...(told.maximum === undefined ? {} : { Maximum: told.maximum }),
    ...(told.majorUnit === undefined ? {} : { MajorUnit: told.majorUnit }),
    NumFmt: { CustomNumFmt: told.numberFormat ?? "General", SourceLinked: told.numberFormat === undefined },
    ...(told.title
      ? { Title: { Paragraph: [{ Text: told.title, Font: { Bold: false, Size: 10, Color: INK } }] } }
      : {}),
  };
}

function tickLabels(excelize: Excelize, position: string) {
  if (position === "Low") return excelize.ChartTickLabelLow;
  if (position === "High") return excelize.ChartTickLabelHigh;
  return position === "None" ? excelize.ChartTickLabelNone : excelize.ChartTickLabelNextToAxis;
}

function typeNumber(types: Excelize, type: string) {
  const stacking = /Stacked100/.test(type) ? "PercentStacked" : /Stacked/.test(type) ? "Stacked" : "";
  if (/^XYScatter/.test(type)) return types.Scatter;
  if (/Doughnut/.test(type)) return types.Doughnut;
  if (/Pie/.test(type)) return types.Pie;
  if (/Line/.test(type)) return types.Line;
  if (/Area/.test(type)) return types[`Area${stacking}`];
  return /Bar/.test(type) ? types[`Bar${stacking}`] : types[`Col${stacking}`];
}

function solid(color: string): Fill {
  return { Type: "pattern", Pattern: 1, Color: [color.replace("#", "")] };
}
