/** Removes sheets that Gigadeal added: those of an insertion that Excel broke off, or that the user undoes. */
import { deletePart, LEDGER_PART, queuePartIds } from "../excel/xmlParts";

export interface Removal {
  isToGo(sheet: { readonly id: string; readonly name: string }): boolean;
  /** Which of the documents in which the workbook stores the ledger go too, by their ids. */
  isPartToGo(id: string): boolean;
  /** The sheet to bring to the front again, by its id; null leaves that to Excel. */
  readonly show: string | null;
}

/** Waits for the end of a cell's editing. May be called again where Excel breaks off. */
export async function removeSheets({ isToGo, isPartToGo, show }: Removal): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const parts = queuePartIds(context, LEDGER_PART);
    await context.sync();
    if (show !== null && worksheets.items.some(({ id }) => id === show)) worksheets.getItem(show).activate();
    for (const sheet of worksheets.items.filter(isToGo)) sheet.delete();
    for (const id of parts().filter(isPartToGo)) deletePart(context, id);
    await context.sync();
  });
}

/** Names of the sheets to remove that are still there; null where Excel does not even say. */
export async function sheetsStillThere({ isToGo }: Removal): Promise<readonly string[] | null> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = context.workbook.worksheets.load("items/id,items/name");
      await context.sync();
      return sheets.items.filter(isToGo).map(({ name }) => name);
    });
  } catch {
    return null;
  }
}
