/** Formulas follow when the heading of a table's column is changed. */
import { changeFormulas } from "./changedFormulas";
import { readHeadings } from "./headings";
import type { Table } from "./table";

/** To be called when the heading has its new name. */
export function renameColumn(table: Table, before: string, name: string): void {
  table.$nameColumns(readHeadings(table.worksheet, table.$stored.area));
  if (before === name) return;
  changeFormulas(table.$workbook, (formula) => withColumn(formula, table.name, before, name));
}

/** `Table[Old]`, `Table[@Old]`, `Table[[#All],[Old]]`, with the new heading in the old one's place. */
function withColumn(formula: string, table: string, before: string, name: string): string {
  const reference = new RegExp(`(?<![\\w.])${escape(table)}\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]`, "giu");
  const column = new RegExp(`(\\[@?|@)${escape(specials(before))}(?=\\])`, "giu");
  return formula.replace(reference, (found) => found.replace(column, (_, mark: string) => mark + specials(name)));
}

/** Inside brackets, these are written with an apostrophe. */
function specials(heading: string): string {
  return heading.replace(/['[\]#@]/g, "'$&");
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
