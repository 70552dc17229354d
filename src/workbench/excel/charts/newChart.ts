/** Charts, series and axes as Excel makes them when nothing more is said. */
import type { Axis, ChartState, CellsOf, Corner, FontState, LineState, Series } from "./chartState";

const GREY = "#595959";
const PALE = "#D9D9D9";

function newFont(size: number): FontState {
  return { bold: false, color: GREY, italic: false, name: "Calibri", size, underline: "None" };
}

function newLine(color: string | null): LineState {
  return { color, lineStyle: "Continuous", weight: 0.75 };
}

export function newSeries(name: string | CellsOf, values: CellsOf | null, categories: CellsOf | null): Series {
  return {
    name,
    type: null,
    values,
    categories,
    fill: null,
    line: { ...newLine(""), weight: 2.25 },
    state: {
      hasDataLabels: false,
      axisGroup: "Primary",
      smooth: false,
      markerStyle: "Automatic",
      markerSize: 5,
      markerBackgroundColor: "",
      markerForegroundColor: "",
      gapWidth: 150,
      overlap: 0,
      plotOrder: 0,
      filtered: false,
      invertIfNegative: false,
      varyByCategories: false,
    },
    labels: {
      showValue: true,
      showCategoryName: false,
      showSeriesName: false,
      showPercentage: false,
      showLegendKey: false,
      numberFormat: "General",
      position: "BestFit",
      separator: ",",
    },
    labelFont: newFont(9),
    pointFills: new Map(),
  };
}

function newAxis(type: Axis["type"], group: Axis["group"]): Axis {
  const isMainValueAxis = type === "Value" && group === "Primary";
  return {
    type,
    group,
    state: {
      visible: group === "Primary",
      numberFormat: "General",
      linkNumberFormat: true,
      minimum: "",
      maximum: "",
      majorUnit: "",
      minorUnit: "",
      displayUnit: "None",
      showDisplayUnitLabel: false,
      categoryType: "Automatic",
      scaleType: "Linear",
      reversePlotOrder: false,
      tickLabelPosition: "NextToAxis",
      tickLabelSpacing: 1,
      majorTickMark: "None",
      minorTickMark: "None",
      textOrientation: 0,
      position: "Automatic",
    },
    title: { text: "", visible: false },
    titleFont: newFont(10),
    font: newFont(9),
    line: newLine(PALE),
    majorGridlines: { visible: isMainValueAxis },
    minorGridlines: { visible: false },
  };
}

export function newChart(
  id: string,
  sheetId: string,
  name: string,
  type: string,
  from: Corner,
  to: Corner,
): ChartState {
  return {
    id,
    sheetId,
    name,
    type,
    plotBy: "Columns",
    from,
    to,
    look: { displayBlanksAs: "NotPlotted", plotVisibleOnly: true, style: 201, showDataLabelsOverMaximum: false },
    title: { text: "", visible: false, overlay: false, position: "Top" },
    titleFont: newFont(14),
    legend: { visible: true, position: "Bottom", overlay: false },
    legendFont: newFont(9),
    font: newFont(10),
    border: newLine(PALE),
    background: "#FFFFFF",
    plotBackground: null,
    series: [],
    axes: [
      newAxis("Category", "Primary"),
      newAxis("Value", "Primary"),
      newAxis("Category", "Secondary"),
      newAxis("Value", "Secondary"),
    ],
  };
}
