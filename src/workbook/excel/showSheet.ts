/** Brings a sheet to the front. */
import { Problem } from "../../text/problem";

/**
 * @param id    Excel's id of the sheet, which survives renaming
 * @param name  as it was called, for the message when it is gone
 */
export async function showSheet(id: string, name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) throw new Problem("sheetGone", { sheet: name });
    sheet.activate();
    await context.sync();
  });
}
