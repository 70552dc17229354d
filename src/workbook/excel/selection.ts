/** The cells that the user has selected, and what is put into them. */
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
 * The values of cells, as the sheet holds them now. Whole columns are read as far as the sheet is used.
 *
 * @param reference  as a formula writes it: `B2:B6`, `'Deal data'!B2`, `B:B`; without a sheet, the active one
 */
export async function readCells(reference: string): Promise<readonly (readonly (string | number | boolean)[])[]> {
  const { sheet, cells } = partsOf(reference);
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const worksheet = sheet === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(sheet);
    worksheet.load("name");
    await context.sync();
    if (worksheet.isNullObject) throw new Problem("cellsNotFound", { reference });
    const whole = worksheet.getRange(cells);
    const range = /\d/.test(cells) ? whole : whole.getIntersectionOrNullObject(worksheet.getUsedRange());
    range.load("values");
    await context.sync();
    return range.isNullObject ? [[""]] : (range.values as (string | number | boolean)[][]);
  });
}

function partsOf(reference: string): { sheet: string | null; cells: string } {
  const at = reference.lastIndexOf("!");
  if (at < 0) return { sheet: null, cells: reference };
  const name = reference.slice(0, at).replace(/^'(.*)'$/s, "$1");
  return { sheet: name.replaceAll("''", "'"), cells: reference.slice(at + 1) };
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
