/** The steps of an insertion in Excel: look, write, check, and roll back where one of the last two fails. */
import type { Ledger } from "../../ledger/record/deal";
import type { Kept } from "../../ledger/stored/storedLedger";
import type { Plan } from "../../templates/sheet/plan";
import type { Rollback } from "../excel/rollback";
import { firstLayer } from "../register/storedLedgerParts";
import type { Insertion } from "./insertion";
import { preflight, type Preflight } from "./preflight";
import { readBack } from "./readBack";
import { removeSheets, sheetsStillThere, type Removal } from "./removeSheets";
import { writeSheets } from "./writeSheets";

/** Should the user begin to edit a cell meanwhile, Excel waits for the end of it and does not break off. */
const patiently = { delayForCellEdit: true };

/** Excel's id of a sheet that was written, which survives renaming. */
type SheetId = string;

export interface WrittenPlan {
  /** In the order of the plan. */
  readonly sheets: readonly SheetId[];
  /** What the workbook stores of the ledger now; null where that is as workbook. */
  readonly stored: Kept | null;
}

/** @throws Problem where nothing can be inserted, as `preflight` says it */
export const lookAtWorkbook = (dealId: string | null): Promise<Preflight> =>
  Excel.run((context) => preflight(context, dealId));

/** @param toStore  the ledger to store in the workbook with the sheets; null stores nothing */
export function writePlan(plan: Plan, toStore: Ledger | null): Promise<WrittenPlan> {
  return Excel.run(patiently, async (context) => {
    const layer = toStore && firstLayer(context, toStore);
    const sheets = await writeSheets(context, plan, layer?.writes ?? []);
    return { sheets: sheets.map(({ id }) => id), stored: layer && layer.kept };
  });
}

export function checkInsertion(plan: Plan, { sheets }: WrittenPlan, workbook: Preflight): Promise<Insertion> {
  return Excel.run(patiently, (context) => {
    const { worksheets } = context.workbook;
    return readBack(
      context,
      plan,
      sheets.map((id) => worksheets.getItem(id).load("id,name")),
      workbook,
    );
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
