/** Takes sheets of ours out of the workbook again: of an insertion that Excel broke off, or that the user takes back. */
import { deletePart, LEDGER_PART, queuePartIds } from "../excel/xmlParts";

/** How long to wait before each further attempt, in milliseconds: a connection that is lost may be back soon. */
const PAUSES = [500, 2000];

export interface Removal {
  isToGo(sheet: { readonly id: string; readonly name: string }): boolean;
  /** Which of the documents that the workbook keeps of the ledger go too, by their ids. */
  isPartToGo(id: string): boolean;
  /** The sheet to bring to the front again, by its id; null leaves that to Excel. */
  readonly show: string | null;
}

/** Names of the sheets that are still there; null where Excel does not even tell. And what it failed with last. */
export interface Left {
  readonly sheets: readonly string[] | null;
  readonly cause: unknown;
}

/**
 * Waits for the end of a cell's editing, and tries again where Excel breaks off.
 *
 * @returns null where everything that was to go is gone
 */
export async function removeSheets(removal: Removal, pauses: readonly number[] = PAUSES): Promise<Left | null> {
  try {
    await Excel.run({ delayForCellEdit: true }, (context) => remove(context, removal));
    return null;
  } catch (cause) {
    const [pause, ...others] = pauses;
    if (pause !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      return removeSheets(removal, others);
    }
    return { sheets: await stillThere(removal), cause };
  }
}

async function remove(context: Excel.RequestContext, { isToGo, isPartToGo, show }: Removal): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const parts = queuePartIds(context, LEDGER_PART);
  await context.sync();
  if (show !== null && worksheets.items.some(({ id }) => id === show)) worksheets.getItem(show).activate();
  for (const sheet of worksheets.items.filter(isToGo)) sheet.delete();
  for (const id of parts().filter(isPartToGo)) deletePart(context, id);
  await context.sync();
}

async function stillThere({ isToGo }: Removal): Promise<string[] | null> {
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
