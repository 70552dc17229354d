/** The workbook as office.js sees it: Excel's object model over the engine. */
import { ICommandService } from "../engine/univer";
import type { Engine } from "../engine/engine";
import type { HostedWorkbook, WorkbookEvent } from "../office/hostedWorkbook";
import { hostErrors } from "../office/protocol/hostError";
import type { HostObject } from "../office/protocol/hostObject";
import { parseAddress } from "./address";
import { Application } from "./application";
import type { Area } from "./area";
import { ChartStore } from "./charts/chartStore";
import { CustomXmlPartCollection } from "./customXmlParts";
import { DocumentProperties } from "./documentProperties";
import { Evaluations } from "./evaluation";
import { WorkbookEvents } from "./events/workbookEvents";
import { cellsMovedBy } from "./movedCells";
import { followNames } from "./names/nameChanges";
import { NamedItemCollection } from "./names/namedItems";
import type { Range } from "./range";
import { RangeAreas } from "./ranges/rangeAreas";
import { TableCollection } from "./tables/tableCollection";
import { TableStore } from "./tables/tableStore";
import { UndoBatch } from "./undoBatch";
import { areaOnSheet } from "./univerRange";
import { workbookFunctions } from "./workbookFunctions";
import type { WorkbookFunctions } from "./workbookFunctions";
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

/** What is read of formulas that stand in no cell. */
const evaluatedMembers = new Set(["value", "type", "error"]);

const cellA1: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** `context.workbook`, and the root of all other objects. Members that begin with `$` are the workbench's own. */
export class Workbook implements HostedWorkbook {
  readonly $type = "Workbook";
  readonly $settings = new Map<string, string>();
  readonly application = new Application(this);
  readonly worksheets = new WorksheetCollection(this);
  readonly properties = new DocumentProperties();
  readonly protection = new WorkbookProtection();
  readonly names = new NamedItemCollection(this, null);
  readonly tables = new TableCollection(this, null);
  readonly customXmlParts = new CustomXmlPartCollection();
  readonly functions: WorkbookFunctions;
  /** For tests: what Excel's functions tell an add-in of dates. The cells of this workbook always count from 1900. */
  $countsFrom1904 = false;
  readonly $tables = new TableStore(this);
  readonly $charts: ChartStore;
  readonly $evaluations: Evaluations;
  readonly #sheets = new Map<string, Worksheet>();
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  readonly #undoBatch: UndoBatch;

  constructor(readonly $engine: Engine) {
    this.#undoBatch = new UndoBatch($engine.univer.__getInjector(), $engine.workbook.getId());
    this.$evaluations = new Evaluations($engine);
    this.functions = workbookFunctions(this);
    this.$charts = new ChartStore(this);
    followNames($engine);
    new WorkbookEvents(this);
  }

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
    const areas = this.#selectedAreas;
    if (areas.length > 1) throw hostErrors.invalidOperation("More than one range is selected.");
    return this.worksheets.getActiveWorksheet().$rangeAt(areas[0] ?? cellA1);
  }

  getSelectedRanges(): RangeAreas {
    const areas = this.#selectedAreas;
    return new RangeAreas(this.worksheets.getActiveWorksheet(), areas.length > 0 ? areas : [cellA1]);
  }

  getActiveCell(): Range {
    const sheet = this.worksheets.getActiveWorksheet();
    const cell = this.$engine.workbook.getActiveCell();
    return sheet.$rangeAt({ row: cell?.getRow() ?? 0, column: cell?.getColumn() ?? 0, rowCount: 1, columnCount: 1 });
  }

  get #selectedAreas(): Area[] {
    const grid = this.$engine.workbook.getActiveSheet();
    const selected = grid.getSelection()?.getActiveRangeList() ?? [];
    return selected.map((range) => areaOnSheet(range.getRange(), grid.getSheet()));
  }

  /** The sheets that are there now, in the order of their tabs. */
  get $sheets(): Worksheet[] {
    const grids = this.$engine.workbook.getWorkbook().getSheets();
    return grids.map((grid) => {
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

  /** A range by its address, on the sheet it names or the one given. */
  $range(address: string, sheet: Worksheet): Range {
    const { sheet: name, area } = parseAddress(address);
    const named = name === undefined ? sheet : this.$sheet(name);
    if (!named) throw hostErrors.invalidArgument();
    return named.$rangeAt(area);
  }

  /** Hands what waits to be written to Univer: before anything else is asked of it. */
  $flush(): void {
    for (const sheet of this.$sheets) sheet.$flush();
  }

  /** Runs a command of Univer, all cells being written. @throws HostError "InvalidOperation" when it refuses */
  $execute(command: string, params: object): void {
    this.$flush();
    this.$apply(command, params);
  }

  /** The same for what has nothing to do with the cells that wait to be written: writing them now would cost time. */
  $apply(command: string, params: object): void {
    const commands = this.$engine.univer.__getInjector().get(ICommandService);
    const unitId = this.$engine.workbook.getId();
    if (!commands.syncExecuteCommand(command, { unitId, ...params })) throw hostErrors.invalidOperation();
  }

  /** What a batch does is one step to undo. */
  $beginChange(): void {
    this.#undoBatch.begin();
  }

  $settle(members: readonly string[]): Promise<void> | undefined {
    const evaluated = members.some((member) => evaluatedMembers.has(member)) ? this.#evaluate() : undefined;
    if (!evaluated && !members.some((member) => calculatedMembers.has(member))) return undefined;
    this.$flush();
    const { calculation } = this.$engine;
    const calculated =
      calculation.isIdle || this.application.$isCalculationSuspended ? undefined : calculation.whenIdle();
    return evaluated && calculated
      ? Promise.all([evaluated, calculated]).then(() => undefined)
      : (evaluated ?? calculated);
  }

  /** Calculates what stands in no cell: the names' formulas, and the functions an add-in has called. */
  #evaluate(): Promise<void> | undefined {
    this.$flush();
    const names = [this.names, ...this.$sheets.map((sheet) => sheet.names)];
    this.$evaluations.prepare(names.flatMap(({ $formulas }) => $formulas));
    return this.$evaluations.pending;
  }

  $endBatch(): void {
    this.$flush();
    this.application.$endBatch();
    this.#undoBatch.end();
  }

  $onMove(listener: (follow: (object: HostObject) => boolean) => void): () => void {
    const subscription = this.$engine.univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted((command) => {
        const moved = cellsMovedBy(command);
        if (moved) listener((object) => !isRange(object) || object.$follow(moved));
      });
    return () => subscription.dispose();
  }

  $onEvent(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  $emit(event: WorkbookEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

function isRange(object: HostObject): object is Range {
  return object.$type === "Range";
}
