/** Formulas follow when the heading of a table's column is changed. */
import { readHeadings } from "./headings";
import type { Table } from "./table";

export function renameColumn(table: Table, before: string, name: string): void {
  table.$nameColumns(readHeadings(table.worksheet, table.$stored.area));
  if (before === name) return;
  for (const sheet of table.$workbook.$sheets) {
    for (const [row, column] of sheet.$cells.formulaCells(sheet.getRange().$area)) {
      const formula = sheet.$cells.formula(row, column) ?? "";
      const renamed = withColumn(formula, table.name, before, name);
      if (renamed !== formula) sheet.$writes.setContent(row, column, { formula: renamed });
    }
  }
}

/** `Table[Old]`, `Table[@Old]`, `Table[[#All],[Old]]`, with the new heading in the old one's place. */
export function withColumn(formula: string, table: string, before: string, name: string): string {
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
