/** Reads what undoing the last refresh depends on: its record, the register, and the rows that it added. */
import type { RegisterField } from "../../ledger/register/registerColumns";
import { Problem } from "../../text/problem";
import { partsWith, queueDocuments } from "../excel/xmlParts";
import { formulaReach, type FormulaReach } from "../formulas/formulaReach";
import { queueSheetsAndNames } from "../formulas/formulaSearch";
import { readRegister, type Register } from "../register/dealRegister";
import { queueInventory, type RegisterReading } from "../register/workbookInventory";
import { queueTables } from "../formulas/tableColumns";
import { lastRefreshIn, type LastRefresh } from "./refreshRecord";

export interface AddedRow {
  readonly dealId: string;
  /** Below the headings. */
  readonly row: number;
  /** Of our columns, and of the columns that the user added. */
  readonly contents: { readonly ours: ReadonlyMap<RegisterField, unknown>; readonly others: readonly unknown[] };
}

export interface RefreshToUndo extends RegisterReading {
  readonly record: LastRefresh;
  readonly added: readonly AddedRow[];
  /** Tells formulas that stay inside this workbook from those that reach outside. */
  readonly reach: FormulaReach;
}

/**
 * @throws Problem "nothingToUndo" where the workbook remembers no refresh, "refreshNewer" where a newer Gigadeal made the
 *                 last one, "refreshDamaged" where its record cannot be read
 */
export function readLastRefresh(): Promise<RefreshToUndo> {
  return Excel.run(async (context) => {
    const { register, more: inventory } = await readRegister(context, () => queueInventory(context));
    const { record, reach } = await readRecord(context, inventory.refreshParts);
    return { register, inventory, record, reach, added: await readAdded(context, record, register) };
  });
}

async function readRecord(
  context: Excel.RequestContext,
  partIds: readonly string[],
): Promise<Pick<RefreshToUndo, "record" | "reach">> {
  if (partIds.length === 0) throw new Problem("nothingToUndo");
  const sheetsAndNames = queueSheetsAndNames(context);
  const tables = queueTables(context);
  const read = queueDocuments(context, partIds);
  await context.sync();
  const { record, isNewer } = await lastRefreshIn(partsWith(partIds, read()));
  if (isNewer) throw new Problem("refreshNewer");
  if (!record) throw new Problem("refreshDamaged");
  if (record.cells.length + record.added.length + record.columns.length === 0) {
    throw new Problem("nothingToUndo");
  }
  return { record, reach: formulaReach({ ...sheetsAndNames(), tables: new Set(tables().keys()) }) };
}

/** The rows that the refresh had added, as they are now. */
async function readAdded(
  context: Excel.RequestContext,
  record: LastRefresh,
  { place, rowOf }: Register,
): Promise<AddedRow[]> {
  const body = context.workbook.tables.getItem(place.tableId).getDataBodyRange();
  const pending = record.added.flatMap((dealId) => {
    const row = rowOf(dealId);
    return row === null ? [] : [{ dealId, row, range: body.getRow(row).load("values") }];
  });
  if (pending.length > 0) await context.sync();
  const fields = new Map([...place.columns].map(([field, column]) => [column, field]));
  return pending.map(({ dealId, row, range }) => {
    const values = (range.values[0] ?? []) as unknown[];
    const ours = new Map<RegisterField, unknown>();
    const others: unknown[] = [];
    values.forEach((value, column) => {
      const field = fields.get(column);
      if (field === undefined) others.push(value);
      else ours.set(field, value);
    });
    return { dealId, row, contents: { ours, others } };
  });
}
