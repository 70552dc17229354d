/**
 * Writes planned changes: into the workbook, then into memory, so that both always say the same. Everything that changes
 * the register passes through here, but for the undo.
 */
import { setStored } from "../../ledger/memory";
import type { Ledger } from "../../ledger/record/deal";
import type { Change } from "../../ledger/register/changes";
import type { RefreshPlan } from "../../ledger/register/refreshPlan";
import { addLayer } from "../../ledger/stored/storedLedger";
import { recalculateDealFunctions } from "../../workbook/formulas/recalculation";
import { logRows } from "../../workbook/register/changeLog";
import { writeRefresh } from "../../workbook/refresh/writeRefresh";
import type { Basis } from "./basis";

export interface PlannedChanges {
  readonly plan: RefreshPlan;
  readonly accepted: readonly Change[];
  /** Of the deals that get a new row. */
  readonly sources: Ledger["sources"];
  /** The moment, as Excel's serial. */
  readonly stamp: number;
  /** What row and log say of a deal that is gone. */
  readonly goneMark: string;
}

/**
 * @returns false where all is written but the cells that call DEAL_FACT could not be told to calculate again
 * @throws Problem, with the workbook as it was
 */
export async function writeChanges(
  { register, inventory, stored }: Basis,
  { plan, accepted, sources, stamp, goneMark }: PlannedChanges,
): Promise<boolean> {
  await writeRefresh({
    accepted,
    plan,
    sources,
    logRows: logRows(accepted, stamp, goneMark),
    stamp,
    place: register.place,
    inventory,
  });
  setStored(addLayer(stored, plan.layer));
  return recalculateDealFunctions();
}
