/** A plan: what is to be written in a workbook, as plain data. The layout makes it, `workbook/` writes it. */
import type { Area } from "./a1";
import type { CellStyle } from "./cellStyles";

/** `""` is blank; a text that starts with `=` is a formula, in English, with its sheets' final names. */
export type PlannedCell = string | number;

export interface PlannedStyle {
  readonly area: Area;
  readonly style: CellStyle;
}

export interface PlannedFormat {
  readonly area: Area;
  readonly format: string;
}

export interface PlannedValidation {
  readonly area: Area;
  /** The cells that hold the allowed keywords, as a formula; or the least number allowed. */
  readonly rule: { readonly list: string } | { readonly least: number };
  readonly prompt: { readonly title: string; readonly message: string } | null;
}

/** Colours a cell by its own number: below, at or above 0. */
export interface PlannedStatus {
  readonly area: Area;
  readonly below: CellStyle | null;
  readonly at: CellStyle | null;
  readonly above: CellStyle | null;
}

export interface PlannedName {
  readonly name: string;
  readonly area: Area;
}

export interface PlannedTable {
  readonly name: string;
  readonly area: Area;
}

/** `bars` lie, and stand over each other: a tornado. */
export type SeriesKind = "columns" | "line" | "stacked" | "stackedShare" | "bars";

export interface PlannedSeries {
  readonly name: string;
  /** The sheet by its key, and its cells there. */
  readonly sheet: string;
  readonly values: Area;
  readonly kind: SeriesKind;
  /** Measured on the axis at the right. */
  readonly secondary: boolean;
  /** What is missing: drawn in a pale grey. */
  readonly absent: boolean;
}

export interface PlannedChart {
  readonly name: string;
  readonly title: string;
  /** The cells that it covers. */
  readonly place: Area;
  readonly categories: { readonly sheet: string; readonly area: Area };
  readonly series: readonly PlannedSeries[];
  readonly axis: PlannedAxis;
  readonly secondaryAxis: PlannedAxis | null;
}

export interface PlannedAxis {
  readonly title: string;
  readonly format: string;
}

/** How a sheet is printed: lying, one page wide. */
export interface PlannedPage {
  readonly area: Area;
  /** Rows at the top that every page repeats. */
  readonly titleRows: number;
  readonly footer: string;
  /** In points. */
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  /** Rows that begin a new page. */
  readonly breaks: readonly number[];
}

export interface PlannedSheet {
  /** What the plan calls it, whatever its name in the workbook. */
  readonly key: string;
  readonly name: string;
  readonly tabColor: string;
  /** Rectangular, from A1. */
  readonly cells: readonly (readonly PlannedCell[])[];
  readonly styles: readonly PlannedStyle[];
  readonly formats: readonly PlannedFormat[];
  /** In characters of the base font, from column A. */
  readonly columnWidths: readonly number[];
  /** In points. */
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  /** Rows and columns that stay in sight. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Rows of detail that can be folded away, first and last. */
  readonly groups: readonly { readonly first: number; readonly last: number }[];
  readonly validations: readonly PlannedValidation[];
  readonly statuses: readonly PlannedStatus[];
  readonly names: readonly PlannedName[];
  readonly tables: readonly PlannedTable[];
  readonly charts: readonly PlannedChart[];
  readonly page: PlannedPage;
}

export interface Plan {
  /** In the order of their tabs. */
  readonly sheets: readonly PlannedSheet[];
  /** The cell that counts failing checks, -1 where inputs are missing; null where the plan has no checks. */
  readonly masterCheck: { readonly sheet: string; readonly area: Area } | null;
}
