/** Cells put in and taken out, with all that is beside or below moving. */
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  Direction,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import { isEntireColumn, isEntireRow } from "../area";
import type { Range } from "../range";
import { RangeValues } from "./rangeValues";
import { rangeOnGrid } from "../univerRange";

/** The part of `Range` that moves and merges cells, and groups and hides rows and columns. */
export class RangeStructure extends RangeValues {
  insert(shift: string): Range {
    if (shift !== "Down" && shift !== "Right") throw hostErrors.invalidArgument();
    const { $sheet, $area } = this;
    if (isEntireRow($area)) {
      $sheet.protection.$check("allowInsertRows");
      $sheet.$grow({ ...$area, column: 0, columnCount: 1 });
      this.#run(InsertRowByRangeCommand.id, { direction: Direction.UP });
    } else if (isEntireColumn($area)) {
      $sheet.protection.$check("allowInsertColumns");
      $sheet.$grow({ ...$area, row: 0, rowCount: 1 });
      this.#run(InsertColByRangeCommand.id, { direction: Direction.LEFT });
    } else {
      $sheet.$locks.checkWritable($area);
      this.#run(shift === "Down" ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id, {});
    }
    return $sheet.$rangeAt($area);
  }

  delete(shift: string): void {
    if (shift !== "Up" && shift !== "Left") throw hostErrors.invalidArgument();
    const { $sheet, $area } = this;
    if (isEntireRow($area)) {
      $sheet.protection.$check("allowDeleteRows");
      this.#run(RemoveRowByRangeCommand.id, {});
    } else if (isEntireColumn($area)) {
      $sheet.protection.$check("allowDeleteColumns");
      this.#run(RemoveColByRangeCommand.id, {});
    } else {
      $sheet.$locks.checkWritable($area);
      this.#run(shift === "Up" ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id, {});
    }
  }

  get rowHidden(): boolean | null {
    const { row, rowCount } = this.$area;
    return same(isEntireColumn(this.$area) ? 1 : rowCount, (index) => !this.$sheet.$grid.getRowRawVisible(row + index));
  }

  set rowHidden(hidden: boolean) {
    this.$sheet.protection.$check("allowFormatRows");
    this.$sheet.$grow({ ...this.$area, column: 0, columnCount: 1 });
    const ranges = [rangeOnGrid(this.$area, this.$sheet.$grid)];
    this.$sheet.$apply(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { ranges });
  }

  get columnHidden(): boolean | null {
    const { column, columnCount } = this.$area;
    return same(isEntireRow(this.$area) ? 1 : columnCount, (index) => !this.$sheet.$grid.getColVisible(column + index));
  }

  set columnHidden(hidden: boolean) {
    this.$sheet.protection.$check("allowFormatColumns");
    this.$sheet.$grow({ ...this.$area, row: 0, rowCount: 1 });
    const ranges = [rangeOnGrid(this.$area, this.$sheet.$grid)];
    this.$sheet.$apply(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, { ranges });
  }

  get hidden(): boolean | null {
    return this.rowHidden === true || this.columnHidden === true
      ? true
      : this.rowHidden === null
        ? null
        : this.columnHidden;
  }

  group(option: string): void {
    this.$sheet.$outline.group(this.$area, option);
  }

  ungroup(option: string): void {
    this.$sheet.$outline.ungroup(this.$area, option);
  }

  showGroupDetails(option: string): void {
    this.$sheet.$outline.show(this.$area, option, true);
  }

  hideGroupDetails(option: string): void {
    this.$sheet.$outline.show(this.$area, option, false);
  }

  /** Univer moves the cells of the sheet it is asked for, but corrects the formulas as if it were the active one. */
  #run(command: string, params: object): void {
    const { $sheet, $area } = this;
    const range = rangeOnGrid($area, $sheet.$grid);
    $sheet.$whileActive(() => $sheet.$executeAtOnce(command, { range, ...params }));
  }
}

function same<T>(count: number, of: (index: number) => T): T | null {
  const first = of(0);
  for (let index = 1; index < count; index++) if (of(index) !== first) return null;
  return first;
}
