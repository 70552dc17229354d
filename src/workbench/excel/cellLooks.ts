import type { IStyleData } from "../engine/univer";
import { bounding, cellsOf, isUnbounded } from "./area";
import type { Area } from "./area";
import { styleColumnsAndRows } from "./lineStyles";
import type { Worksheet } from "./worksheet";

/** How the cells of an area look, all of them together. */
export class CellLooks {
  constructor(
    readonly sheet: Worksheet,
    readonly area: Area,
  ) {}

  /** Adds to the style of every cell. */
  write(style: IStyleData): void {
    if (!isUnbounded(this.area)) return this.writeEach(() => style);
    this.sheet.protection.$check("allowFormatCells");
    styleColumnsAndRows(this.sheet, this.area, style);
  }

  /** Adds to the style of each cell what is said of it. */
  writeEach(styleOf: (row: number, column: number) => IStyleData): void {
    this.sheet.protection.$check("allowFormatCells");
    this.sheet.$workbook.$beginChange();
    for (const [row, column] of cellsOf(this.area)) {
      this.sheet.$writes.addStyle(row, column, styleOf(row, column));
    }
  }

  /** What all cells have in common; null when they differ. */
  same<T extends string | number | boolean>(of: (style: IStyleData) => T): T | null {
    return this.sameOfCells((row, column) => of(this.sheet.$cells.style(row, column)));
  }

  sameOfCells<T>(of: (row: number, column: number) => T): T | null {
    this.sheet.$workbook.$flush();
    const first = of(this.area.row, this.area.column);
    for (const [row, column] of cellsOf(this.#told)) if (of(row, column) !== first) return null;
    return first;
  }

  /** Of whole rows and columns, the part that is used: the rest looks like their first cell. */
  get #told(): Area {
    if (!isUnbounded(this.area)) return this.area;
    const first = { ...this.area, rowCount: 1, columnCount: 1 };
    const used = this.sheet.$cells.used(this.area, false);
    return used ? bounding(first, used) : first;
  }
}
