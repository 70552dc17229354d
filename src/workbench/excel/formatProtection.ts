import { hostErrors } from "../office/protocol/hostError";
import type { HostObject } from "../office/protocol/hostObject";
import { CellLooks } from "./cellLooks";
import type { Range } from "./range";

/** What a cell is like once its sheet is protected. */
export class FormatProtection implements HostObject {
  readonly $type = "FormatProtection";

  constructor(private readonly range: Range) {}

  get locked(): boolean | null {
    const { $sheet, $area } = this.range;
    return new CellLooks($sheet, $area).sameOfCells((row, column) => $sheet.$locks.isLocked(row, column));
  }

  set locked(locked: boolean) {
    if (typeof locked !== "boolean") throw hostErrors.invalidArgument();
    const { $sheet, $area } = this.range;
    $sheet.protection.$check("allowFormatCells");
    $sheet.$workbook.$beginChange();
    $sheet.$locks.set($area, locked);
  }
}
