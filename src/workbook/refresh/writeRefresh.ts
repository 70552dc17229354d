/** Writes what the user accepted of a refresh: register, change log and what the workbook keeps, all or nothing. */
import { sameId, type Change } from "../../ledger/register/changes";
import type { Ledger } from "../../ledger/record/deal";
import { addLayer, type StoredLedger } from "../../ledger/stored/storedLedger";
import type { ColumnToAdd, RefreshPlan } from "../../ledger/register/refreshPlan";
import type { RegisterCell } from "../../ledger/register/registerColumns";
import { Problem } from "../../text/problem";
import { lookBefore, type Before } from "./refreshSnapshot";
import { logRows, logWrites } from "../register/changeLog";
import type { Register, RegisterPlace } from "../register/dealRegister";
import { newColumnWrites, widened } from "../register/newColumns";
import { discardParts, layerWrites, type LayerToStore } from "../register/storedLedgerParts";
import { RECORD_VERSION, recordWrite, type LastRefresh, type WrittenCell } from "./refreshRecord";
import { cellWrites, newRowWrites } from "../register/registerWrites";
import { writeInBatches } from "../excel/batches";
import type { Survey } from "../register/workbookInventory";
import { takeBack } from "./rollBackRefresh";
import { appendWrites } from "../register/tableRows";

export interface RefreshToWrite {
  readonly accepted: readonly Change[];
  /** What the log says of a deal that is gone. */
  readonly goneMark: string;
  readonly plan: RefreshPlan;
  readonly reading: Ledger;
  readonly kept: StoredLedger | null;
  readonly stamp: number;
  /** Where the register stood when the changes were found, and what else was in the workbook. */
  readonly place: RegisterPlace;
  readonly survey: Survey;
}

/**
 * Two syncs: a last look, and the writing; one more for every 4 MB.
 *
 * @returns what the workbook keeps now
 * @throws Problem, with the workbook as it was
 */
export async function writeRefresh(refresh: RefreshToWrite): Promise<StoredLedger> {
  const { accepted, goneMark, plan, place, survey, stamp } = refresh;
  const kept = addLayer(refresh.kept, plan.layer);
  await Excel.run(async (context) => {
    const before = await lookBefore(context, {
      place,
      survey,
      cells: plan.cells,
      newColumns: plan.columns.length,
      newRows: plan.newDeals.length,
      logRows: logRows(accepted, stamp, goneMark),
    });
    requireAsReviewed(before.register, accepted);
    const { writes, stale } = await writesOf(context, refresh, before);
    await writeInBatches(context, writes).catch((error: unknown) => takeBack(before, error));
    await discardParts(context, stale);
  });
  return kept;
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

async function writesOf(context: Excel.RequestContext, refresh: RefreshToWrite, before: Before): Promise<LayerToStore> {
  const { plan, reading, stamp, survey } = refresh;
  const { cells } = before;
  const columns = plan.columns.map((column) => ({ ...column, cells: cellsOf(column, before.register) }));
  const place = widened(before.place, columns);
  const record: LastRefresh = {
    version: RECORD_VERSION,
    when: stamp,
    cells: [
      ...cells.map(({ dealId, field, before, wasFormula, after }) => ({ dealId, field, before, wasFormula, after })),
      ...plan.columns.flatMap(writtenCells),
    ],
    added: plan.newDeals.map(({ id }) => id),
    columns: columns.map(({ field }) => field),
    backLayer: plan.backLayer,
  };
  const layer = await layerWrites(context, plan.layer, survey.ledgerParts);
  return {
    writes: [
      ...logWrites(context, before),
      ...newColumnWrites(context, before.place, columns),
      ...appendWrites(context, place, before.newRows, before.roomInRegister, (first) =>
        newRowWrites(context, place, plan.newDeals, reading.sources, stamp, first),
      ),
      ...cellWrites(
        context,
        place,
        cells.map(({ row, field, after }) => ({ row, field, content: after })),
      ),
      recordWrite(context, record, before.recordPart),
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
