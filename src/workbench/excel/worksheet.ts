import {
  RemoveSheetCommand,
  SetTabColorCommand,
  SetWorksheetActiveOperation,
  SetWorksheetHideCommand,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  ToggleGridlinesMutation,
} from "../engine/univer";
import { EventRegistrations } from "../office/protocol/eventRegistrations";
import { hostErrors } from "../office/protocol/hostError";
import type { HostObject } from "../office/protocol/hostObject";
import { parseAddress, splitAddresses } from "./address";
import { isOnSheet, wholeSheet } from "./area";
import type { Area } from "./area";
import { ChartCollection } from "./charts/chartCollection";
import { SheetConditionalFormats } from "./conditional/sheetConditionalFormats";
import { sheetEvents } from "./events/eventTypes";
import { NamedItemCollection } from "./names/namedItems";
import { Range } from "./range";
import { RangeAreas } from "./ranges/rangeAreas";
import { CellLocks } from "./sheets/cellLocks";
import { FreezePanes } from "./sheets/freezePanes";
import { Outline } from "./sheets/outline";
import { PageBreakCollection } from "./sheets/pageBreaks";
import { PageLayout } from "./sheets/pageLayout";
import { checkSheetName } from "./sheets/sheetNames";
import { WorksheetProtection } from "./sheets/sheetProtection";
import { UniverSheet } from "./sheets/univerSheet";
import { TableCollection } from "./tables/tableCollection";
import { SheetValidations } from "./validation/sheetValidations";
import type { Workbook } from "./workbook";

const POINTS_PER_PIXEL = 0.75;

/** One worksheet. What it does with its grid of cells is in `UniverSheet`. */
export class Worksheet extends UniverSheet implements HostObject {
  readonly $type = "Worksheet";
  readonly pageLayout = new PageLayout(this);
  readonly horizontalPageBreaks = new PageBreakCollection(this, "row");
  readonly verticalPageBreaks = new PageBreakCollection(this, "column");
  readonly freezePanes = new FreezePanes(this);
  readonly protection = new WorksheetProtection();
  readonly names: NamedItemCollection;
  readonly tables: TableCollection;
  readonly charts = new ChartCollection(this);
  readonly $events = new EventRegistrations(Object.keys(sheetEvents));
  readonly $locks = new CellLocks(this);
  readonly $outline = new Outline(this);
  readonly $dataValidations = new SheetValidations(this);
  readonly $conditionalFormats = new SheetConditionalFormats(this);
  showHeadings = true;
  enableCalculation = true;
  #isVeryHidden = false;

  constructor(workbook: Workbook, id: string) {
    super(workbook, id);
    this.names = new NamedItemCollection(workbook, this);
    this.tables = new TableCollection(workbook, this);
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

  /** The height of rows that have none of their own, in points. */
  get standardHeight(): number {
    return (this.$grid.getConfig().defaultRowHeight ?? 0) * POINTS_PER_PIXEL;
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

  /** @throws HostError "InvalidArgument" for an area that is not on a sheet */
  $rangeAt(area: Area): Range {
    if (!isOnSheet(area)) throw hostErrors.invalidArgument();
    return new Range(this, area);
  }

  $flush(): void {
    this.$flushCells();
    this.$conditionalFormats.flush();
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
