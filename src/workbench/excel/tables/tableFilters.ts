/** Which rows of a table are shown. */
import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import type { Range } from "../range";
import { isShown, readCriteria } from "./filterCriteria";
import type { FilterCriteria } from "./filterCriteria";
import type { Table } from "./table";

/** The filters of a table's columns together. */
export class TableFilters implements HostObject {
  readonly $type = "AutoFilter";

  constructor(private readonly table: Table) {}

  get enabled(): boolean {
    return this.table.showFilterButton;
  }

  get isDataFiltered(): boolean {
    return this.table.$stored.traits.filters.size > 0;
  }

  get criteria(): (FilterCriteria | null)[] {
    const { area, traits } = this.table.$stored;
    return Array.from({ length: area.columnCount }, (_, index) => traits.filters.get(index) ?? null);
  }

  getRange(): Range {
    return this.table.getRange();
  }

  getRangeOrNullObject(): Range {
    return this.table.getRange();
  }

  clearCriteria(): null {
    for (const column of [...this.table.$stored.traits.filters.keys()]) this.$set(column, null);
    return null;
  }

  clearColumnCriteria(column: number): null {
    this.$set(column, null);
    return null;
  }

  reapply(): null {
    for (const [column, criteria] of this.table.$stored.traits.filters) this.$set(column, criteria);
    return null;
  }

  $set(column: number, criteria: FilterCriteria | null): void {
    const { $tables } = this.table.$workbook;
    const stored = this.table.$stored;
    const { sheet, area, traits } = stored;
    if (column < 0 || column >= area.columnCount) throw hostErrors.invalidArgument();
    sheet.protection.$check("allowAutoFilter");
    this.table.$workbook.$flush();
    if (criteria === null) {
      traits.filters.delete(column);
      $tables.filter(stored, column, null);
      return;
    }
    traits.filters.set(column, criteria);
    const { $cells } = sheet;
    const at = area.column + column;
    const rows = Array.from({ length: area.rowCount - 1 }, (_, index) => area.row + 1 + index);
    const shown = rows.filter((row) => isShown(criteria, $cells.value(row, at), $cells.text(row, at)));
    $tables.filter(stored, column, shown);
  }
}

/** The filter of one column. */
export class Filter implements HostObject {
  readonly $type = "Filter";

  constructor(
    private readonly table: Table,
    private readonly column: number,
  ) {}

  get criteria(): FilterCriteria | null {
    return this.table.$stored.traits.filters.get(this.column) ?? null;
  }

  apply(criteria: unknown): null {
    return this.#set(readCriteria(criteria));
  }

  applyValuesFilter(values: unknown): null {
    return this.#set(readCriteria({ filterOn: "Values", values }));
  }

  applyCustomFilter(criterion1: string, criterion2?: string | null, operator?: string | null): null {
    return this.#set(readCriteria({ filterOn: "Custom", criterion1, criterion2, operator }));
  }

  clear(): null {
    return this.#set(null);
  }

  #set(criteria: FilterCriteria | null): null {
    this.table.autoFilter.$set(this.column, criteria);
    return null;
  }
}
