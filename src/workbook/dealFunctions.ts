/** The cells that read the ledger in memory: told to calculate again when it has changed. */
import { areaAddress } from "../templates/sheet/a1";
import { findFunctionCells, type FunctionCell } from "./functionCells";

/** Excel takes an address of at most 8,192 characters. */
const ADDRESS_LENGTH = 8000;

/**
 * Marks the cells that call DEAL_FACT or DEAL_LIST, and no others, in three syncs.
 *
 * @returns false where Excel did not let it: the cells keep their old values until they are calculated next
 */
export async function recalculateDealFunctions(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      const cells = await findFunctionCells(context, ["DEAL_FACT", "DEAL_LIST"]);
      if (cells.length === 0) return;
      for (const [sheetId, ofSheet] of bySheet(cells)) {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        for (const address of addresses(ofSheet)) sheet.getRanges(address).setDirty();
      }
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

function bySheet(cells: readonly FunctionCell[]): Map<string, FunctionCell[]> {
  const sheets = new Map<string, FunctionCell[]>();
  for (const cell of cells) {
    const ofSheet = sheets.get(cell.sheetId);
    if (ofSheet) ofSheet.push(cell);
    else sheets.set(cell.sheetId, [cell]);
  }
  return sheets;
}

/** Cells as addresses, neighbours in a column as one range, as many to an address as Excel takes. */
function addresses(cells: readonly FunctionCell[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const joined: string[] = [];
  for (let from = 0; from < sorted.length;) {
    const { row, column } = sorted[from] as FunctionCell;
    let rows = 1;
    while (sorted[from + rows]?.column === column && sorted[from + rows]?.row === row + rows) rows++;
    const address = areaAddress({ row, column, rows, columns: 1 });
    const last = joined.length - 1;
    if (last >= 0 && (joined[last] as string).length + address.length < ADDRESS_LENGTH) joined[last] += `,${address}`;
    else joined.push(address);
    from += rows;
  }
  return joined;
}
