/** Finding the cells whose formulas call a function. */
import { FormulaDataModel, MoveRangeMutation, RemoveColMutation, RemoveRowMutation } from "../univer";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  ReorderRangeMutation,
} from "../univer";
import type { FWorkbook, ICellData, Injector } from "../univer";
import type { CellPosition } from "../calculation";

/** Commands after which a formula may stand in another cell. */
export const movingCommands: ReadonlySet<string> = new Set([
  InsertColMutation.id,
  InsertRowMutation.id,
  MoveColsMutation.id,
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  RemoveColMutation.id,
  RemoveRowMutation.id,
  ReorderRangeMutation.id,
]);

/** The cells with a formula that `pick` accepts. */
export function formulaCells(
  injector: Injector,
  workbook: FWorkbook,
  pick: (cell: CellPosition, formula: string, data: ICellData) => boolean,
): CellPosition[] {
  const formulas = injector.get(FormulaDataModel);
  const picked: CellPosition[] = [];
  for (const sheet of workbook.getSheets()) {
    const sheetId = sheet.getSheetId();
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, data) => {
        if (!data?.f && !data?.si) return undefined;
        const formula = formulas.getFormulaStringByCell(row, column, sheetId, workbook.getId()) ?? data.f ?? "";
        const cell = { sheetId, row, column };
        if (pick(cell, formula, data)) picked.push(cell);
        return undefined;
      });
  }
  return picked;
}

/** Whether a formula calls the function. */
export function calls(formula: string, name: string): boolean {
  const pattern = new RegExp(`(?<![\\w.])${name.replaceAll(".", "\\.")}\\s*\\(`, "i");
  return pattern.test(formula);
}
