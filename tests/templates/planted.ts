/** Faults planted in a plan, to see that the tests of the standards find them. */
import { columnIndex } from "../../src/templates/sheet/a1";
import type { Plan, PlannedCell, PlannedSheet } from "../../src/templates/sheet/plan";

export function sheetOf(plan: Plan, key: string): PlannedSheet {
  const sheet = plan.sheets.find((candidate) => candidate.key === key);
  if (!sheet) throw new Error(`no sheet ${key}`);
  return sheet;
}

/** The row of a label in column B, counted from 0. */
export function rowOf({ name, cells }: PlannedSheet, label: string): number {
  const row = cells.findIndex((line) => line[1] === label);
  if (row < 0) throw new Error(`${name} has no row “${label}”`);
  return row;
}

/** The plan with a sheet changed. */
export function changed(plan: Plan, key: string, change: (sheet: PlannedSheet) => Partial<PlannedSheet>): Plan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => (sheet.key === key ? { ...sheet, ...change(sheet) } : sheet)),
  };
}

/** The plan with something else in the cell of a label's row. */
export function planted(plan: Plan, key: string, label: string, column: string, content: PlannedCell): Plan {
  const at = rowOf(sheetOf(plan, key), label);
  return changed(plan, key, ({ cells }) => ({
    cells: cells.map((line, row) =>
      row === at ? line.map((was, index) => (index === columnIndex(column) ? content : was)) : line,
    ),
  }));
}
