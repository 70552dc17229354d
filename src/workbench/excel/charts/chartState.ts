/** What is known of a chart. Members of these records have the names that Office.js gives them. */
import type { Area } from "../area";

/** Cells by their place; moved along when rows or columns are put in or taken out. */
export interface CellsOf {
  readonly sheetId: string;
  area: Area;
}

/** A corner of the chart, from the top left corner of a cell, in points: it stays with its cell. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
}

export interface FontState {
  bold: boolean;
  color: string;
  italic: boolean;
  name: string;
  size: number;
  underline: string;
}

/** A colour of "" is the automatic one, null none at all. */
export interface LineState {
  color: string | null;
  lineStyle: string;
  weight: number;
}

export interface TitleState {
  text: string;
  visible: boolean;
  overlay: boolean;
  position: string;
}

export interface AxisState {
  visible: boolean;
  numberFormat: string;
  linkNumberFormat: boolean;
  minimum: number | "";
  maximum: number | "";
  majorUnit: number | "";
  minorUnit: number | "";
  displayUnit: string;
  showDisplayUnitLabel: boolean;
  categoryType: string;
  scaleType: string;
  reversePlotOrder: boolean;
  tickLabelPosition: string;
  tickLabelSpacing: number;
  majorTickMark: string;
  minorTickMark: string;
  textOrientation: number;
  position: string;
}

export interface Axis {
  readonly type: "Category" | "Value";
  readonly group: "Primary" | "Secondary";
  readonly state: AxisState;
  readonly title: { text: string; visible: boolean };
  readonly titleFont: FontState;
  readonly font: FontState;
  readonly line: LineState;
  readonly majorGridlines: { visible: boolean };
  readonly minorGridlines: { visible: boolean };
}

export interface LabelsState {
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showPercentage: boolean;
  showLegendKey: boolean;
  numberFormat: string;
  position: string;
  separator: string;
}

export interface SeriesState {
  hasDataLabels: boolean;
  axisGroup: "Primary" | "Secondary";
  smooth: boolean;
  markerStyle: string;
  markerSize: number;
  markerBackgroundColor: string;
  markerForegroundColor: string;
  gapWidth: number;
  overlap: number;
  plotOrder: number;
  filtered: boolean;
  invertIfNegative: boolean;
  varyByCategories: boolean;
}

export interface Series {
  /** Its own name, or the cell that gives it. */
  name: string | CellsOf;
  /** Other than the chart's. */
  type: string | null;
  values: CellsOf | null;
  categories: CellsOf | null;
  fill: string | null;
  readonly line: LineState;
  readonly state: SeriesState;
  readonly labels: LabelsState;
  readonly labelFont: FontState;
  readonly pointFills: Map<number, string>;
}

/** All of a chart that Excel keeps, and the workbench with it. */
export interface ChartState {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  type: string;
  plotBy: string;
  from: Corner;
  to: Corner;
  readonly look: {
    displayBlanksAs: string;
    plotVisibleOnly: boolean;
    style: number;
    showDataLabelsOverMaximum: boolean;
  };
  readonly title: TitleState;
  readonly titleFont: FontState;
  readonly legend: { visible: boolean; position: string; overlay: boolean };
  readonly legendFont: FontState;
  readonly font: FontState;
  readonly border: LineState;
  background: string | null;
  plotBackground: string | null;
  readonly series: Series[];
  readonly axes: readonly Axis[];
}
