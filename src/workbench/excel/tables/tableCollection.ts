import { hostErrors } from "../../office/protocol/hostError";
import { EventRegistrations } from "../../office/protocol/eventRegistrations";
import type { HostObject } from "../../office/protocol/hostObject";
import { parseAddress } from "../address";
import { intersection, isUnbounded } from "../area";
import type { Area } from "../area";
import type { Range } from "../range";
import type { Workbook } from "../workbook";
import type { Worksheet } from "../worksheet";
import { makeHeadings } from "./headings";
import { Table } from "./table";

/** The tables of the workbook, or those of one sheet. */
export class TableCollection implements HostObject {
  readonly $type = "TableCollection";
  readonly $events = new EventRegistrations(["DataChangedEvent", "AddedEvent", "DeletedEvent"]);

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet | null,
  ) {}

  $items(): Table[] {
    return this.workbook.$tables.all(this.sheet).map(({ key }) => new Table(this.workbook, key));
  }

  get count(): number {
    return this.$items().length;
  }

  getCount(): number {
    return this.count;
  }

  getItem(key: string): Table {
    const table = this.getItemOrNullObject(key);
    if (!table) throw hostErrors.itemNotFound();
    return table;
  }

  getItemOrNullObject(key: string): Table | null {
    const wanted = String(key).toLowerCase();
    return this.$items().find(({ id, name }) => id === wanted || name.toLowerCase() === wanted) ?? null;
  }

  getItemAt(index: number): Table {
    const table = this.$items()[index];
    if (!table) throw hostErrors.invalidArgument();
    return table;
  }

  add(address: Range | string, hasHeaders: boolean): Table {
    const { sheet, area: given } = this.#place(address);
    sheet.protection.$checkUnprotected();
    if (isUnbounded(given)) throw hostErrors.invalidArgument();
    const needsRow = given.rowCount === 1 || !hasHeaders;
    const area: Area = needsRow ? { ...given, rowCount: given.rowCount + 1 } : given;
    if (this.workbook.$tables.all(sheet).some((other) => intersection(other.area, area))) {
      throw hostErrors.invalidArgument();
    }
    this.workbook.$beginChange();
    if (!hasHeaders) sheet.$rangeAt({ ...given, rowCount: 1 }).insert("Down");
    sheet.$grow(area);
    const header = makeHeadings(sheet, area);
    const key = this.workbook.$tables.add(sheet, this.#freeName(), area, header, "TableStyleMedium2");
    return new Table(this.workbook, key);
  }

  #place(address: Range | string): { sheet: Worksheet; area: Area } {
    if (typeof address !== "string") return { sheet: address.$sheet, area: address.$area };
    const { sheet: name, area } = parseAddress(address);
    const sheet =
      name === undefined ? (this.sheet ?? this.workbook.worksheets.getActiveWorksheet()) : this.workbook.$sheet(name);
    if (!sheet || (this.sheet && sheet !== this.sheet)) throw hostErrors.invalidArgument();
    return { sheet, area };
  }

  #freeName(): string {
    const { tables, names } = this.workbook;
    for (let number = tables.count + 1; ; number++) {
      const name = `Table${number}`;
      if (!tables.getItemOrNullObject(name) && !names.getItemOrNullObject(name)) return name;
    }
  }
}
