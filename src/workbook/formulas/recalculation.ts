/** The cells that read the ledger in memory: told to calculate again when it has changed. */
import { areaAddress } from "../../templates/sheet/a1";
import { areasOf, bySheet } from "../excel/cellAreas";
import { findFormulaCells, type FormulaCell, type FormulaName } from "./formulaSearch";
import { gigadealCallsIn, namesTaken } from "./gigadealCalls";

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
      const { cells } = await findFormulaCells(context, callsLedger, false);
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

/** The functions that answer from the ledger in memory. */
const READING_LEDGER = new Set(["DEAL_FACT", "DEAL_LIST"]);

function callsLedger(names: readonly FormulaName[]): (formula: string) => boolean {
  const taken = namesTaken(names);
  return (formula) => gigadealCallsIn(formula, taken).some(({ id }) => READING_LEDGER.has(id));
}

/** Cells as addresses, as many to an address as Excel takes. */
function addresses(cells: readonly FormulaCell[]): string[] {
  const joined: string[] = [];
  for (const area of areasOf(cells)) {
    const address = areaAddress(area);
    const last = joined.length - 1;
    if (last >= 0 && (joined[last] as string).length + address.length < ADDRESS_LENGTH) joined[last] += `,${address}`;
    else joined.push(address);
  }
  return joined;
}
