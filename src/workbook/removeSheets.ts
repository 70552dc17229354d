/** Takes back an insertion that Excel could not finish: every sheet of the plan that was not there before. */
import type { Plan } from "../templates/sheet/plan";
import type { Preflight } from "./preflight";

/**
 * @returns the names of the plan's sheets that could not be removed; none where the workbook is as before
 */
export async function removeSheets(plan: Plan, before: Preflight): Promise<string[]> {
  const planned = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  try {
    return await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/id,items/name");
      await context.sync();
      const added = sheets.items.filter(({ id, name }) => !before.sheetIds.has(id) && planned.has(name.toLowerCase()));
      for (const sheet of added) sheet.delete();
      await context.sync();
      return [];
    });
  } catch {
    return plan.sheets.map(({ name }) => name);
  }
}
