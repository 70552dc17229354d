/** Formulas follow when a table gets another name. */
import { changeFormulas } from "./changedFormulas";
import type { Table } from "./table";

/** To be called when the table has its new name. */
export function followTableName(table: Table, before: string): void {
  const { name } = table;
  changeFormulas(table.$workbook, (formula) => withTableName(formula, before, name));
}

/** Texts, quoted sheet names, and what stands in a table's brackets. */
const others = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]`;

/** `Table[Column]` and the bare `Table`, but no function or sheet of that name, nor a longer name that contains it. */
function withTableName(formula: string, before: string, name: string): string {
  const escaped = before.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pieces = new RegExp(String.raw`${others}|(?<![\p{L}\p{N}_.\\])(${escaped})(?![\p{L}\p{N}_.\\(!])`, "giu");
  return formula.replace(pieces, (piece, table?: string) => (table === undefined ? piece : name));
}
