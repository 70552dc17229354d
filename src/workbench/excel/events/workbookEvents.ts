/** Tells office.js what happens in the workbook, whoever does it: the add-in, a person, undo. */
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  ICommandService,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "../../engine/univer";
import type {
  ICommandInfo,
  IExecutionOptions,
  IRange,
  ISetRangeValuesMutationParams,
  ISetSelectionsOperationParams,
} from "../../engine/univer";
import { formatAddress } from "../address";
import { areaBetween, COLUMNS, intersection, ROWS } from "../area";
import type { Area } from "../area";
import { TableHeadings } from "../tables/tableHeadings";
import { tableEvents } from "../tables/tableEvents";
import type { Workbook } from "../workbook";
import type { Worksheet } from "../worksheet";
import { changedAreas } from "./changedAreas";
import { sheetCollectionEvents, sheetEvents, tableCollectionEvents, tableEventTypes, WORKBOOK } from "./eventTypes";
import type { SheetCollectionEvent, SheetEvent, TableCollectionEvent } from "./eventTypes";

type Change = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";

/** Of a mutation what is of interest here. */
interface MutationParams {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly sheet?: { readonly id: string };
  readonly tableId?: string;
  readonly name?: string;
}

const structural: Readonly<Record<string, Change>> = {
  [InsertRowMutation.id]: "RowInserted",
  [RemoveRowMutation.id]: "RowDeleted",
  [InsertColMutation.id]: "ColumnInserted",
  [RemoveColMutation.id]: "ColumnDeleted",
};

/** Listens to Univer and raises the events of the workbook, its sheets and its tables. */
export class WorkbookEvents {
  readonly #headings: TableHeadings;
  #active: string;

  constructor(private readonly workbook: Workbook) {
    const { $engine } = workbook;
    this.#headings = new TableHeadings(workbook);
    this.#active = $engine.workbook.getActiveSheet().getSheetId();
    $engine.univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted((command, options) => this.#see(command, options));
    $engine.calculation.onEnd(() => {
      for (const sheet of workbook.$sheets) this.#tellOfSheet("CalculatedEvent", sheet, {});
    });
  }

  #see(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const params = (command.params ?? {}) as MutationParams;
    const change = structural[command.id];
    if (change && params.range) return this.#tellOfChange(params.subUnitId, lines(params.range, change), change);
    switch (command.id) {
      case SetRangeValuesMutation.id:
        // Results of formulas are written with this option: they are not changes of the cells.
        if (!options?.onlyLocal) this.#seeValues(command.params as ISetRangeValuesMutationParams);
        return;
      case SetSelectionsOperation.id:
        return this.#seeSelection(command.params as ISetSelectionsOperationParams);
      case SetWorksheetActiveOperation.id:
        return this.#seeActivation(params.subUnitId ?? "");
      case InsertSheetMutation.id:
        return this.#tellOfCollection("AddedEvent", params.sheet?.id, { source: "Local" });
      case RemoveSheetMutation.id:
        return this.#tellOfCollection("DeletedEvent", params.subUnitId, { source: "Local" });
      case SetWorksheetNameMutation.id:
        return this.#tellOfCollection("EventNameChanged", params.subUnitId, {
          nameAfter: params.name,
          source: "Local",
        });
      case SetWorksheetOrderMutation.id:
        return this.#tellOfCollection("EventMoved", params.subUnitId, { source: "Local" });
      case AddSheetTableMutation.id:
        return this.#seeTable("AddedEvent", params);
      case DeleteSheetTableMutation.id:
        return this.#seeTable("DeletedEvent", params);
    }
  }

  #seeValues({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    if (!cellValue) return;
    const areas = changedAreas(cellValue);
    for (const area of areas) this.#tellOfChange(subUnitId, area, "RangeEdited");
    this.#headings.see(subUnitId, areas);
  }

  #tellOfChange(sheetId: string | undefined, area: Area, changeType: Change): void {
    const sheet = this.workbook.$sheet(sheetId ?? "");
    if (!sheet) return;
    const detail = {
      address: formatAddress(area),
      changeType,
      source: "Local",
      triggerSource: "Unknown",
      shiftDirection: "None",
    };
    this.#tellOfSheet("DataChangedEvent", sheet, detail);
    for (const table of this.workbook.$tables.all(sheet)) {
      if (!intersection(table.area, area)) continue;
      const { id } = table.traits;
      if (tableEvents(this.workbook, table.key).isListenedTo("DataChangedEvent")) {
        const type = tableEventTypes.DataChangedEvent;
        this.workbook.$emit({ type, target: id, detail: { ...detail, tableId: id, worksheetId: sheet.$id } });
      }
      this.#tellOfTables("DataChangedEvent", sheet, { ...detail, tableId: id });
    }
  }

  #seeTable(name: "AddedEvent" | "DeletedEvent", { tableId, subUnitId, name: tableName = "" }: MutationParams): void {
    const sheet = this.workbook.$sheet(subUnitId ?? "");
    if (!sheet || tableId === undefined) return;
    this.#tellOfTables(name, sheet, { tableId: this.workbook.$tables.idOf(tableId), tableName, source: "Local" });
  }

  #seeSelection({ subUnitId, selections }: ISetSelectionsOperationParams): void {
    const sheet = this.workbook.$sheet(subUnitId);
    const range = selections.at(-1)?.range;
    if (!sheet || !range) return;
    this.#tellOfSheet("SelectionChangedEvent", sheet, { address: formatAddress(areaOf(range)) });
  }

  #seeActivation(sheetId: string): void {
    if (sheetId === this.#active) return;
    const before = this.workbook.$sheet(this.#active);
    this.#active = sheetId;
    if (before) this.#tellOfSheet("DeactivatedEvent", before, {});
    const sheet = this.workbook.$sheet(sheetId);
    if (sheet) this.#tellOfSheet("ActivatedEvent", sheet, {});
  }

  #tellOfSheet(name: SheetEvent, sheet: Worksheet, detail: object): void {
    if (sheet.$events.isListenedTo(name)) {
      const worksheetId = sheet.$id;
      this.workbook.$emit({ type: sheetEvents[name], target: worksheetId, detail: { worksheetId, ...detail } });
    }
    this.#tellOfCollection(name, sheet.$id, detail);
  }

  #tellOfCollection(name: SheetCollectionEvent, worksheetId: string | undefined, detail: object): void {
    if (!this.workbook.worksheets.$events.isListenedTo(name)) return;
    this.workbook.$emit({ type: sheetCollectionEvents[name], target: WORKBOOK, detail: { worksheetId, ...detail } });
  }

  /** To those who listen to all tables, and to those who listen to the tables of the sheet. */
  #tellOfTables(name: TableCollectionEvent, sheet: Worksheet, detail: object): void {
    const type = tableCollectionEvents[name];
    const told = { worksheetId: sheet.$id, ...detail };
    if (this.workbook.tables.$events.isListenedTo(name)) this.workbook.$emit({ type, target: WORKBOOK, detail: told });
    if (sheet.tables.$events.isListenedTo(name)) this.workbook.$emit({ type, target: sheet.$id, detail: told });
  }
}

function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return areaBetween(startRow, startColumn, endRow, endColumn);
}

/** The whole rows or columns that were put in or taken out. */
function lines(range: IRange, change: Change): Area {
  const area = areaOf(range);
  return change.startsWith("Row") ? { ...area, column: 0, columnCount: COLUMNS } : { ...area, row: 0, rowCount: ROWS };
}
