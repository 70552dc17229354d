import { SetFrozenMutation } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import { parseAddress } from "../address";
import { COLUMNS, isEntireColumn, isEntireRow, ROWS } from "../area";
import type { Area } from "../area";
import type { Range } from "../range";
import type { Worksheet } from "../worksheet";

/** The rows and columns that stay in sight while the rest scrolls. */
export class FreezePanes implements HostObject {
  readonly $type = "WorksheetFreezePanes";

  constructor(private readonly sheet: Worksheet) {}

  freezeAt(frozen: Range | string): void {
    const area = typeof frozen === "string" ? parseAddress(frozen).area : frozen.$area;
    this.#freeze(
      isEntireColumn(area) ? 0 : area.row + area.rowCount,
      isEntireRow(area) ? 0 : area.column + area.columnCount,
    );
  }

  freezeRows(count?: number | null): void {
    this.#freeze(count ?? 1, 0);
  }

  freezeColumns(count?: number | null): void {
    this.#freeze(0, count ?? 1);
  }

  unfreeze(): void {
    this.#freeze(0, 0);
  }

  getLocation(): Range {
    const location = this.getLocationOrNullObject();
    if (!location) throw hostErrors.itemNotFound();
    return location;
  }

  getLocationOrNullObject(): Range | null {
    const { ySplit: rows, xSplit: columns } = this.sheet.$grid.getConfig().freeze;
    if (rows === 0 && columns === 0) return null;
    return this.sheet.$rangeAt({ row: 0, column: 0, rowCount: rows || ROWS, columnCount: columns || COLUMNS });
  }

  #freeze(rows: number, columns: number): void {
    const frozen: Area = { row: 0, column: 0, rowCount: rows + 1, columnCount: columns + 1 };
    if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 0 || columns < 0) {
      throw hostErrors.invalidArgument();
    }
    this.sheet.$grow(frozen);
    this.sheet.$apply(SetFrozenMutation.id, {
      startRow: rows || -1,
      startColumn: columns || -1,
      ySplit: rows,
      xSplit: columns,
    });
  }
}
