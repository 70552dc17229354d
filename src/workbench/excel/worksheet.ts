import {
  RemoveSheetCommand,
  SetSelectionsOperation,
  SetTabColorCommand,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideCommand,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from "../engine/univer";
import type { Worksheet as Grid } from "../engine/univer";
import { EventRegistrations } from "../office/protocol/eventRegistrations";
import { hostErrors } from "../office/protocol/hostError";
import type { HostObject } from "../office/protocol/hostObject";
import { parseAddress, splitAddresses } from "./address";
import { isOnSheet, isUnbounded, wholeSheet } from "./area";
import type { Area } from "./area";
import { CellLocks } from "./sheets/cellLocks";
import { CellWrites } from "./cellWrites";
import { ChartCollection } from "./charts/chartCollection";
import { sheetEvents } from "./events/eventTypes";
import { FreezePanes } from "./sheets/freezePanes";
import { Outline } from "./sheets/outline";
import { PageLayout } from "./sheets/pageLayout";
import { NamedItemCollection } from "./names/namedItems";
import { Range } from "./range";
import { RangeAreas } from "./ranges/rangeAreas";
import { SheetCells } from "./sheetCells";
import { SheetConditionalFormats } from "./conditional/sheetConditionalFormats";
import { checkSheetName } from "./sheets/sheetNames";
import { WorksheetProtection } from "./sheets/sheetProtection";
import { SheetValidations } from "./validation/sheetValidations";
import { TableCollection } from "./tables/tableCollection";
import type { Workbook } from "./workbook";

export class Worksheet implements HostObject {
  readonly $type = "Worksheet";
  readonly pageLayout = new PageLayout(this);
  readonly freezePanes = new FreezePanes(this);
  readonly protection = new WorksheetProtection();
  readonly names: NamedItemCollection;
  readonly tables: TableCollection;
  readonly charts = new ChartCollection(this);
  readonly $events = new EventRegistrations(Object.keys(sheetEvents));
  readonly $cells: SheetCells;
  readonly $writes: CellWrites;
  readonly $locks = new CellLocks(this);
  readonly $outline = new Outline(this);
  readonly $dataValidations = new SheetValidations(this);
  readonly $conditionalFormats = new SheetConditionalFormats(this);
  showHeadings = true;
  enableCalculation = true;
  #isVeryHidden = false;

  constructor(
    readonly $workbook: Workbook,
    readonly $id: string,
  ) {
    const injector = $workbook.$engine.univer.__getInjector();
    this.names = new NamedItemCollection($workbook, this);
    this.tables = new TableCollection($workbook, this);
    this.$cells = new SheetCells(injector, this);
    this.$writes = new CellWrites(injector, this);
  }

  get id(): string {
    return this.$id;
  }

  get name(): string {
    return this.$grid.getName();
  }

  set name(name: string) {
    if (name === this.name) return;
    this.$workbook.protection.$checkStructure();
    checkSheetName(this.$workbook, name, this.$id);
    this.$execute(SetWorksheetNameCommand.id, { name });
  }

  get position(): number {
    return this.$workbook.$sheets.indexOf(this);
  }

  set position(position: number) {
    this.$workbook.protection.$checkStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.$workbook.$sheets.length) {
      throw hostErrors.invalidArgument();
    }
    if (position !== this.position) this.$apply(SetWorksheetOrderCommand.id, { order: position });
  }

  get visibility(): string {
    if (!this.$grid.isSheetHidden()) return "Visible";
    return this.#isVeryHidden ? "VeryHidden" : "Hidden";
  }

  set visibility(visibility: string) {
    if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw hostErrors.invalidArgument();
    this.$workbook.protection.$checkStructure();
    const hides = visibility !== "Visible";
    if (hides && this.#isOnlyVisible) throw hostErrors.invalidOperation();
    if (hides && !this.$grid.isSheetHidden()) this.$apply(SetWorksheetHideCommand.id, {});
    if (!hides && this.$grid.isSheetHidden()) this.$apply(SetWorksheetHideMutation.id, { hidden: 0 });
    this.#isVeryHidden = visibility === "VeryHidden";
  }

  get tabColor(): string {
    return this.$grid.getTabColor() ?? "";
  }

  set tabColor(color: string) {
    this.$apply(SetTabColorCommand.id, { value: color });
  }

  get showGridlines(): boolean {
    return this.$grid.getConfig().showGridlines !== 0;
  }

  set showGridlines(shown: boolean) {
    this.$apply(ToggleGridlinesMutation.id, { showGridlines: shown ? 1 : 0 });
  }

  /** The name under which office.js writes showGridlines. */
  set gridlines(shown: boolean) {
    this.showGridlines = shown;
  }

  /** The name under which office.js writes showHeadings. */
  set headings(shown: boolean) {
    this.showHeadings = shown;
  }

  activate(): void {
    if (this.visibility !== "Visible") throw hostErrors.invalidOperation();
    this.$apply(SetWorksheetActiveOperation.id, {});
  }

  delete(): void {
    this.$workbook.protection.$checkStructure();
    if (this.#isOnlyVisible) throw hostErrors.invalidOperation();
    this.$execute(RemoveSheetCommand.id, {});
  }

  calculate(): void {
    this.$workbook.application.calculate();
  }

  getNext(visibleOnly?: boolean | null): Worksheet {
    return this.getNextOrNullObject(visibleOnly) ?? notFound();
  }

  getNextOrNullObject(visibleOnly?: boolean | null): Worksheet | null {
    return this.#beside(this.$workbook.$sheets.slice(this.position + 1), visibleOnly);
  }

  getPrevious(visibleOnly?: boolean | null): Worksheet {
    return this.getPreviousOrNullObject(visibleOnly) ?? notFound();
  }

  getPreviousOrNullObject(visibleOnly?: boolean | null): Worksheet | null {
    return this.#beside(this.$workbook.$sheets.slice(0, this.position).reverse(), visibleOnly);
  }

  getRange(address?: string | null): Range {
    if (address === undefined || address === null || address === "") return this.$rangeAt(wholeSheet);
    const { sheet, area } = parseAddress(address);
    if (sheet !== undefined && sheet.toLowerCase() !== this.name.toLowerCase()) throw hostErrors.invalidArgument();
    return this.$rangeAt(area);
  }

  /** Several at once, told by their addresses with commas between; without any, all cells. */
  getRanges(addresses?: string | null): RangeAreas {
    const areas = addresses ? splitAddresses(addresses).map((address) => this.getRange(address).$area) : [wholeSheet];
    return new RangeAreas(this, areas);
  }

  showOutlineLevels(rowLevels: number, columnLevels: number): void {
    this.$outline.showLevels(rowLevels, columnLevels);
  }

  getCell(row: number, column: number): Range {
    return this.$rangeAt({ row, column, rowCount: 1, columnCount: 1 });
  }

  getRangeByIndexes(row: number, column: number, rowCount: number, columnCount: number): Range {
    return this.$rangeAt({ row, column, rowCount, columnCount });
  }

  getUsedRange(valuesOnly?: boolean | null): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | null {
    this.$workbook.$flush();
    const used = this.$cells.used(wholeSheet, valuesOnly ?? false);
    return used && this.$rangeAt(used);
  }

  /** Univer's own sheet. @throws HostError "ItemNotFound" once it is deleted */
  get $grid(): Grid {
    return this.$workbook.$engine.workbook.getWorkbook().getSheetBySheetId(this.$id) ?? notFound();
  }

  /** @throws HostError "InvalidArgument" for an area that is not on a sheet */
  $rangeAt(area: Area): Range {
    if (!isOnSheet(area)) throw hostErrors.invalidArgument();
    return new Range(this, area);
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

  $flush(): void {
    if (!this.$writes.isEmpty) {
      const { row, column } = this.$writes.extent;
      this.$grow({ row: 0, column: 0, rowCount: row + 1, columnCount: column + 1 });
      this.$writes.flush();
    }
    this.$conditionalFormats.flush();
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

  get #isOnlyVisible(): boolean {
    return this.visibility === "Visible" && this.$workbook.worksheets.getCount(true) === 1;
  }

  #beside(sheets: Worksheet[], visibleOnly?: boolean | null): Worksheet | null {
    return sheets.find(({ visibility }) => !visibleOnly || visibility === "Visible") ?? null;
  }
}

function notFound(): never {
  throw hostErrors.itemNotFound();
}
