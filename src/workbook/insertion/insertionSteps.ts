/** The steps of an insertion in Excel: look, write, check, and roll back where one of the last two fails. */
import type { StoredLayer } from "../../ledger/stored/layer";
import type { Plan } from "../../templates/sheet/plan";
import type { Rollback } from "../excel/rollback";
import { layerWrites } from "../register/storedLedgerParts";
import type { Insertion } from "./insertion";
import { preflight, type Preflight } from "./preflight";
import { readBack } from "./readBack";
import { removeSheets, sheetsStillThere, type Removal } from "./removeSheets";
import { writeSheets } from "./writeSheets";

/** Should the user begin to edit a cell meanwhile, Excel waits for the end of it and does not break off. */
const patiently = { delayForCellEdit: true };

/** @throws Problem where nothing can be inserted, as `preflight` says it */
export const lookAtWorkbook = (dealId: string | null): Promise<Preflight> =>
  Excel.run((context) => preflight(context, dealId));

/**
 * @param layer  the layer of the ledger to store with the sheets; null stores nothing
 * @returns      Excel's ids of the sheets, which survive renaming, in the order of the plan
 */
export function writePlan(plan: Plan, layer: StoredLayer | null): Promise<readonly string[]> {
  return Excel.run(patiently, async (context) => {
    const writes = layer ? (await layerWrites(context, layer, [])).writes : [];
    return (await writeSheets(context, plan, writes)).map(({ id }) => id);
  });
}

/** @param sheetIds  of the sheets that were written, in the order of the plan */
export function checkInsertion(plan: Plan, sheetIds: readonly string[], workbook: Preflight): Promise<Insertion> {
  return Excel.run(patiently, (context) => {
    const sheets = sheetIds.map((id) => context.workbook.worksheets.getItem(id).load("id,name"));
    return readBack(context, plan, sheets, workbook);
  });
}

/** Removes the sheets of the plan and the parts that were not there before. */
export function insertionRollback(plan: Plan, workbook: Preflight): Rollback {
  const planned = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const removal: Removal = {
    isToGo: ({ id, name }) => !workbook.sheetIds.has(id) && planned.has(name.toLowerCase()),
    isPartToGo: (id) => !workbook.ledgerParts.includes(id),
    show: workbook.activeSheet,
  };
  return {
    failed: "insertFailed",
    halfDone: "insertHalfDone",
    rollBack: async () => {
      await removeSheets(removal);
      return true;
    },
    leftBehind: async () => {
      const sheets = (await sheetsStillThere(removal)) ?? plan.sheets.map(({ name }) => name);
      return { sheets: sheets.join(", ") };
    },
  };
}
