/** The formulas of a workbook, changed where they mention a table that has changed: those of cells and of names. */
import type { Workbook } from "../workbook";

/** @param change  a formula as it is to be from now on; the same one where nothing is to be changed */
export function changeFormulas(workbook: Workbook, change: (formula: string) => string): void {
  for (const sheet of workbook.$sheets) {
    for (const [row, column] of sheet.$cells.formulaCells(sheet.getRange().$area)) {
      const formula = sheet.$cells.formula(row, column) ?? "";
      const changed = change(formula);
      if (changed !== formula) sheet.$writes.setContent(row, column, { formula: changed });
    }
  }
  for (const { names } of [workbook, ...workbook.$sheets]) {
    for (const item of names.$items()) {
      const { formula } = item;
      const changed = change(formula);
      if (changed !== formula) item.formula = changed;
    }
  }
}
