import { hostErrors } from "../../office/protocol/hostError";
import { cellsOf, intersection, isUnbounded } from "../area";
import type { Area } from "../area";
import type { Worksheet } from "../worksheet";

/** Which cells a protected sheet keeps from being changed: all, unless said otherwise. Univer's cells carry it as a mark. */
export class CellLocks {
  /** What was said of whole rows and columns, in that order. */
  readonly #lines: { area: Area; locked: boolean }[] = [];

  constructor(private readonly sheet: Worksheet) {}

  isLocked(row: number, column: number): boolean {
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    const waiting = this.sheet.$writes.custom(row, column);
    const mark = waiting !== undefined ? waiting : this.sheet.$grid.getCellRaw(row, column)?.custom;
    if (typeof mark?.["locked"] === "boolean") return mark["locked"];
    return this.#lines.filter(({ area }) => intersection(area, cell)).at(-1)?.locked ?? true;
  }

  set(area: Area, locked: boolean): void {
    let cells = area;
    if (isUnbounded(area)) {
      this.#lines.push({ area, locked });
      this.sheet.$workbook.$flush();
      const used = this.sheet.$cells.used(area, false);
      if (!used) return;
      cells = used;
    }
    for (const [row, column] of cellsOf(cells)) this.sheet.$writes.setCustom(row, column, { locked });
  }

  /** @throws HostError "AccessDenied" when the sheet is protected and one of the cells is locked */
  checkWritable(area: Area): void {
    if (!this.sheet.protection.protected) return;
    if (isUnbounded(area)) throw hostErrors.accessDenied();
    for (const [row, column] of cellsOf(area)) if (this.isLocked(row, column)) throw hostErrors.accessDenied();
  }
}
