import { CellValueType } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import type { Range } from "../range";
import type { ExcelValue } from "../sheetCells";
import { readHeadings } from "./headings";
import { renameColumn } from "./renamedColumn";
import type { Table } from "./table";
import { Filter } from "./tableFilters";

/** One column of a table, by its index. */
export class TableColumn implements HostObject {
  readonly $type = "TableColumn";

  constructor(
    private readonly table: Table,
    /** Counted from the table's first. */
    readonly index: number,
  ) {}

  get $id(): number {
    return this.id;
  }

  /** Numbers the columns from 1, as in a table that was never changed. */
  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    return readHeadings(this.table.worksheet, this.getHeaderRowRange().$area)[0] ?? "";
  }

  set name(name: unknown) {
    if (typeof name !== "string" || name === "") throw hostErrors.invalidArgument();
    const { table, index } = this;
    if (table.columns.$items().some((other) => other.index !== index && sameName(other.name, name))) {
      throw hostErrors.invalidArgument();
    }
    const { $sheet, $area } = this.getHeaderRowRange();
    $sheet.$locks.checkWritable($area);
    $sheet.$workbook.$beginChange();
    const before = this.name;
    $sheet.$writes.setContent($area.row, $area.column, { value: name, type: CellValueType.STRING });
    $sheet.$workbook.$flush();
    renameColumn(table, before, name);
  }

  get values(): ExcelValue[][] | null {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  get filter(): Filter {
    return new Filter(this.table, this.index);
  }

  getRange(): Range {
    return this.table.getRange().getColumn(this.index);
  }

  getHeaderRowRange(): Range {
    return this.table.getHeaderRowRange().getColumn(this.index);
  }

  getDataBodyRange(): Range {
    return this.table.getDataBodyRange().getColumn(this.index);
  }

  getTotalRowRange(): Range {
    return this.table.getTotalRowRange().getColumn(this.index);
  }

  delete(): null {
    const { area } = this.table.$stored;
    if (area.columnCount === 1) throw hostErrors.invalidOperation();
    const cells = this.getRange();
    cells.$sheet.protection.$checkUnprotected();
    this.table.clearFilters();
    this.table.$workbook.$tables.setArea(this.table.$stored, { ...area, columnCount: area.columnCount - 1 });
    cells.delete("Left");
    this.table.$nameColumns(readHeadings(this.table.worksheet, this.table.$stored.area));
    return null;
  }
}

/** `table.columns`. */
export class TableColumnCollection implements HostObject {
  readonly $type = "TableColumnCollection";

  constructor(private readonly table: Table) {}

  $items(): TableColumn[] {
    return Array.from({ length: this.count }, (_, index) => new TableColumn(this.table, index));
  }

  get count(): number {
    return this.table.$stored.area.columnCount;
  }

  getCount(): number {
    return this.count;
  }

  getItem(key: string | number): TableColumn {
    const column = this.getItemOrNullObject(key);
    if (!column) throw hostErrors.itemNotFound();
    return column;
  }

  getItemOrNullObject(key: string | number): TableColumn | null {
    if (typeof key === "number") return this.$items().find(({ id }) => id === key) ?? null;
    const names = readHeadings(this.table.worksheet, this.table.getHeaderRowRange().$area);
    const index = names.findIndex((name) => sameName(name, key));
    return index < 0 ? null : new TableColumn(this.table, index);
  }

  getItemAt(index: number): TableColumn {
    const column = this.$items()[index];
    if (!column) throw hostErrors.invalidArgument();
    return column;
  }

  add(index?: number | null, values?: unknown, name?: string | null): TableColumn {
    const { area, sheet } = this.table.$stored;
    const at = index === null || index === undefined || index < 0 ? area.columnCount : index;
    if (at > area.columnCount) throw hostErrors.invalidArgument();
    sheet.protection.$checkUnprotected();
    this.table.clearFilters();
    const whole = this.table.getRange().$area;
    sheet.$rangeAt({ ...whole, column: area.column + at, columnCount: 1 }).insert("Right");
    this.table.$setArea({ ...area, columnCount: area.columnCount + 1 });
    const column = new TableColumn(this.table, at);
    if (values !== null && values !== undefined) column.getRange().values = values;
    if (name) column.name = name;
    this.table.$nameColumns(readHeadings(sheet, this.table.$stored.area));
    return column;
  }
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
