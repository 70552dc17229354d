import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import type { Range } from "../range";
import type { ExcelValue } from "../sheetCells";
import type { Table } from "./table";

/** One row of the data of a table, by its index. */
export class TableRow implements HostObject {
  readonly $type = "TableRow";
  readonly $byReference = true;

  constructor(
    private readonly table: Table,
    /** Counted from the first row below the headings. */
    readonly index: number,
  ) {}

  get values(): ExcelValue[][] | null {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  getRange(): Range {
    return this.table.getDataBodyRange().getRow(this.index);
  }

  delete(): null {
    return this.table.rows.deleteRowsAt(this.index);
  }
}

/** `table.rows`. */
export class TableRowCollection implements HostObject {
  readonly $type = "TableRowCollection";

  constructor(private readonly table: Table) {}

  $items(): TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.table, index));
  }

  get count(): number {
    return this.table.$stored.area.rowCount - 1;
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: number): TableRow {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) throw hostErrors.invalidArgument();
    return new TableRow(this.table, index);
  }

  /** What stands below the table is pushed down. */
  add(index?: number | null, values?: unknown): TableRow {
    const at = index === null || index === undefined || index < 0 ? this.count : index;
    if (at > this.count) throw hostErrors.invalidArgument();
    const { area, sheet } = this.table.$stored;
    sheet.protection.$checkUnprotected();
    const rows = Array.isArray(values) ? (values as unknown[]) : [null];
    const given = Array.isArray(rows[0]) ? rows : [rows];
    const added = { ...area, row: area.row + 1 + at, rowCount: given.length };
    sheet.$rangeAt(added).insert("Down");
    this.table.$workbook.$tables.setArea(this.table.$stored, { ...area, rowCount: area.rowCount + given.length });
    if (values !== null && values !== undefined) sheet.$rangeAt(added).values = given;
    return new TableRow(this.table, at);
  }

  deleteRowsAt(index: number, count?: number | null): null {
    const removed = count ?? 1;
    if (!Number.isInteger(index) || index < 0 || removed < 1 || index + removed > this.count) {
      throw hostErrors.invalidArgument();
    }
    const { area, sheet } = this.table.$stored;
    sheet.protection.$checkUnprotected();
    const rows = sheet.$rangeAt({ ...area, row: area.row + 1 + index, rowCount: removed });
    // A table keeps one row, if a blank one.
    if (removed === this.count) {
      rows.clear("Contents");
      if (removed === 1) return null;
      return this.deleteRowsAt(1, removed - 1);
    }
    this.table.$workbook.$tables.setArea(this.table.$stored, { ...area, rowCount: area.rowCount - removed });
    rows.delete("Up");
    return null;
  }

  deleteRows(rows: readonly (TableRow | number)[]): null {
    const indexes = rows.map((row) => (typeof row === "number" ? row : row.index));
    for (const index of indexes.sort((one, other) => other - one)) this.deleteRowsAt(index);
    return null;
  }
}
