/** Writes what the user accepted of a refresh: register, change log and what the workbook keeps, all or nothing. */
import type { Change } from "../ledger/changes";
import type { Ledger } from "../ledger/deal";
import { addLayer, type Kept } from "../ledger/kept";
import { registerColumns, type RegisterCell, type SourceField } from "../ledger/registerColumns";
import type { RefreshPlan } from "../ledger/refreshPlan";
import { Problem } from "../text/problem";
import {
  createLog,
  freeLogSheetName,
  LOG_TABLE,
  logRows,
  queueLogPlace,
  writeLogRows,
  type LogPlace,
  type LogRow,
} from "./changeLog";
import { queueRegisterAt, type Register, type RegisterPlace } from "./dealRegister";
import { queueLayer } from "./keptLedger";
import type { LastRefresh, WrittenCell } from "./lastRefresh";
import { isItemNotFound } from "./problems";
import { writeCells, writeNewRows } from "./registerWrites";
import type { Survey } from "./survey";
import { takeBack } from "./takeBack";
import { appendRows, queueRoomBelow } from "./tableRows";
import { addPart, deletePart, REFRESH_PART } from "./xmlParts";

export interface RefreshToWrite {
  readonly accepted: readonly Change[];
  readonly plan: RefreshPlan;
  readonly reading: Ledger;
  readonly kept: Kept | null;
  readonly stamp: number;
  /** Where the register stood when the changes were found, and what else was in the workbook. */
  readonly place: RegisterPlace;
  readonly survey: Survey;
}

/** What stands there right before the writing: what it needs, and what taking it back would need. */
export interface Before {
  readonly place: RegisterPlace;
  readonly survey: Survey;
  readonly cells: readonly (WrittenCell & { readonly row: number })[];
  readonly newRows: number;
  readonly roomInRegister: boolean;
  readonly log: LogPlace | null;
  readonly logSheetName: string;
  readonly logRows: readonly LogRow[];
  readonly roomInLog: boolean;
}

/**
 * @returns what the workbook keeps now
 * @throws Problem, with the workbook as it was
 */
export async function writeRefresh(refresh: RefreshToWrite): Promise<Kept> {
  const kept = addLayer(refresh.kept, refresh.plan.layer);
  await Excel.run(async (context) => {
    const before = await lookAgain(context, refresh);
    queueWrites(context, refresh, before, kept);
    await context.sync().catch((error: unknown) => takeBack(before, error));
  });
  return kept;
}

/** One sync: is everything still as it was reviewed, and is nothing in the way? */
async function lookAgain(context: Excel.RequestContext, refresh: RefreshToWrite): Promise<Before> {
  const { plan, survey, accepted, stamp } = refresh;
  const { tables } = context.workbook;
  const rows = logRows(accepted, stamp);
  const register = queueRegisterAt(context, refresh.place);
  const contents = queueContents(tables.getItem(refresh.place.tableId), plan);
  const roomInRegister = queueRoomBelow(tables.getItem(refresh.place.tableId), plan.newDeals.length);
  const log = survey.hasLog ? queueLogPlace(context) : () => null;
  const roomInLog = survey.hasLog ? queueRoomBelow(tables.getItem(LOG_TABLE), rows.length) : () => true;
  try {
    await context.sync();
  } catch (error) {
    throw isItemNotFound(error) ? new Problem("registerChanged", {}, { cause: error }) : error;
  }
  requireAsReviewed(register(), accepted);
  requireUnprotected(register().place, log(), survey);
  const cells = plan.cells.map(({ dealId, field, to }) => {
    const row = register().rowOf(dealId) ?? -1;
    return { dealId, field, row, after: to, ...contents(field, row) };
  });
  return {
    place: register().place,
    survey,
    cells,
    newRows: plan.newDeals.length,
    roomInRegister: roomInRegister(),
    log: log(),
    logSheetName: freeLogSheetName(survey.sheetNames),
    logRows: rows,
    roomInLog: roomInLog(),
  };
}

/** Queues the reading of the columns to write, formulas too: the user may have put one of his own there. */
function queueContents(table: Excel.Table, { cells }: RefreshPlan) {
  const bodies = new Map(
    [...new Set(cells.map(({ field }) => field))].map((field) => {
      const body = table.columns.getItem(registerColumns[field].heading).getDataBodyRange();
      body.load("formulas,values");
      return [field, body] as const;
    }),
  );
  return (field: SourceField, row: number): { before: RegisterCell; wasFormula: boolean } => {
    const body = bodies.get(field);
    const before = body?.formulas[row]?.[0] as RegisterCell;
    // A text that begins with "=" is its own formula text; a formula is not its own value.
    return {
      before,
      wasFormula: typeof before === "string" && before.startsWith("=") && before !== body?.values[row]?.[0],
    };
  };
}

function requireAsReviewed(register: Register, accepted: readonly Change[]): void {
  const fits = accepted.every((change) => {
    const row = register.rowOf(change.dealId);
    if (change.kind === "new") return row === null;
    return row !== null && (change.kind !== "figure" || register.rows[row]?.cells[change.field] === change.from);
  });
  if (!fits) throw new Problem("registerChanged");
}

function requireUnprotected(place: RegisterPlace, log: LogPlace | null, survey: Survey): void {
  const shut = [place, log].find((table) => table?.protected);
  if (shut) throw new Problem("sheetProtected", { sheet: shut.sheetName });
  if (log === null && survey.structureProtected) throw new Problem("workbookProtected");
}

function queueWrites(context: Excel.RequestContext, refresh: RefreshToWrite, before: Before, kept: Kept): void {
  const { plan, reading, stamp, survey } = refresh;
  const { place, log, cells } = before;
  if (log === null) createLog(context, before.logSheetName, before.logRows);
  else {
    const sheet = context.workbook.worksheets.getItem(log.sheetId);
    appendRows(context, log, before.logRows.length, before.roomInLog, (first) =>
      writeLogRows(sheet, before.logRows, first, log.columnIndex),
    );
  }
  appendRows(context, place, before.newRows, before.roomInRegister, (first) =>
    writeNewRows(context, place, plan.newDeals, reading.sources, stamp, first),
  );
  writeCells(
    context,
    place,
    cells.map(({ row, field, after }) => ({ row, field, content: after })),
  );
  queueLayer(context, plan.layer, survey.ledgerParts, kept);
  const record: LastRefresh = {
    version: 1,
    when: stamp,
    cells: cells.map(({ dealId, field, before: was, wasFormula, after }) => ({
      dealId,
      field,
      before: was,
      wasFormula,
      after,
    })),
    added: plan.newDeals.map(({ id }) => id),
    backLayer: plan.backLayer,
  };
  addPart(context, REFRESH_PART, record);
  for (const id of survey.refreshParts) deletePart(context, id);
}
