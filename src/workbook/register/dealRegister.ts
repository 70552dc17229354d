/** The deal register as it stands in the workbook: found by its name or, when that was changed, by its columns. */
import { sameId, type RegisterRow } from "../../ledger/register/changes";
import {
  ledgerFields,
  REGISTER_TABLE,
  registerColumns,
  registerFields,
  type RegisterCell,
  type RegisterField,
} from "../../ledger/register/registerColumns";
import { Problem } from "../../text/problem";
import { isItemNotFound } from "../excel/problems";
import { columnsIn, missingHeadings, queueRegisterSearch, requiredFields } from "./registerSearch";
import { queueTablePlace, type TablePlace } from "./tablePlace";

export interface RegisterPlace extends TablePlace {
  /** Where each of our columns stands, counted from the table's first. A column that is not required may be missing. */
  readonly columns: ReadonlyMap<RegisterField, number>;
  /** All headings, as they stand there. */
  readonly headings: readonly string[];
}

/** The heading of one of our columns as it stands in the table, which may be French. */
export const headingAt = ({ columns, headings }: RegisterPlace, field: RegisterField): string | null =>
  headings[columns.get(field) ?? -1] ?? null;

export interface Register {
  readonly place: RegisterPlace;
  readonly rows: readonly RegisterRow[];
  /** By id, as MATCH finds it: the first row of that id. */
  rowOf(dealId: string): number | null;
}

/**
 * Reads the register, our own columns only: one sync where it has kept its name and English headings, up to three more
 * where not.
 *
 * @param queueMore  queues what else the caller wants to read in the same sync
 * @throws Problem "registerMissing" where there is none, "registerColumns" where it lacks a column that it needs
 */
export async function readRegister<More>(
  context: Excel.RequestContext,
  queueMore: () => () => More,
): Promise<{ register: Register; more: More }> {
  const read = async (nameOrId: string) => {
    const table = context.workbook.tables.getItem(nameOrId);
    const register = queueRegister(table, englishHeadings);
    const more = queueMore();
    await context.sync();
    const place = register.place();
    if (missingHeadings(place, requiredFields).length > 0) return null;
    return { register: register.register() ?? (await readAt(context, place)), more: more() };
  };
  try {
    const found = await read(REGISTER_TABLE);
    if (found) return found;
  } catch (error) {
    if (!isItemNotFound(error)) throw error;
  }
  const id = await searchRegister(context);
  const found = await read(id);
  if (!found) throw new Problem("registerMissing");
  return found;
}

/** Reads the register once more, its columns by the headings that they were found to have. */
async function readAt(context: Excel.RequestContext, place: RegisterPlace): Promise<Register> {
  const register = queueRegisterAt(context, place);
  await context.sync();
  return register();
}

/**
 * Queues the reading of the register at the place where it was found.
 * @returns after the sync, the register; it throws the Problem "registerChanged" where a column has gone meanwhile
 */
export function queueRegisterAt(context: Excel.RequestContext, place: RegisterPlace): () => Register {
  const headings = new Map([...place.columns.keys()].map((field) => [field, headingAt(place, field) ?? ""]));
  const queued = queueRegister(context.workbook.tables.getItem(place.tableId), headings);
  return () => {
    const register = queued.register();
    if (!register || [...place.columns.keys()].some((field) => !register.place.columns.has(field))) {
      throw new Problem("registerChanged");
    }
    return register;
  };
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

const englishHeadings = new Map(registerFields.map((field) => [field, registerColumns[field].heading]));
/** What is read of the register: what a refresh writes. */
const readFields: readonly RegisterField[] = [...ledgerFields, "refreshed"];

/** Queues the reading of a table that is to be the register, by the headings that its columns are thought to have. */
function queueRegister(table: Excel.Table, headings: ReadonlyMap<RegisterField, string>) {
  const tablePlace = queueTablePlace(table);
  const tableColumns = table.columns.load("items/name");
  const columns = new Map<RegisterField, Excel.Range>();
  for (const field of readFields) {
    const heading = headings.get(field);
    if (heading !== undefined) columns.set(field, queueColumn(table, heading));
  }
  const isRead = (field: RegisterField) => columns.get(field)?.isNullObject === false;
  const place = (): RegisterPlace => {
    const names = tableColumns.items.map(({ name }) => name);
    return { ...tablePlace(), columns: columnsIn(names), headings: names };
  };
  return {
    place,
    /** Null where a column stands there under another heading. */
    register(): Register | null {
      const at = place();
      if (readFields.some((field) => at.columns.has(field) && !isRead(field))) return null;
      return registerOf(at, (field, row) => columns.get(field)?.values[row]?.[0] as unknown);
    },
  };
}

/** The cells of a column below its heading; a null object where there is none of this heading. */
const queueColumn = (table: Excel.Table, heading: string): Excel.Range =>
  table.columns.getItemOrNullObject(heading).getDataBodyRange().load("values");

function registerOf(place: RegisterPlace, valueAt: (field: RegisterField, row: number) => unknown): Register {
  const rows: RegisterRow[] = [];
  const firstRow = new Map<string, number>();
  for (let row = 0; row < place.bodyRows; row++) {
    const cells: RegisterRow["cells"] = Object.fromEntries(
      ledgerFields.filter((field) => place.columns.has(field)).map((field) => [field, cellOf(valueAt(field, row))]),
    );
    rows.push({
      cells,
      refreshed: cellOf(valueAt("refreshed", row)),
    });
    const id = sameId(String(cells.id ?? ""));
    if (id !== "" && !firstRow.has(id)) firstRow.set(id, row);
  }
  return { place, rows, rowOf: (dealId) => firstRow.get(sameId(dealId)) ?? null };
}

function cellOf(value: unknown): RegisterCell {
  if (typeof value === "number" || typeof value === "string") return value;
  return value === true || value === false ? String(value).toUpperCase() : "";
}
