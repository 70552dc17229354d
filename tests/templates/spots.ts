/** The cells of a plan, each with everything that the plan says of it, and what the tests of the standards ask of one. */
import { areaAddress, type Area } from "../../src/templates/sheet/a1";
import { cellStyles, type CellStyle } from "../../src/templates/sheet/cellStyles";
import type { Plan, PlannedSheet } from "../../src/templates/sheet/plan";
import { readFormula, type FormulaParts } from "./formulas";

export const [LABEL, UNIT, NOTE, CONSTANT, TOTAL, CHECK, STATUS, FIRST_PERIOD] = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What stands in a cell of a plan, however it is looked at. */
export interface PlannedSpot {
  readonly sheet: PlannedSheet;
  readonly row: number;
  readonly column: number;
  readonly content: string | number;
  readonly style: CellStyle;
  readonly format: string;
  readonly formula: FormulaParts | null;
}

/** A model's sheets: the register is a table and keeps its own rules. */
export function modelSheets(plan: Plan): readonly PlannedSheet[] {
  return plan.sheets.filter(({ tables }) => tables.length === 0);
}

const read = new WeakMap<PlannedSheet, PlannedSpot[][]>();

/** Every cell of a sheet with its look and format. */
export function spotsOf(sheet: PlannedSheet): readonly (readonly PlannedSpot[])[] {
  const known = read.get(sheet);
  if (known) return known;
  const stylesAt = layered(sheet, sheet.styles, ({ style }) => style, {});
  const formatsAt = layered(sheet, sheet.formats, ({ format }) => format, "General");
  const spots = sheet.cells.map((cells, row) =>
    cells.map((content, column): PlannedSpot => ({
      sheet,
      row,
      column,
      content,
      style: stylesAt[row]![column]!,
      format: formatsAt[row]![column]!,
      formula: typeof content === "string" && content.startsWith("=") ? readFormula(content, { row, column }) : null,
    })),
  );
  read.set(sheet, spots);
  return spots;
}

function layered<Planned extends { readonly area: Area }, T>(
  { cells }: PlannedSheet,
  planned: readonly Planned[],
  valueOf: (one: Planned) => T,
  background: T,
): T[][] {
  const grid = cells.map((row) => row.map(() => background));
  for (const one of planned) {
    const { row, column, rows, columns } = one.area;
    for (let at = row; at < row + rows; at++) grid[at]!.fill(valueOf(one), column, column + columns);
  }
  return grid;
}

export function where({ sheet, row, column }: Pick<PlannedSpot, "sheet" | "row" | "column">): string {
  const label = sheet.cells[row]?.[LABEL] || sheet.cells[row]?.[0];
  return `${sheet.name}!${areaAddress({ row, column, rows: 1, columns: 1 })} (${String(label ?? "")})`;
}

/** The row's unit; a plan writes "%" with the apostrophe that keeps it a text. */
export const unitOf = ({ sheet, row }: Pick<PlannedSpot, "sheet" | "row">): string =>
  String(sheet.cells[row]?.[UNIT] ?? "").replace(/^'/, "");

export const allSpots = (plan: Plan): PlannedSpot[] => modelSheets(plan).flatMap((sheet) => spotsOf(sheet).flat());
export const isCrossCheck = ({ style }: PlannedSpot): boolean => style.color === cellStyles.crossCheck.color;
export const isInput = ({ style }: PlannedSpot): boolean =>
  style.color === cellStyles.input.color && style.fill === cellStyles.input.fill;
export const isPeriodRow = (spots: readonly PlannedSpot[]): boolean =>
  !!spots[FIRST_PERIOD]?.formula && !!spots[FIRST_PERIOD + 1]?.formula;
