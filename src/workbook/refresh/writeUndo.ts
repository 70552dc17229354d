/** Writes the undo of the last refresh: register, change log, record and the stored ledger, all or nothing. */
import { registerColumns } from "../../ledger/register/registerColumns";
import type { StoredLayer } from "../../ledger/stored/layer";
import { inLanguage } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import { requestBytes, writeInBatches, type Write } from "../excel/batches";
import { withRollback } from "../excel/rollback";
import { logRow, logWrites, type LogRow } from "../register/changeLog";
import type { Register, RegisterPlace } from "../register/dealRegister";
import { narrowed, removeColumns, type NewColumn } from "../register/newColumns";
import { cellWrites } from "../register/registerWrites";
import { discardParts, layerWrites } from "../register/storedLedgerParts";
import type { AddedRow, RefreshToUndo } from "./readLastRefresh";
import { recordWrite, undoneRecord } from "./refreshRecord";
import { refreshRollback } from "./refreshRollback";
import { takeSnapshot } from "./refreshSnapshot";
import type { RefreshUndo } from "./undoPlan";

/**
 * @param layer  the inverse of what the refresh stored
 * @param stamp  of the moment, as Excel's serial
 * @throws Problem, with the workbook as it was
 */
export async function writeUndo(
  { register, inventory, record }: RefreshToUndo,
  { cells, rows, columns }: RefreshUndo,
  layer: StoredLayer,
  stamp: number,
): Promise<void> {
  const { place } = register;
  await Excel.run(async (context) => {
    const snapshot = await takeSnapshot(context, {
      place,
      inventory,
      cells: cells.map(({ dealId, field, before: to }) => ({ dealId, field, to })),
      newColumns: 0,
      newRows: 0,
      removedColumns: columns,
      logRows: logOf({ cells, rows, columns }, stamp),
    });
    const stored = await layerWrites(context, layer, inventory.ledgerParts);
    const contents = cells.map(({ dealId, field, before: content, wasFormula }) => ({
      row: register.rowOf(dealId) ?? -1,
      field,
      content,
      formula: wasFormula,
    }));
    const writes = [
      ...logWrites(context, snapshot.log),
      ...cellWrites(context, place, contents),
      recordWrite(context, undoneRecord(record), snapshot.recordPart),
      ...stored.writes,
      ...columnRemovals(context, place, columns),
      ...rowDeletions(context, register, rows), // last of all: a row that is gone cannot be put back
    ];
    await withRollback(() => writeInBatches(context, writes), refreshRollback(snapshot));
    await discardParts(context, stored.stale);
  });
}

/** From below, so that the rows above keep their places. */
function rowDeletions(context: Excel.RequestContext, { place }: Register, rows: readonly AddedRow[]): Write[] {
  const table = context.workbook.tables.getItem(place.tableId);
  return rows
    .map(({ row }) => row)
    .sort((a, b) => b - a)
    .map((row) => ({ bytes: requestBytes.rowDeletion, queue: () => table.rows.getItemAt(row).delete() }));
}

const columnRemovals = (
  context: Excel.RequestContext,
  place: RegisterPlace,
  columns: readonly NewColumn[],
): Write[] => {
  const queue = () => removeColumns(context, narrowed(place, columns), place, columns.length, 0);
  return columns.length === 0 ? [] : [{ bytes: requestBytes.tableResize, queue }];
};

function logOf({ cells, rows, columns }: Pick<RefreshUndo, "cells" | "rows" | "columns">, stamp: number): LogRow[] {
  const text = inLanguage(refreshTexts);
  return [
    ...cells.flatMap(({ dealId, field, before, after }) =>
      field === "refreshed"
        ? []
        : [logRow(field, [stamp, dealId, registerColumns[field].heading, after, before, "", "", text.undone, ""])],
    ),
    ...columns.map(({ field, heading }) =>
      logRow(field, [stamp, "", text.newColumn, heading, "", "", "", text.undone, ""]),
    ),
    ...rows.map(({ dealId }) => logRow("id", [stamp, dealId, text.newDeal, dealId, "", "", "", text.undone, ""])),
  ];
}
