/** The workbook right before a refresh or its undo writes: what the write needs to know, and what a rollback puts back. */
import type { RegisterCell, SourceField } from "../../ledger/register/registerColumns";
import type { CellToWrite } from "../../ledger/register/refreshPlan";
import { Problem } from "../../text/problem";
import type { LogEntries, LogRow } from "../register/changeLog";
import { freeLogSheetName, LOG_TABLE, queueLogPlace } from "../register/changeLogTable";
import type { TablePlace } from "../register/tablePlace";
import { headingAt, queueRegisterAt, type Register, type RegisterPlace } from "../register/dealRegister";
import { lastRefreshIn, type WrittenCell } from "./refreshRecord";
import { isItemNotFound } from "../excel/problems";
import type { WorkbookInventory } from "../register/workbookInventory";
import { queueRoomBeside, type NewColumn } from "../register/newColumns";
import { queueRoomBelow } from "../register/tableRows";
import { partsWith, queueDocuments } from "../excel/xmlParts";

/** What is about to be written. */
export interface PlannedWrites {
  readonly place: RegisterPlace;
  readonly inventory: WorkbookInventory;
  readonly cells: readonly CellToWrite[];
  /** How many columns are added at the right end of the register. */
  readonly newColumns: number;
  readonly newRows: number;
  /** Columns at the right end that are taken away, as they are now; omitted, none. */
  readonly removedColumns?: readonly NewColumn[];
  readonly logRows: readonly LogRow[];
}

export interface RefreshSnapshot {
  readonly register: Register;
  readonly place: RegisterPlace;
  readonly inventory: WorkbookInventory;
  /** The cells to write, as they are, with their rows below the headings. Cells of deals that have no row are left out. */
  readonly cells: readonly (WrittenCell & { readonly row: number })[];
  readonly newColumns: number;
  readonly removedColumns: readonly NewColumn[];
  readonly newRows: number;
  readonly roomInRegister: boolean;
  readonly log: LogEntries;
  /** The part that holds the record of the refresh before; null where there is none. */
  readonly recordPart: string | null;
  /** That part's document as it is there, which may be of an older version. */
  readonly recordDocument: unknown;
}

/**
 * Reads it in one sync.
 * @throws Problem where the register is no longer there, the room at its right is taken, or a sheet is protected: nothing
 *                 has been written then
 */
export async function takeSnapshot(context: Excel.RequestContext, planned: PlannedWrites): Promise<RefreshSnapshot> {
  const { place, inventory, newColumns, newRows, logRows } = planned;
  const { tables } = context.workbook;
  const register = queueRegisterAt(context, place);
  const contents = queueContents(tables.getItem(place.tableId), place, planned.cells);
  const occupied = queueRoomBeside(context, place, newColumns, newRows);
  const roomInRegister = queueRoomBelow(tables.getItem(place.tableId), newRows);
  const log = inventory.hasLog ? queueLogPlace(context) : () => null;
  const roomInLog = inventory.hasLog ? queueRoomBelow(tables.getItem(LOG_TABLE), logRows.length) : () => true;
  const records = queueDocuments(context, inventory.refreshParts);
  try {
    await context.sync();
  } catch (error) {
    throw isItemNotFound(error) ? new Problem("registerChanged", {}, { cause: error }) : error;
  }
  const found = register();
  requireUnprotected(found.place, log(), inventory);
  if (occupied() !== null || (newColumns > 0 && !isSamePlace(found.place, place))) throw new Problem("registerChanged");
  const recordParts = partsWith(inventory.refreshParts, records());
  const { partId } = await lastRefreshIn(recordParts);
  return {
    register: found,
    place: found.place,
    inventory,
    cells: planned.cells.flatMap(({ dealId, field, to }) => {
      const row = found.rowOf(dealId);
      return row === null ? [] : [{ dealId, field, row, after: to, ...contents(field, row) }];
    }),
    newColumns,
    removedColumns: planned.removedColumns ?? [],
    newRows,
    roomInRegister: roomInRegister(),
    log: {
      rows: logRows,
      table: log(),
      sheetName: freeLogSheetName(inventory.sheetNames),
      hasRoom: roomInLog(),
    },
    recordPart: partId,
    recordDocument: partId === null ? null : recordParts.get(partId),
  };
}

/** Queues the reading of the columns to write, formulas too: the user may have put one of his own there. */
function queueContents(table: Excel.Table, place: RegisterPlace, cells: readonly CellToWrite[]) {
  const bodies = new Map(
    [...new Set(cells.map(({ field }) => field))].map((field) => {
      const body = table.columns.getItem(headingAt(place, field) ?? "").getDataBodyRange();
      body.load("formulas,values");
      return [field, body] as const;
    }),
  );
  return (field: SourceField, row: number): { before: RegisterCell; wasFormula: boolean } => {
    const body = bodies.get(field);
    const before = body?.formulas[row]?.[0] as RegisterCell;
    // A text that begins with "=" reads the same both ways; a formula is not its own value.
    const wasFormula = typeof before === "string" && before.startsWith("=") && before !== body?.values[row]?.[0];
    return { before, wasFormula };
  };
}

function requireUnprotected(place: RegisterPlace, log: TablePlace | null, inventory: WorkbookInventory): void {
  const shut = [place, log].find((table) => table?.protected);
  if (shut) throw new Problem("sheetProtected", { sheet: shut.sheetName });
  if (log === null && inventory.structureProtected) throw new Problem("workbookProtected");
}

/** The cells beside the register were looked at where it stood when the changes were found. */
const isSamePlace = (one: RegisterPlace, other: RegisterPlace): boolean =>
  one.rowIndex === other.rowIndex &&
  one.columnIndex === other.columnIndex &&
  one.columnCount === other.columnCount &&
  one.bodyRows === other.bodyRows &&
  one.showTotals === other.showTotals;
