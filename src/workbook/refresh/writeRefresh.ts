/** Writes what the user accepted: register, change log and the stored ledger, all or nothing. */
import { sameId, type Change } from "../../ledger/register/changes";
import type { Ledger } from "../../ledger/record/deal";
import type { ColumnToAdd, RefreshPlan } from "../../ledger/register/refreshPlan";
import type { RegisterCell } from "../../ledger/register/registerColumns";
import { Problem } from "../../text/problem";
import { takeSnapshot, type RefreshSnapshot } from "./refreshSnapshot";
import { logWrites, type LogRow } from "../register/changeLog";
import type { Register, RegisterPlace } from "../register/dealRegister";
import { newColumnWrites, widened } from "../register/newColumns";
import { discardParts, layerWrites, type LayerToStore } from "../register/storedLedgerParts";
import { RECORD_VERSION, recordWrite, type LastRefresh, type WrittenCell } from "./refreshRecord";
import { cellWrites, newRowWrites } from "../register/registerWrites";
import { writeInBatches } from "../excel/batches";
import { withRollback } from "../excel/rollback";
import type { WorkbookInventory } from "../register/workbookInventory";
import { refreshRollback } from "./refreshRollback";
import { appendWrites } from "../register/tableRows";

export interface RefreshToWrite {
  /** The changes that the plan is for, to see that the register is still as it was when they were reviewed. */
  readonly accepted: readonly Change[];
  readonly plan: RefreshPlan;
  /** Of the deals that get a new row. */
  readonly sources: Ledger["sources"];
  readonly logRows: readonly LogRow[];
  /** Excel's serial of the moment. */
  readonly stamp: number;
  /** The register when the changes were found, and what else was in the workbook. */
  readonly place: RegisterPlace;
  readonly inventory: WorkbookInventory;
}

/**
 * Two syncs: the snapshot, and the writes; one more for every 4 MB.
 *
 * @throws Problem, with the workbook as it was
 */
export async function writeRefresh(refresh: RefreshToWrite): Promise<void> {
  const { accepted, plan, place, inventory, logRows } = refresh;
  await Excel.run(async (context) => {
    const snapshot = await takeSnapshot(context, {
      place,
      inventory,
      cells: plan.cells,
      newColumns: plan.columns.length,
      newRows: plan.newDeals.length,
      logRows,
    });
    requireAsReviewed(snapshot.register, accepted);
    const { writes, stale } = await writesOf(context, refresh, snapshot);
    await withRollback(() => writeInBatches(context, writes), refreshRollback(snapshot));
    await discardParts(context, stale);
  });
}

/** The user may have worked on while the review stood there: what was reviewed must be what is written over. */
function requireAsReviewed(register: Register, accepted: readonly Change[]): void {
  const fits = accepted.every((change) => {
    if (change.kind === "column") return !register.place.columns.has(change.field);
    const row = register.rowOf(change.dealId);
    if (change.kind === "new") return row === null;
    return row !== null && (change.kind !== "figure" || register.rows[row]?.cells[change.field] === change.from);
  });
  if (!fits) throw new Problem("registerChanged");
}

async function writesOf(
  context: Excel.RequestContext,
  refresh: RefreshToWrite,
  snapshot: RefreshSnapshot,
): Promise<LayerToStore> {
  const { plan, sources, stamp, inventory } = refresh;
  const { cells } = snapshot;
  const columns = plan.columns.map((column) => ({ ...column, cells: cellsOf(column, snapshot.register) }));
  const place = widened(snapshot.place, columns);
  const record: LastRefresh = {
    version: RECORD_VERSION,
    when: stamp,
    cells: [
      ...cells.map(({ dealId, field, before, wasFormula, after }) => ({ dealId, field, before, wasFormula, after })),
      ...plan.columns.flatMap(writtenCells),
    ],
    added: plan.newDeals.map(({ id }) => id),
    columns: columns.map(({ field }) => field),
    backLayer: plan.inverseLayer,
  };
  const layer = await layerWrites(context, plan.layer, inventory.ledgerParts);
  return {
    writes: [
      ...logWrites(context, snapshot.log),
      ...newColumnWrites(context, snapshot.place, columns),
      ...appendWrites(context, place, snapshot.newRows, snapshot.roomInRegister, (first) =>
        newRowWrites(context, place, plan.newDeals, sources, stamp, first),
      ),
      ...cellWrites(
        context,
        place,
        cells.map(({ row, field, after }) => ({ row, field, content: after })),
      ),
      recordWrite(context, record, snapshot.recordPart),
      ...layer.writes,
    ],
    stale: layer.stale,
  };
}

/** What a new column holds, row by row: the first row of a deal has its figure, as everywhere. */
const cellsOf = ({ cells }: ColumnToAdd, { rows, rowOf }: Register): RegisterCell[] =>
  rows.map((row, index) => {
    const id = sameId(String(row.cells.id ?? ""));
    return (rowOf(id) === index && cells.get(id)) || "";
  });

const writtenCells = ({ field, cells }: ColumnToAdd): WrittenCell[] =>
  [...cells].map(([dealId, after]) => ({ dealId, field, before: "", wasFormula: false, after }));
