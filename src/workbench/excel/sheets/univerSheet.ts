import {
  SetSelectionsOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "../../engine/univer";
import type { Worksheet as Grid } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import { isUnbounded } from "../area";
import type { Area } from "../area";
import { CellWrites } from "../cellWrites";
import { SheetCells } from "../sheetCells";
import type { Workbook } from "../workbook";

/** A sheet as Univer has it: its cells, and the commands that change it. */
export class UniverSheet {
  readonly $cells: SheetCells;
  readonly $writes: CellWrites;

  constructor(
    readonly $workbook: Workbook,
    readonly $id: string,
  ) {
    const injector = $workbook.$engine.univer.__getInjector();
    this.$cells = new SheetCells(injector, this);
    this.$writes = new CellWrites(injector, this);
  }

  /** Univer's own sheet. @throws HostError "ItemNotFound" once it is deleted */
  get $grid(): Grid {
    return this.$workbook.$engine.workbook.getWorkbook().getSheetBySheetId(this.$id) ?? gone();
  }

  /** Runs a command of Univer on this sheet, all cells being written. */
  $execute(command: string, params: object): void {
    this.$workbook.$beginChange();
    this.$workbook.$execute(command, { subUnitId: this.$id, ...params });
  }

  /** The same for what has nothing to do with the cells that wait to be written. */
  $apply(command: string, params: object): void {
    this.$workbook.$beginChange();
    this.$workbook.$apply(command, { subUnitId: this.$id, ...params });
  }

  /** Runs a command that Univer declares as slow, though it does all it does at once. */
  $executeAtOnce(command: string, params: object): void {
    this.$workbook.$beginChange();
    this.$workbook.$flush();
    const target = { unitId: this.$grid.getUnitId(), subUnitId: this.$id };
    void this.$workbook.$engine.api.executeCommand(command, { ...target, ...params });
  }

  /** For what Univer does right on its active sheet only. */
  $whileActive(act: () => void): void {
    const { workbook } = this.$workbook.$engine;
    const active = workbook.getActiveSheet().getSheet();
    const book = workbook.getWorkbook();
    if (active.getSheetId() !== this.$id) book.setActiveSheet(this.$grid);
    try {
      act();
    } finally {
      if (active.getSheetId() !== this.$id) book.setActiveSheet(active);
    }
  }

  $flushCells(): void {
    if (this.$writes.isEmpty) return;
    const { row, column } = this.$writes.extent;
    this.$grow({ row: 0, column: 0, rowCount: row + 1, columnCount: column + 1 });
    this.$writes.flush();
  }

  /** Univer's sheets have an end: it is moved so that the area lies before it. */
  $grow(area: Area): void {
    if (isUnbounded(area)) return;
    const target = { unitId: this.$grid.getUnitId(), subUnitId: this.$id };
    const run = this.$workbook.$engine.api;
    const rowCount = area.row + area.rowCount;
    const columnCount = area.column + area.columnCount;
    if (rowCount > this.$grid.getRowCount()) {
      void run.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...target, rowCount: rowCount + 20 });
    }
    if (columnCount > this.$grid.getColumnCount()) {
      void run.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...target, columnCount: columnCount + 4 });
    }
  }

  $select({ row, column, rowCount, columnCount }: Area): void {
    const range = {
      startRow: row,
      startColumn: column,
      endRow: Math.min(row + rowCount, this.$grid.getRowCount()) - 1,
      endColumn: Math.min(column + columnCount, this.$grid.getColumnCount()) - 1,
    };
    const primary = {
      actualRow: row,
      actualColumn: column,
      isMerged: false,
      isMergedMainCell: false,
      ...{ startRow: row, startColumn: column, endRow: row, endColumn: column },
    };
    this.$apply(SetSelectionsOperation.id, { selections: [{ range, primary, style: null }] });
  }
}

function gone(): never {
  throw hostErrors.itemNotFound();
}
