import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import type { CellLooks } from "./cellLooks";

/** What a cell is like once its sheet is protected. */
export class FormatProtection implements HostObject {
  readonly $type = "FormatProtection";

  constructor(private readonly looks: CellLooks) {}

  get locked(): boolean | null {
    return this.looks.sameOfCells((row, column) => this.looks.sheet.$locks.isLocked(row, column));
  }

  set locked(locked: boolean) {
    if (typeof locked !== "boolean") throw hostErrors.invalidArgument();
    const { sheet, areas } = this.looks;
    sheet.protection.$check("allowFormatCells");
    sheet.$workbook.$beginChange();
    for (const area of areas) sheet.$locks.set(area, locked);
  }
}
