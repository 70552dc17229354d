/** The deal register as it stands in the workbook: found by its name or, when that was changed, by its columns. */
import { sameId, type RegisterRow } from "../../ledger/register/changes";
import {
  ledgerFields,
  REGISTER_TABLE,
  registerColumns,
  type LedgerField,
  type RegisterCell,
  type RegisterField,
} from "../../ledger/register/registerColumns";
import { Problem } from "../../text/problem";
import { isItemNotFound } from "../excel/problems";
import { columnsIn, missingHeadings, queueRegisterSearch, requiredFields } from "./registerSearch";

export interface RegisterPlace {
  /** Excel's id of the table: it survives renaming and moving. */
  readonly tableId: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
  readonly showTotals: boolean;
  /** Of the rows below the headings, without the totals. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly bodyRows: number;
  readonly columnCount: number;
  /** Where each of our columns stands, counted from the table's first. */
  readonly columns: ReadonlyMap<RegisterField, number>;
}

export interface Register {
  readonly place: RegisterPlace;
  readonly rows: readonly RegisterRow[];
  /** By id, as MATCH finds it: the first row of that id. */
  rowOf(dealId: string): number | null;
}

/**
 * Reads the register, our own columns only: one sync where it has kept its name and headings, two more where not.
 *
 * @param queueMore  queues what else the caller wants to read in the same sync
 * @throws Problem "registerMissing" where there is none, "registerColumns" where a heading of ours is gone
 */
export async function readRegister<More>(
  context: Excel.RequestContext,
  queueMore: () => () => More,
): Promise<{ register: Register; more: More }> {
  const read = async (nameOrId: string) => {
    const register = queueRegister(context.workbook.tables.getItem(nameOrId));
    const more = queueMore();
    await context.sync();
    return { register: register(), more: more() };
  };
  try {
    return await read(REGISTER_TABLE);
  } catch (error) {
    if (!isItemNotFound(error)) throw error;
  }
  return read(await searchRegister(context));
}

/** Reads the register again at the place where it was found. */
export function queueRegisterAt(context: Excel.RequestContext, place: RegisterPlace): () => Register {
  return queueRegister(context.workbook.tables.getItem(place.tableId));
}

/** The id of the table that is the register, whatever it is called now. */
async function searchRegister(context: Excel.RequestContext): Promise<string> {
  const search = queueRegisterSearch(context);
  await context.sync();
  const found = search();
  if (found === null) throw new Problem("registerMissing");
  const missing = missingHeadings(found, requiredFields);
  if (missing.length > 0) throw new Problem("registerColumns", { columns: missing.join(", ") });
  return found.id;
}

/** Queues the reading of a table that is to be the register; the answer is ready after the sync. */
function queueRegister(table: Excel.Table): () => Register {
  table.load("id,showTotals,columns/items/name");
  const body = table.getDataBodyRange();
  body.load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = table.worksheet.load("id,name,protection/protected");
  const columns = new Map(
    requiredFields.map((field) => {
      const column = table.columns.getItem(registerColumns[field].heading).getDataBodyRange();
      column.load("values");
      return [field, column] as const;
    }),
  );
  return () => registerOf(placeOf(table, body, sheet), (field, row) => columns.get(field)?.values[row]?.[0] as unknown);
}

function placeOf(table: Excel.Table, body: Excel.Range, sheet: Excel.Worksheet): RegisterPlace {
  return {
    tableId: table.id,
    sheetId: sheet.id,
    sheetName: sheet.name,
    protected: sheet.protection.protected,
    showTotals: table.showTotals,
    rowIndex: body.rowIndex,
    columnIndex: body.columnIndex,
    columnCount: body.columnCount,
    bodyRows: body.rowCount,
    columns: columnsIn(table.columns.items.map(({ name }) => name)),
  };
}

function registerOf(place: RegisterPlace, valueAt: (field: RegisterField, row: number) => unknown): Register {
  const rows: RegisterRow[] = [];
  const firstRow = new Map<string, number>();
  for (let row = 0; row < place.bodyRows; row++) {
    const cells = Object.fromEntries(ledgerFields.map((field) => [field, cellOf(valueAt(field, row))]));
    rows.push({
      cells: cells as Record<LedgerField, RegisterCell>,
      refreshed: cellOf(valueAt("refreshed", row)),
    });
    const id = sameId(String(cells.id));
    if (id !== "" && !firstRow.has(id)) firstRow.set(id, row);
  }
  return { place, rows, rowOf: (dealId) => firstRow.get(sameId(dealId)) ?? null };
}

function cellOf(value: unknown): RegisterCell {
  if (typeof value === "number" || typeof value === "string") return value;
  return value === true || value === false ? String(value).toUpperCase() : "";
}
