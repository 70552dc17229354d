/** A chart as plain data, for those who draw or save it. */
import type { Area } from "../area";
import type { Worksheet } from "../worksheet";
import { pointOf } from "./chartPlace";
import type { Axis, CellsOf, ChartState, FontState, Series } from "./chartState";

export interface ChartSnapshot {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  /** An Excel.ChartType. */
  readonly type: string;
  /** In points, from the sheet's corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly background: string | null;
  readonly border: string | null;
  readonly title: { readonly text: string; readonly visible: boolean } & FontSnapshot;
  readonly legend: { readonly visible: boolean; readonly position: string };
  readonly series: readonly SeriesSnapshot[];
  readonly axes: { readonly [K in "category" | "value" | "secondaryValue"]?: AxisSnapshot };
}

export interface FontSnapshot {
  readonly fontSize: number;
  readonly bold: boolean;
  readonly color: string;
}

export interface CellsSnapshot {
  readonly sheetId: string;
  readonly area: Area;
}

export interface SeriesSnapshot {
  readonly name: string | CellsSnapshot;
  readonly values: CellsSnapshot;
  readonly categories?: CellsSnapshot;
  readonly type?: string;
  readonly color?: string;
  /** Of single points, by their index. */
  readonly pointColors: Readonly<Record<number, string>>;
  readonly axisGroup: "Primary" | "Secondary";
  readonly hasDataLabels: boolean;
  readonly labelFormat: string;
  readonly gapWidth: number;
  readonly overlap: number;
  readonly smooth: boolean;
  readonly markerStyle: string;
  readonly lineWeight: number;
}

export interface AxisSnapshot {
  readonly title?: string;
  readonly visible: boolean;
  readonly numberFormat?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly displayUnit: string;
  readonly reversed: boolean;
  readonly gridlines: boolean;
  /** Where the labels of the axis stand: "NextToAxis", "Low", "High" or "None". */
  readonly labels: string;
}

/** The chart with the values of its cells, as plain data: for drawing and for saving. */
export function snapshot(chart: ChartState, sheet: Worksheet): ChartSnapshot {
  const { left, top } = pointOf(sheet, chart.from);
  const end = pointOf(sheet, chart.to);
  const axis = (type: Axis["type"], group: Axis["group"]) =>
    chart.axes.find((one) => one.type === type && one.group === group);
  const isSecondary = chart.series.some(({ state }) => state.axisGroup === "Secondary");
  return {
    id: chart.id,
    sheetId: chart.sheetId,
    name: chart.name,
    type: chart.type,
    left,
    top,
    width: end.left - left,
    height: end.top - top,
    background: chart.background,
    border: chart.border.color,
    title: { text: chart.title.text, visible: chart.title.visible, ...fontSnapshot(chart.titleFont) },
    legend: { visible: chart.legend.visible, position: chart.legend.position },
    series: chart.series.flatMap(seriesSnapshot),
    axes: {
      ...axisSnapshot("category", axis("Category", "Primary")),
      ...axisSnapshot("value", axis("Value", "Primary")),
      ...(isSecondary ? axisSnapshot("secondaryValue", axis("Value", "Secondary")) : {}),
    },
  };
}

function fontSnapshot({ size, bold, color }: FontState): FontSnapshot {
  return { fontSize: size, bold, color };
}

/** A series without values is not drawn. */
function seriesSnapshot({
  name,
  values,
  categories,
  type,
  fill,
  line,
  state,
  labels,
  pointFills,
}: Series): SeriesSnapshot[] {
  if (!values || state.filtered) return [];
  const color = fill ?? (line.color || undefined);
  return [
    {
      name: typeof name === "string" ? name : copy(name),
      values: copy(values),
      ...(categories ? { categories: copy(categories) } : {}),
      ...(type ? { type } : {}),
      ...(color ? { color } : {}),
      pointColors: Object.fromEntries(pointFills),
      axisGroup: state.axisGroup,
      hasDataLabels: state.hasDataLabels,
      labelFormat: labels.numberFormat,
      gapWidth: state.gapWidth,
      overlap: state.overlap,
      smooth: state.smooth,
      markerStyle: state.markerStyle,
      lineWeight: line.weight,
    },
  ];
}

function axisSnapshot(name: "category" | "value" | "secondaryValue", axis: Axis | undefined) {
  if (!axis) return {};
  const { state, title, majorGridlines } = axis;
  const number = (member: "minimum" | "maximum" | "majorUnit") =>
    typeof state[member] === "number" ? { [member]: state[member] } : {};
  const told: AxisSnapshot = {
    ...(title.visible ? { title: title.text } : {}),
    visible: name === "secondaryValue" || state.visible,
    ...(state.linkNumberFormat ? {} : { numberFormat: state.numberFormat }),
    ...number("minimum"),
    ...number("maximum"),
    ...number("majorUnit"),
    displayUnit: state.displayUnit,
    reversed: state.reversePlotOrder,
    gridlines: majorGridlines.visible,
    labels: state.tickLabelPosition,
  };
  return { [name]: told };
}

function copy({ sheetId, area }: CellsOf): CellsSnapshot {
  return { sheetId, area: { ...area } };
}
