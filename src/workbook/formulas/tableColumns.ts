/** Whether the tables and columns that a formula names are there: Excel refuses a formula that names others. */
import { formulaParts } from "./formulaParts";

/** Names of the workbook's tables with those of their columns, all in small letters. */
export type TableColumns = ReadonlyMap<string, ReadonlySet<string>>;

/** Queues the reading of them; they are there after the sync. */
export function queueTables(context: Excel.RequestContext): () => TableColumns {
  const tables = context.workbook.tables.load("items/name,items/columns/items/name");
  return () =>
    new Map(
      tables.items.map(({ name, columns }) => [
        name.toLowerCase(),
        new Set(columns.items.map((column) => column.name.toLowerCase())),
      ]),
    );
}

/** A bracket that names no table speaks of the one around its cell, whichever that is. */
export function findsItsTables(formula: string, tables: TableColumns): boolean {
  return formulaParts(formula).every((part) => {
    if (part.kind !== "structured" || part.workbook !== null) return true;
    const named = part.table === null ? [...tables.values()] : [tables.get(part.table.toLowerCase())];
    return named.some((columns) => columns && part.columns.every((column) => columns.has(column.toLowerCase())));
  });
}
