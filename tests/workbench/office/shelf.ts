/**
 * A workbook of few members, so that the rules of the protocol can be tested apart from Excel's: sheets that hold
 * ranges, ranges that hold one value each cell.
 */
import { hostErrors } from "../../../src/workbench/office/protocol/hostError";
import type { HostObject } from "../../../src/workbench/office/protocol/hostObject";
import type { HostedWorkbook, WorkbookEvent } from "../../../src/workbench/office/hostedWorkbook";

export class ShelfWorkbook implements HostedWorkbook {
  readonly $type = "Workbook";
  readonly $settings = new Map<string, string>();
  readonly worksheets = new ShelfWorksheets();
  settled: string[][] = [];
  #listener: (event: WorkbookEvent) => void = () => undefined;

  $settle(members: readonly string[]): Promise<void> | undefined {
    this.settled.push([...members]);
    return undefined;
  }

  $endBatch(): void {}

  $onMove(): () => void {
    return () => undefined;
  }

  $onEvent(listener: (event: WorkbookEvent) => void): () => void {
    this.#listener = listener;
    return () => undefined;
  }

  raise(event: WorkbookEvent): void {
    this.#listener(event);
  }
}

class ShelfWorksheets implements HostObject {
  readonly $type = "WorksheetCollection";
  readonly sheets: ShelfWorksheet[] = [new ShelfWorksheet("Sheet1")];

  $items(): ShelfWorksheet[] {
    return this.sheets;
  }

  getItem(key: string): ShelfWorksheet {
    const sheet = this.getItemOrNullObject(key);
    if (sheet === null) throw hostErrors.itemNotFound();
    return sheet;
  }

  getItemOrNullObject(key: string): ShelfWorksheet | null {
    return this.sheets.find((sheet) => sheet.name === key || sheet.$id === key) ?? null;
  }

  getCount(): number {
    return this.sheets.length;
  }

  add(name: string): ShelfWorksheet {
    if (this.getItemOrNullObject(name)) throw hostErrors.itemAlreadyExists();
    const sheet = new ShelfWorksheet(name);
    this.sheets.push(sheet);
    return sheet;
  }
}

class ShelfWorksheet implements HostObject {
  readonly $type = "Worksheet";
  readonly $id: string;
  readonly cells = new Map<string, unknown[][]>();
  visibility = "Visible";
  registered = 0;

  constructor(public name: string) {
    this.$id = `{${name}}`;
  }

  get id(): string {
    return this.$id;
  }

  getRange(address: string): ShelfRange {
    return new ShelfRange(this, address);
  }

  _RegisterDataChangedEvent(): null {
    this.registered++;
    return null;
  }

  _UnregisterDataChangedEvent(): null {
    this.registered--;
    return null;
  }
}

class ShelfRange implements HostObject {
  readonly $type = "Range";
  readonly $byReference = true;

  constructor(
    private readonly sheet: ShelfWorksheet,
    readonly address: string,
  ) {}

  get values(): unknown[][] {
    return this.sheet.cells.get(this.address) ?? [[""]];
  }

  set values(values: unknown[][]) {
    if (values.length === 0) throw hostErrors.invalidArgument();
    this.sheet.cells.set(this.address, values);
  }

  get format(): ShelfFormat {
    return new ShelfFormat();
  }

  clear(): null {
    this.sheet.cells.delete(this.address);
    return null;
  }
}

class ShelfFormat implements HostObject {
  readonly $type = "RangeFormat";
  readonly fill = new ShelfFill();
}

class ShelfFill implements HostObject {
  readonly $type = "RangeFill";

  get color(): string {
    return "#FFFFFF";
  }
}
