/** Takes back a refresh that Excel broke off: whatever of it was done, the workbook is as it was snapshot. */
import type { RefreshSnapshot } from "./refreshSnapshot";
import { LOG_TABLE } from "../register/changeLogTable";
import type { Rollback } from "../excel/rollback";
import { cellWrites } from "../register/registerWrites";
import { writeInBatches } from "../excel/batches";
import { narrowed, newColumnWrites, removeColumns } from "../register/newColumns";
import { removeAppendedRows } from "../register/tableRows";
import { deletePart, LEDGER_PART, queuePartIds, REFRESH_PART, replacePart } from "../excel/xmlParts";

export const refreshRollback = (snapshot: RefreshSnapshot): Rollback => ({
  failed: "refreshFailed",
  halfDone: "refreshHalfDone",
  rollBack: () => Excel.run((context) => putBack(context, snapshot)),
});

/** @returns false where rows are gone that cannot be put back */
async function putBack(context: Excel.RequestContext, snapshot: RefreshSnapshot): Promise<boolean> {
  const { place, log, inventory, removedColumns } = snapshot;
  const { tables, worksheets } = context.workbook;
  const registerNow = tables.getItem(place.tableId).getDataBodyRange().load("rowCount,columnCount");
  const logNow = log.table ? tables.getItem(LOG_TABLE).getDataBodyRange().load("rowCount") : null;
  worksheets.load("items/name");
  const ledgerParts = queuePartIds(context, LEDGER_PART);
  const refreshParts = queuePartIds(context, REFRESH_PART);
  await context.sync();

  const isNarrower = registerNow.columnCount === place.columnCount - removedColumns.length && removedColumns.length > 0;
  if (isNarrower)
    await writeInBatches(context, newColumnWrites(context, narrowed(place, removedColumns), removedColumns));
  const written = snapshot.cells.map(({ row, field, before: content, wasFormula }) => ({
    row,
    field,
    content,
    formula: wasFormula,
  }));
  await writeInBatches(context, cellWrites(context, place, written));
  removeAppendedRows(context, place, registerNow.rowCount, snapshot.newRows, snapshot.roomInRegister);
  const now = { columnCount: registerNow.columnCount, bodyRows: Math.min(registerNow.rowCount, place.bodyRows) };
  removeColumns(context, place, now, snapshot.newColumns, snapshot.newRows);
  if (log.table && logNow) removeAppendedRows(context, log.table, logNow.rowCount, log.rows.length, log.hasRoom);
  else if (worksheets.items.length > inventory.sheetNames.length) {
    worksheets.items.find(({ name }) => !inventory.sheetNames.includes(name))?.delete();
  }
  const { recordPart, recordDocument } = snapshot;
  if (recordPart !== null) replacePart(context, recordPart, REFRESH_PART, recordDocument);
  const known = new Set([...inventory.ledgerParts, ...inventory.refreshParts]);
  for (const id of [...ledgerParts(), ...refreshParts()]) if (!known.has(id)) deletePart(context, id);
  await context.sync();
  return registerNow.rowCount >= place.bodyRows;
}
