/** Which table of the workbook is the deal register: by its columns, for users rename tables. */
import {
  ledgerFields,
  REGISTER_TABLE,
  registerColumns,
  registerFields,
  type RegisterField,
} from "../../ledger/register/registerColumns";
import { frenchHeadings } from "../../text/dealFields";

/** What a refresh cannot do without. The other columns may be missing: what they would hold is then not written. */
export const requiredFields: readonly RegisterField[] = registerFields.filter(
  (field) => registerColumns[field].required,
);

/** A table that is the register, or was it before it lost some of its headings. */
export interface RegisterTable {
  /** Excel's id of the table: it survives renaming and moving. */
  readonly id: string;
  readonly name: string;
  /** Whether it is called as Gigadeal called it. */
  readonly named: boolean;
  /** Where each of our columns stands, counted from the table's first. */
  readonly columns: ReadonlyMap<RegisterField, number>;
  /** All headings, as they stand there. */
  readonly headings: readonly string[];
}

const headings: Readonly<Record<RegisterField, string>> = frenchHeadings;
const folded = (heading: string): string => heading.trim().toLowerCase();
const isEnglish = (field: RegisterField, heading: string): boolean => folded(heading) === field;
const isFrench = (field: RegisterField, heading: string): boolean => folded(heading) === folded(headings[field]);

/**
 * Which of our columns some headings hold, and where: by their English headings, which Gigadeal writes, else by their
 * French ones, whatever language is spoken now.
 */
export function columnsIn(found: readonly string[]): Map<RegisterField, number> {
  const columns = new Map<RegisterField, number>();
  const taken = new Set<number>();
  for (const isOf of [isEnglish, isFrench]) {
    for (const field of registerFields) {
      if (columns.has(field)) continue;
      const index = found.findIndex((heading, at) => !taken.has(at) && isOf(field, heading));
      if (index < 0) continue;
      columns.set(field, index);
      taken.add(index);
    }
  }
  return columns;
}

/** The heading that a column gets when it is added: French among headings that were translated. */
export function headingFor(
  field: RegisterField,
  { columns, headings: found }: Pick<RegisterTable, "columns" | "headings">,
) {
  const translated = [...columns].filter(([known, at]) => !isEnglish(known, found[at] ?? ""));
  return translated.length > columns.size / 2 ? headings[field] : registerColumns[field].heading;
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
      .map(({ id, name, columns }): RegisterTable => {
        const found = columns.items.map((column) => column.name);
        return {
          id,
          name,
          named: name.toLowerCase() === REGISTER_TABLE.toLowerCase(),
          columns: columnsIn(found),
          headings: found,
        };
      })
      .sort((one, other) => Number(other.named) - Number(one.named));
    return candidates.find(isUsable) ?? candidates.find((table) => table.named || isKnown(table)) ?? null;
  };
}

const isUsable = (table: RegisterTable): boolean =>
  missingHeadings(table, requiredFields).length === 0 && (table.named || isKnown(table));

/** A table of the user's own may have an ID and a value, too: more than half of our columns make the register. */
const isKnown = (table: RegisterTable): boolean =>
  table.columns.has("id") && missingHeadings(table, ledgerFields).length < ledgerFields.length / 2;
