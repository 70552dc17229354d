/** The workbook as office.js sees it: Excel's object model over the engine. */
import { ICommandService, IUndoRedoService } from "../engine/univer";
import type { IDisposable } from "../engine/univer";
import type { Engine } from "../engine/engine";
import type { HostedWorkbook, WorkbookEvent } from "../office/hostedWorkbook";
import { hostErrors } from "../office/protocol/hostError";
import { Application } from "./application";
import { areaBetween } from "./area";
import { DocumentProperties } from "./documentProperties";
import type { Range } from "./range";
import { WorkbookProtection } from "./workbookProtection";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheets";

/** What is read of calculated cells: it waits for the calculation. */
const calculatedMembers = new Set([
  "*",
  "values",
  "valuesAsJson",
  "valueTypes",
  "text",
  "hasSpill",
  "savedAsArray",
  "getSpillingToRange",
  "getSpillingToRangeOrNullObject",
  "getSpillParent",
  "getSpillParentOrNullObject",
  "getUsedRange",
  "getUsedRangeOrNullObject",
  "getSpecialCells",
  "getSpecialCellsOrNullObject",
]);

export class Workbook implements HostedWorkbook {
  readonly $type = "Workbook";
  readonly $settings = new Map<string, string>();
  readonly application = new Application(this);
  readonly worksheets = new WorksheetCollection(this);
  readonly properties = new DocumentProperties();
  readonly protection = new WorkbookProtection();
  readonly #sheets = new Map<string, Worksheet>();
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  #undoBatch: IDisposable | null = null;

  constructor(readonly $engine: Engine) {}

  get name(): string {
    return `${this.$engine.workbook.getName()}.xlsx`;
  }

  get autoSave(): boolean {
    return false;
  }

  get isDirty(): boolean {
    return false;
  }

  get readOnly(): boolean {
    return false;
  }

  getSelectedRange(): Range {
    const sheet = this.worksheets.getActiveWorksheet();
    const selected = this.$engine.workbook.getActiveRange()?.getRange();
    if (!selected) return sheet.$rangeAt({ row: 0, column: 0, rowCount: 1, columnCount: 1 });
    const { startRow, startColumn, endRow, endColumn } = selected;
    return sheet.$rangeAt(areaBetween(startRow, startColumn, endRow, endColumn));
  }

  getActiveCell(): Range {
    const sheet = this.worksheets.getActiveWorksheet();
    const cell = this.$engine.workbook.getActiveCell();
    return sheet.$rangeAt({ row: cell?.getRow() ?? 0, column: cell?.getColumn() ?? 0, rowCount: 1, columnCount: 1 });
  }

  /** The sheets that are there now, in the order of their tabs. */
  get $sheets(): Worksheet[] {
    return this.$engine.workbook.getSheets().map((grid) => {
      const id = grid.getSheetId();
      const sheet = this.#sheets.get(id) ?? new Worksheet(this, id);
      this.#sheets.set(id, sheet);
      return sheet;
    });
  }

  $sheet(idOrName: string): Worksheet | null {
    const wanted = idOrName.toLowerCase();
    const sheets = this.$sheets;
    return (
      sheets.find(({ $id }) => $id === idOrName) ?? sheets.find(({ name }) => name.toLowerCase() === wanted) ?? null
    );
  }

  /** Hands what waits to be written to Univer: before anything else is asked of it. */
  $flush(): void {
    for (const sheet of this.#sheets.values()) sheet.$flush();
  }

  /** Runs a command of Univer. @throws HostError "InvalidOperation" when it refuses */
  $execute(command: string, params: object): void {
    this.$flush();
    const unitId = this.$engine.workbook.getId();
    const done = this.$engine.univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(command, { unitId, ...params });
    if (!done) throw hostErrors.invalidOperation();
  }

  /** What a batch does is one step to undo. */
  $beginChange(): void {
    const unitId = this.$engine.workbook.getId();
    this.#undoBatch ??= this.$engine.univer.__getInjector().get(IUndoRedoService).__tempBatchingUndoRedo(unitId);
  }

  $settle(members: readonly string[]): Promise<void> | undefined {
    if (!members.some((member) => calculatedMembers.has(member))) return undefined;
    this.$flush();
    const { calculation } = this.$engine;
    return calculation.isIdle || this.application.$isCalculationSuspended ? undefined : calculation.whenIdle();
  }

  $endBatch(): void {
    this.$flush();
    this.application.$endBatch();
    this.#undoBatch?.dispose();
    this.#undoBatch = null;
  }

  $onEvent(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  $emit(event: WorkbookEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
