/** A chart as the page draws it and a file keeps it: plain data, its words and numbers read from the cells already. */

export type DrawnKind = "column" | "bar" | "line" | "area" | "pie" | "doughnut" | "scatter";

/** How several series share a category: side by side, on top of each other, or as parts of 100 %. */
export type Stacking = "none" | "stacked" | "percent";

export interface DrawnSeries {
  readonly name: string;
  readonly kind: DrawnKind;
  readonly stacking: Stacking;
  /** Null leaves a gap. */
  readonly values: readonly (number | null)[];
  readonly color?: string;
  /** Of single points, by their index. */
  readonly pointColors: Readonly<Record<number, string>>;
  readonly secondary: boolean;
  readonly markers: boolean;
  readonly labels: boolean;
  /** Empty for the axis's format. */
  readonly labelFormat: string;
  /** Between the columns of two categories, in percent of a column. */
  readonly gap: number;
  /** How much of a column its neighbour in the same category covers, in percent. */
  readonly overlap: number;
}

export interface DrawnAxis {
  readonly title?: string;
  readonly visible: boolean;
  readonly gridlines: boolean;
  readonly reversed: boolean;
  readonly format: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Between two ticks. */
  readonly step?: number;
}

export interface DrawnChart {
  readonly title?: string;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly legend?: "top" | "bottom" | "left" | "right";
  readonly categoryAxis: DrawnAxis;
  readonly valueAxis: DrawnAxis;
  readonly secondaryAxis?: DrawnAxis;
}
