/** Puts the sheets of a plan in the workbook. */
import type { Plan } from "../../templates/sheet/plan";
import { chartWrites } from "./chartWrites";
import { contentWrites, formatWrites, tableWrites } from "./sheetWrites";
import { suspendUpdates, writeInBatches, type Write } from "../excel/batches";

/**
 * Adds the sheets of a plan and writes them. Formulas find the sheets and tables that they refer to already there.
 *
 * @param alongside  what else is to be written with them
 * @returns the sheets, ids and names loaded, in the order of the plan
 */
export async function writeSheets(
  context: Excel.RequestContext,
  plan: Plan,
  alongside: readonly Write[],
): Promise<Excel.Worksheet[]> {
  suspendUpdates(context); // before the first sheet is added, which is before the first batch
  const added = plan.sheets.map((planned) => ({
    planned,
    sheet: context.workbook.worksheets.add(planned.name).load("id,name"),
  }));
  const sheets = new Map(added.map(({ planned, sheet }) => [planned.key, sheet]));
  const sheetOf = (key: string): Excel.Worksheet => {
    const sheet = sheets.get(key);
    if (!sheet) throw new Error(`the plan has no sheet ${key}`);
    return sheet;
  };
  const withTables = added.filter(({ planned }) => planned.tables.length > 0);
  const others = added.filter(({ planned }) => planned.tables.length === 0);
  await writeInBatches(context, [
    ...alongside,
    ...withTables.flatMap(({ sheet, planned }) => [...contentWrites(sheet, planned), ...tableWrites(sheet, planned)]),
    ...others.flatMap(({ sheet, planned }) => contentWrites(sheet, planned)),
    ...added.flatMap(({ sheet, planned }) => formatWrites(sheet, planned)),
    ...added.flatMap(({ sheet, planned }) => chartWrites(sheet, planned.charts, sheetOf)),
  ]);
  return added.map(({ sheet }) => sheet);
}
