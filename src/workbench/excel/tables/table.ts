import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import { parseAddress } from "../address";
import { intersection } from "../area";
import type { Area } from "../area";
import { checkName } from "../names/nameRules";
import type { Range } from "../range";
import type { Workbook } from "../workbook";
import type { Worksheet } from "../worksheet";
import { makeHeadings } from "./headings";
import { followTableName } from "./renamedTable";
import { tableEvents } from "./tableEvents";
import { TableColumnCollection } from "./tableColumns";
import { TableFilters } from "./tableFilters";
import { TableRowCollection } from "./tableRows";
import { TableSort } from "./tableSort";
import { TableTotals } from "./tableTotals";
import { isTableStyle } from "./tableStyles";
import { present } from "./tableStore";
import type { StoredTable, TableTraits } from "./tableStore";

type Switch = { [K in keyof TableTraits]: TableTraits[K] extends boolean ? K : never }[keyof TableTraits];

/** One table. It is found by its key each time, so that an object of it stays valid while the table moves. */
export class Table implements HostObject {
  readonly $type = "Table";

  constructor(
    readonly $workbook: Workbook,
    readonly $key: string,
  ) {}

  get $id(): string {
    return this.id;
  }

  get $events() {
    return tableEvents(this.$workbook, this.$key);
  }

  get $stored(): StoredTable {
    return present(this.$workbook.$tables.find(this.$key));
  }

  get id(): string {
    return this.$stored.traits.id;
  }

  get legacyId(): string {
    return this.id;
  }

  get name(): string {
    return this.$stored.name;
  }

  set name(name: unknown) {
    checkName(name);
    const { tables, names } = this.$workbook;
    const other = tables.getItemOrNullObject(name);
    if ((other && other.$key !== this.$key) || names.getItemOrNullObject(name)) throw hostErrors.itemAlreadyExists();
    const before = this.name;
    if (name === before) return;
    this.$workbook.$tables.rename(this.$stored, name);
    followTableName(this, before);
  }

  get style(): string {
    return this.$stored.traits.style;
  }

  set style(style: unknown) {
    if (!isTableStyle(style)) throw hostErrors.invalidArgument();
    this.$workbook.$tables.setStyle(this.$stored, style);
  }

  get showHeaders(): boolean {
    return true;
  }

  get showTotals(): boolean {
    return this.$stored.traits.showTotals;
  }

  set showTotals(shown: boolean) {
    new TableTotals(this).show(shown);
  }

  get showFilterButton(): boolean {
    return this.$stored.traits.showFilterButton;
  }

  set showFilterButton(shown: boolean) {
    this.#switch("showFilterButton", shown);
  }

  get showBandedRows(): boolean {
    return this.$stored.traits.showBandedRows;
  }

  set showBandedRows(shown: boolean) {
    this.#switch("showBandedRows", shown);
  }

  get showBandedColumns(): boolean {
    return this.$stored.traits.showBandedColumns;
  }

  set showBandedColumns(shown: boolean) {
    this.#switch("showBandedColumns", shown);
  }

  get highlightFirstColumn(): boolean {
    return this.$stored.traits.highlightFirstColumn;
  }

  set highlightFirstColumn(shown: boolean) {
    this.#switch("highlightFirstColumn", shown);
  }

  get highlightLastColumn(): boolean {
    return this.$stored.traits.highlightLastColumn;
  }

  set highlightLastColumn(shown: boolean) {
    this.#switch("highlightLastColumn", shown);
  }

  get worksheet(): Worksheet {
    return this.$stored.sheet;
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }

  get sort(): TableSort {
    return new TableSort(this);
  }

  get autoFilter(): TableFilters {
    return new TableFilters(this);
  }

  getRange(): Range {
    const { area, sheet, traits } = this.$stored;
    return sheet.$rangeAt(traits.showTotals ? { ...area, rowCount: area.rowCount + 1 } : area);
  }

  getHeaderRowRange(): Range {
    const { area, sheet } = this.$stored;
    return sheet.$rangeAt({ ...area, rowCount: 1 });
  }

  getDataBodyRange(): Range {
    const { area, sheet } = this.$stored;
    return sheet.$rangeAt({ ...area, row: area.row + 1, rowCount: area.rowCount - 1 });
  }

  getTotalRowRange(): Range {
    const { area, sheet, traits } = this.$stored;
    if (!traits.showTotals) throw hostErrors.itemNotFound();
    return sheet.$rangeAt({ ...area, row: area.row + area.rowCount, rowCount: 1 });
  }

  /** The headings stay in their row, and the new area must have something in common with the old one. */
  resize(newRange: Range | string): null {
    const stored = this.$stored;
    const { sheet, traits } = stored;
    sheet.protection.$checkUnprotected();
    const given = typeof newRange === "string" ? parseAddress(newRange).area : newRange.$area;
    const area: Area = traits.showTotals ? { ...given, rowCount: given.rowCount - 1 } : given;
    if (area.row !== stored.area.row || area.rowCount < 2 || !intersection(area, stored.area)) {
      throw hostErrors.invalidArgument();
    }
    const others = this.$workbook.$tables.all(sheet).filter(({ key }) => key !== this.$key);
    if (others.some((other) => intersection(other.area, area))) throw hostErrors.invalidArgument();
    sheet.$grow(area);
    this.$setArea(area);
    return null;
  }

  clearFilters(): null {
    this.autoFilter.clearCriteria();
    return null;
  }

  reapplyFilters(): null {
    this.autoFilter.reapply();
    return null;
  }

  /** The cells stay, and what they look like; the table is gone. */
  convertToRange(): Range {
    const range = this.getRange();
    range.$sheet.protection.$checkUnprotected();
    this.clearFilters();
    this.$workbook.$tables.remove(this.$stored);
    return range;
  }

  /** The cells are emptied with it. */
  delete(): null {
    this.convertToRange().clear("All");
    return null;
  }

  /** Gives the table another place, with headings for columns that have none. */
  $setArea(area: Area): void {
    this.$workbook.$tables.setArea(this.$stored, area);
    this.$nameColumns(makeHeadings(this.$stored.sheet, area));
  }

  $nameColumns(names: readonly string[]): void {
    this.$workbook.$tables.nameColumns(this.$stored, names);
  }

  #switch(trait: Switch, on: boolean): void {
    this.$stored.traits[trait] = on;
  }
}
