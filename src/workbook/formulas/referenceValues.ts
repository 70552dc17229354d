/** The values of the cells that a reference names, for showing what a formula would give before it is entered. */
import { Problem } from "../../text/problem";
import { formulaParts } from "./formulaParts";

/**
 * The values of cells, as the sheet holds them now. Whole columns are read as far as the sheet is used.
 *
 * @param reference  as a formula writes it: `B2:B6`, `'Deal data'!B2`, `B:B`; without a sheet, the active one
 * @throws Problem "cellsNotFound" where it names no sheet of this workbook
 */
export async function readReferenceValues(
  reference: string,
): Promise<readonly (readonly (string | number | boolean)[])[]> {
  const { sheet, cells } = sheetAndCells(reference);
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

/** What is no reference is left for Excel to read, which also takes names and structured references. */
function sheetAndCells(reference: string): { sheet: string | null; cells: string } {
  const [part, ...others] = formulaParts(reference);
  if (others.length > 0 || !(part?.kind === "reference" || part?.kind === "name"))
    return { sheet: null, cells: reference };
  const [sheet = null, ...otherSheets] = part.sheets;
  if (part.workbook !== null || otherSheets.length > 0) throw new Problem("cellsNotFound", { reference });
  return { sheet, cells: part.kind === "reference" ? part.range : part.name };
}
