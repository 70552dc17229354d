/** Takes back a refresh that Excel broke off: whatever of it was done, the workbook is as it was before. */
import { Problem } from "../../text/problem";
import type { Before } from "./refreshSnapshot";
import { LOG_TABLE } from "../register/changeLog";
import { recordWrite } from "./refreshRecord";
import { asProblem } from "../excel/problems";
import { cellWrites } from "../register/registerWrites";
import { writeInBatches } from "../excel/batches";
import { narrowed, newColumnWrites, removeColumns } from "../register/newColumns";
import { takeRowsBack } from "../register/tableRows";
import { deletePart, LEDGER_PART, queuePartIds, REFRESH_PART } from "../excel/xmlParts";

/** Excel may fail once more while it is at it. */
const ATTEMPTS = 3;

/** @throws always a Problem: what stopped the refresh, and whether all of it could be taken back */
export async function takeBack(before: Before, cause: unknown): Promise<never> {
  const problem = asProblem(cause);
  if (problem.key === "cellEditing") throw problem; // Excel refused the whole batch: there is nothing to take back
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (await attempt(before, ATTEMPTS)) {
    throw problem.key === "unexpected" ? new Problem("refreshFailed", { detail }, { cause }) : problem;
  }
  throw new Problem("refreshHalfDone", { detail }, { cause });
}

async function attempt(before: Before, left: number): Promise<boolean> {
  try {
    return await Excel.run((context) => restore(context, before));
  } catch {
    return left > 1 && attempt(before, left - 1);
  }
}

/** @returns false where rows are gone that cannot be put back */
async function restore(context: Excel.RequestContext, before: Before): Promise<boolean> {
  const { place, log, survey } = before;
  const { tables, worksheets } = context.workbook;
  const registerNow = tables.getItem(place.tableId).getDataBodyRange().load("rowCount,columnCount");
  const logNow = log ? tables.getItem(LOG_TABLE).getDataBodyRange().load("rowCount") : null;
  worksheets.load("items/name");
  const ledgerParts = queuePartIds(context, LEDGER_PART);
  const refreshParts = queuePartIds(context, REFRESH_PART);
  await context.sync();

  const { removedColumns } = before;
  const isNarrower = registerNow.columnCount === place.columnCount - removedColumns.length && removedColumns.length > 0;
  if (isNarrower)
    await writeInBatches(context, newColumnWrites(context, narrowed(place, removedColumns), removedColumns));
  const written = before.cells.map(({ row, field, before: content, wasFormula }) => ({
    row,
    field,
    content,
    formula: wasFormula,
  }));
  await writeInBatches(context, cellWrites(context, place, written));
  takeRowsBack(context, place, registerNow.rowCount, before.newRows, before.roomInRegister);
  const now = { columnCount: registerNow.columnCount, bodyRows: Math.min(registerNow.rowCount, place.bodyRows) };
  removeColumns(context, place, now, before.newColumns, before.newRows);
  if (log && logNow) takeRowsBack(context, log, logNow.rowCount, before.logRows.length, before.roomInLog);
  else if (worksheets.items.length > survey.sheetNames.length) {
    worksheets.items.find(({ name }) => !survey.sheetNames.includes(name))?.delete();
  }
  if (before.record) recordWrite(context, before.record, before.recordPart).queue();
  const known = new Set([...survey.ledgerParts, ...survey.refreshParts]);
  for (const id of [...ledgerParts(), ...refreshParts()]) if (!known.has(id)) deletePart(context, id);
  await context.sync();
  return registerNow.rowCount >= place.bodyRows;
}
