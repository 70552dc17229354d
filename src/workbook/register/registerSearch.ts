/** Which table of the workbook is the deal register: by its columns, for users rename tables. */
import {
  REGISTER_TABLE,
  registerColumns,
  registerFields,
  ledgerFields,
  type RegisterField,
} from "../../ledger/register/registerColumns";

/** Without these there is no telling what a row says; the others may be missing if the user did away with them. */
export const requiredFields: readonly RegisterField[] = [...ledgerFields, "refreshed"];

/** A table that is the register, or was it before it lost some of its headings. */
export interface RegisterTable {
  /** Excel's id of the table: it survives renaming and moving. */
  readonly id: string;
  readonly name: string;
  /** Whether it is called as Gigadeal called it. */
  readonly named: boolean;
  /** Where each of our columns stands, counted from the table's first. */
  readonly columns: ReadonlyMap<RegisterField, number>;
}

const fieldOfHeading = new Map<string, RegisterField>(
  registerFields.map((field) => [registerColumns[field].heading.toLowerCase(), field]),
);

/** Which of our columns some headings hold, and where. */
export function columnsIn(headings: readonly string[]): Map<RegisterField, number> {
  const columns = new Map<RegisterField, number>();
  headings.forEach((heading, index) => {
    const field = fieldOfHeading.get(heading.toLowerCase());
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
  });
  return columns;
}

/** The headings of some fields that a table lacks. */
export const missingHeadings = (
  { columns }: Pick<RegisterTable, "columns">,
  fields: readonly RegisterField[],
): readonly string[] => fields.filter((field) => !columns.has(field)).map((field) => registerColumns[field].heading);

/**
 * Queues a look at the names and headings of all tables. After the sync: the register, be it whole or not; null where
 * the workbook has none. The table of the register's name comes first among those that are alike.
 */
export function queueRegisterSearch(context: Excel.RequestContext): () => RegisterTable | null {
  const tables = context.workbook.tables.load("items/id,items/name,items/columns/items/name");
  return () => {
    const candidates = tables.items
      .map(({ id, name, columns }): RegisterTable => ({
        id,
        name,
        named: name.toLowerCase() === REGISTER_TABLE.toLowerCase(),
        columns: columnsIn(columns.items.map((column) => column.name)),
      }))
      .sort((one, other) => Number(other.named) - Number(one.named));
    return candidates.find(isWhole) ?? candidates.find((table) => table.named || isSpoiled(table)) ?? null;
  };
}

const isWhole = (table: RegisterTable): boolean => missingHeadings(table, requiredFields).length === 0;

const isSpoiled = (table: RegisterTable): boolean =>
  table.columns.has("id") && missingHeadings(table, requiredFields).length < requiredFields.length / 2;
