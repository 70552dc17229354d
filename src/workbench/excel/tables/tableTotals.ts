import { CellValueType } from "../../engine/univer";
import type { Table } from "./table";

/** The row of totals under a table. */
export class TableTotals {
  constructor(private readonly table: Table) {}

  /** The last column is summed up, as Excel does at first; what stood below makes room. */
  show(shown: boolean): void {
    const { sheet, area, traits } = this.table.$stored;
    if (shown === traits.showTotals) return;
    sheet.protection.$checkUnprotected();
    const row = { ...area, row: area.row + area.rowCount, rowCount: 1 };
    if (!shown) {
      sheet.$rangeAt(row).delete("Up");
      traits.showTotals = false;
      return;
    }
    sheet.$rangeAt(row).insert("Down");
    traits.showTotals = true;
    const last = area.columnCount - 1;
    const heading = this.table.$workbook.$tables.columnNames(this.table.$stored)[last] ?? "";
    const column = heading.replace(/['[\]#@]/g, "'$&");
    if (last > 0) sheet.$writes.setContent(row.row, row.column, { value: "Total", type: CellValueType.STRING });
    sheet.$writes.setContent(row.row, row.column + last, {
      formula: `=SUBTOTAL(109,${this.table.name}[${column}])`,
    });
  }
}
