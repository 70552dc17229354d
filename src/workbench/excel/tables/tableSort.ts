import type { HostObject } from "../../office/protocol/hostObject";
import { sortRows } from "./sorting";
import type { SortKey } from "./sorting";
import type { Table } from "./table";

/** `table.sort`. */
export class TableSort implements HostObject {
  readonly $type = "TableSort";
  readonly matchCase = false;
  readonly method = "PinYin";

  constructor(private readonly table: Table) {}

  get fields(): readonly unknown[] {
    return this.table.$stored.traits.sortFields;
  }

  apply(fields: readonly SortKey[], matchCase?: boolean | null): null {
    const { $sheet, $area } = this.table.getDataBodyRange();
    sortRows($sheet, $area, fields, matchCase ?? false);
    this.table.$stored.traits.sortFields = fields;
    return null;
  }

  reapply(): null {
    return this.apply(this.table.$stored.traits.sortFields as readonly SortKey[]);
  }

  /** Forgets how it was sorted; the rows stay where they are. */
  clear(): null {
    this.table.$stored.traits.sortFields = [];
    return null;
  }
}
