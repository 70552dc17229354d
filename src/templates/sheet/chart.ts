/** A chart as a template describes it: rows, not addresses. */
import type { Column } from "./formula";
import type { Item } from "./item";
import type { PlannedAxis, SeriesKind } from "./plan";

/** The cells that a chart shows: some periods of a row, or a column of neighbouring lines. */
export type ChartCells =
  | { readonly row: Item; readonly from?: number; readonly count?: number }
  | { readonly first: Item; readonly last: Item; readonly column: Column };

export interface Series {
  readonly name: string;
  readonly cells: ChartCells;
  readonly kind: SeriesKind;
  readonly secondary?: boolean;
  readonly absent?: boolean;
}

export interface Chart {
  readonly name: string;
  readonly title: string;
  /** Covers the lines from `top` on, and the columns from `column` on. */
  readonly top: Item;
  readonly lines: number;
  readonly column: number;
  readonly columns: number;
  readonly categories: ChartCells;
  readonly series: readonly Series[];
  readonly axis: PlannedAxis;
  readonly secondaryAxis?: PlannedAxis;
}
