/** The tables of a workbook: Univer keeps their place, name and columns; what else Excel knows of them is kept here. */
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  IUndoRedoService,
  SetSheetTableFilterMutation,
  SetSheetTableMutation,
  SheetTableService,
  TABLE_FILTER_EMPTY_VALUE,
  TableColumnFilterTypeEnum,
  TableManager,
} from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import { areaBetween } from "../area";
import type { Area } from "../area";
import { univerRange } from "../univerRange";
import type { Workbook } from "../workbook";
import type { Worksheet } from "../worksheet";
import type { FilterCriteria } from "./filterCriteria";
import { tableTheme } from "./tableStyles";

/** What Univer does not keep of a table. */
export interface TableTraits {
  readonly id: string;
  style: string;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  readonly filters: Map<number, FilterCriteria>;
  sortFields: readonly unknown[];
}

/** A table as it is now. Its area is headings and body, without the row of totals. */
export interface StoredTable {
  readonly key: string;
  readonly name: string;
  readonly sheet: Worksheet;
  readonly area: Area;
  readonly traits: TableTraits;
}

/** The tables of a workbook: where they are in Univer, and what only Excel knows of them (traits). */
export class TableStore {
  readonly #traits = new Map<string, TableTraits>();
  #made = 0;

  constructor(private readonly workbook: Workbook) {}

  /** In the order they were made; of one sheet, or of all that are there. */
  all(sheet: Worksheet | null): StoredTable[] {
    const stored = this.#manager.getTableList(this.#unitId).map(({ id }) => this.find(id));
    return stored.filter((table): table is StoredTable => table !== null && (sheet === null || table.sheet === sheet));
  }

  find(key: string): StoredTable | null {
    const table = this.#manager.getTableById(this.#unitId, key);
    const sheet = table && this.workbook.$sheet(table.getSubunitId());
    if (!table || !sheet) return null;
    const { startRow, startColumn, endRow, endColumn } = table.getRange();
    const area = areaBetween(startRow, startColumn, endRow, endColumn);
    return { key, name: table.getDisplayName(), sheet, area, traits: this.#traitsOf(key) };
  }

  add(sheet: Worksheet, name: string, area: Area, header: readonly string[], style: string): string {
    const key = `table-${++this.#made}-${sheet.$id}`;
    this.#traitsOf(key).style = style;
    const target = { subUnitId: sheet.$id, tableId: key };
    const add = { ...target, name, range: univerRange(area), header, options: { tableStyleId: this.#theme(style) } };
    this.#change(AddSheetTableMutation.id, add, DeleteSheetTableMutation.id, target);
    return key;
  }

  remove({ key, name, sheet, area, traits }: StoredTable): void {
    const target = { subUnitId: sheet.$id, tableId: key };
    const add = { ...target, name, range: univerRange(area), options: { tableStyleId: this.#theme(traits.style) } };
    this.#change(DeleteSheetTableMutation.id, target, AddSheetTableMutation.id, add);
  }

  rename({ key, sheet, name: before }: StoredTable, name: string): void {
    this.#configure(key, sheet, { name }, { name: before });
  }

  setStyle({ key, sheet, traits }: StoredTable, style: string): void {
    const theme = this.#theme(style);
    this.#configure(key, sheet, { theme }, { theme: this.#theme(traits.style) });
    traits.style = style;
  }

  setArea({ key, sheet, area: before }: StoredTable, area: Area): void {
    const update = (range: Area) => ({ updateRange: { newRange: univerRange(range) } });
    this.#configure(key, sheet, update(area), update(before));
  }

  /** Tells Univer what the headings say, so that `Table[Heading]` finds its column. */
  nameColumns({ key, area }: StoredTable, names: readonly string[]): void {
    const table = this.#manager.getTableById(this.#unitId, key);
    if (!table || names.every((name, index) => table.getColumnNameByIndex(index) === name)) return;
    names.forEach((name, index) => {
      const column = table.getTableColumnByIndex(index);
      if (column) column.displayName = name;
    });
    this.#manager.updateTableRange(this.#unitId, key, { newRange: univerRange(area) });
  }

  columnNames({ key, area }: StoredTable): string[] {
    const table = this.#manager.getTableById(this.#unitId, key);
    return Array.from({ length: area.columnCount }, (_, index) => table?.getColumnNameByIndex(index) ?? "");
  }

  /** Shows only the rows that hold the same in the column as these do; all rows where there are none given. */
  filter({ key, sheet, area }: StoredTable, column: number, rows: readonly number[] | null): void {
    const service = this.workbook.$engine.univer.__getInjector().get(SheetTableService);
    const valueAt = (row: number) => service.getCellValueWithConditionType(sheet.$grid, row, area.column + column);
    const tableFilter = rows && {
      filterType: TableColumnFilterTypeEnum.manual,
      values: rows.map((row) => valueAt(row) ?? TABLE_FILTER_EMPTY_VALUE),
      isAllSelected: false,
    };
    const params = { subUnitId: sheet.$id, tableId: key, column, tableFilter: tableFilter ?? undefined };
    this.workbook.$execute(SetSheetTableFilterMutation.id, params);
  }

  /** Excel's id of a table, also of one that is gone. */
  idOf(key: string): string {
    return this.#traitsOf(key).id;
  }

  #traitsOf(key: string): TableTraits {
    let traits = this.#traits.get(key);
    if (!traits) this.#traits.set(key, (traits = newTraits(String(this.#traits.size + 1))));
    return traits;
  }

  #theme(style: string): string {
    return tableTheme(this.workbook.$engine.univer.__getInjector(), style);
  }

  #configure(key: string, sheet: Worksheet, config: object, before: object): void {
    const target = { subUnitId: sheet.$id, tableId: key };
    const id = SetSheetTableMutation.id;
    this.#change(id, { ...target, config }, id, { ...target, config: before });
  }

  /** By mutation: Univer's commands take no table with the name of a sheet. */
  #change(id: string, params: object, undoId: string, undoParams: object): void {
    const unitId = this.#unitId;
    this.workbook.$beginChange();
    this.workbook.$execute(id, params);
    this.workbook.$engine.univer
      .__getInjector()
      .get(IUndoRedoService)
      .pushUndoRedo({
        unitID: unitId,
        redoMutations: [{ id, params: { unitId, ...params } }],
        undoMutations: [{ id: undoId, params: { unitId, ...undoParams } }],
      });
  }

  get #manager(): TableManager {
    return this.workbook.$engine.univer.__getInjector().get(TableManager);
  }

  get #unitId(): string {
    return this.workbook.$engine.workbook.getId();
  }
}

/** @throws HostError "ItemNotFound" once the table is gone */
export function present(table: StoredTable | null): StoredTable {
  if (!table) throw hostErrors.itemNotFound();
  return table;
}

function newTraits(id: string): TableTraits {
  return {
    id,
    style: "TableStyleMedium2",
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: new Map(),
    sortFields: [],
  };
}
