import { InsertSheetCommand } from "../engine/univer";
import { EventRegistrations } from "../office/protocol/eventRegistrations";
import { hostErrors } from "../office/protocol/hostError";
import type { HostObject } from "../office/protocol/hostObject";
import { sheetCollectionEvents } from "./events/eventTypes";
import { checkSheetName, freeSheetName } from "./sheets/sheetNames";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** A new sheet in pixels and cells. It grows when it is written to below or beside them. */
const newSheet = { rowCount: 200, columnCount: 40, defaultColumnWidth: 64, defaultRowHeight: 20 };

/** `workbook.worksheets`. */
export class WorksheetCollection implements HostObject {
  readonly $type = "WorksheetCollection";
  readonly $events = new EventRegistrations(Object.keys(sheetCollectionEvents));
  #made = 0;

  constructor(private readonly workbook: Workbook) {}

  $items(): Worksheet[] {
    return this.workbook.$sheets;
  }

  add(name?: string | null): Worksheet {
    this.workbook.protection.$checkStructure();
    const free = name || freeSheetName(this.workbook);
    checkSheetName(this.workbook, free);
    const id = this.#freeId();
    this.workbook.$beginChange();
    const active = this.getActiveWorksheet();
    this.workbook.$apply(InsertSheetCommand.id, { sheet: { ...newSheet, id, name: free } });
    // Univer shows the new sheet, Excel does not.
    active.activate();
    return this.getItem(id);
  }

  getItem(key: string): Worksheet {
    const sheet = this.getItemOrNullObject(key);
    if (!sheet) throw hostErrors.itemNotFound();
    return sheet;
  }

  getItemOrNullObject(key: string): Worksheet | null {
    return this.workbook.$sheet(String(key));
  }

  getActiveWorksheet(): Worksheet {
    return this.getItem(this.workbook.$engine.workbook.getActiveSheet().getSheetId());
  }

  getCount(visibleOnly?: boolean | null): number {
    return this.#sheets(visibleOnly).length;
  }

  getFirst(visibleOnly?: boolean | null): Worksheet {
    return found(this.#sheets(visibleOnly)[0]);
  }

  getLast(visibleOnly?: boolean | null): Worksheet {
    return found(this.#sheets(visibleOnly).at(-1));
  }

  #sheets(visibleOnly: boolean | null | undefined): Worksheet[] {
    return visibleOnly ? this.$items().filter(({ visibility }) => visibility === "Visible") : this.$items();
  }

  #freeId(): string {
    const taken = (id: string) => this.workbook.$engine.workbook.getSheetBySheetId(id) !== null;
    let id;
    do id = `sheet-${++this.#made + 1}`;
    while (taken(id));
    return id;
  }
}

function found(sheet: Worksheet | undefined): Worksheet {
  if (!sheet) throw hostErrors.itemNotFound();
  return sheet;
}
