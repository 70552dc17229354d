/** Puts the sheets of a plan in the workbook. */
import type { Plan } from "../../templates/sheet/plan";
import { chartStrokes } from "./chartWrites";
import { contentStrokes, formatStrokes, tableStrokes } from "./sheetWrites";
import { standStill, writeStrokes, type Stroke } from "../excel/batches";

/**
 * Adds the sheets of a plan and writes them. Formulas find the sheets and tables that they refer to already there.
 *
 * @param alongside  what else is to be written with them
 * @returns the sheets, ids and names loaded, in the order of the plan
 */
export async function writeSheets(
  context: Excel.RequestContext,
  plan: Plan,
  alongside: readonly Stroke[],
): Promise<Excel.Worksheet[]> {
  standStill(context); // before the first sheet is added, which is before the first stroke
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
  await writeStrokes(context, [
    ...alongside,
    ...withTables.flatMap(({ sheet, planned }) => [...contentStrokes(sheet, planned), ...tableStrokes(sheet, planned)]),
    ...others.flatMap(({ sheet, planned }) => contentStrokes(sheet, planned)),
    ...added.flatMap(({ sheet, planned }) => formatStrokes(sheet, planned)),
    ...added.flatMap(({ sheet, planned }) => chartStrokes(sheet, planned.charts, sheetOf)),
  ]);
  return added.map(({ sheet }) => sheet);
}
