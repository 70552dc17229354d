/** The selected cells: where they are, and a formula entered into them. */
import { Problem } from "../../text/problem";

/** The address of the selected cells with their sheet, as a formula can use it: `Sheet1!B2:B6`. */
export async function readSelection(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
}

/**
 * Puts a formula into the first selected cell.
 *
 * @param replace  whether a cell that is not empty may be overwritten
 * @returns        the cell's address
 */
export async function enterFormula(formula: string, replace: boolean): Promise<string> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0);
    cell.load("address, formulas");
    await context.sync();
    if (!replace && cell.formulas[0]?.[0] !== "") throw new Problem("cellTaken", { address: cell.address });
    cell.formulas = [[formula]];
    await context.sync();
    return cell.address;
  });
}
