import type { IStyleData } from "../../engine/univer";
import { bounding, cellsOf, isUnbounded } from "../area";
import type { Area } from "../area";
import { styleColumnsAndRows } from "./lineStyles";
import type { Worksheet } from "../worksheet";

/** How the cells of one or several areas look, all of them together. */
export class CellLooks {
  constructor(
    readonly sheet: Worksheet,
    readonly areas: readonly Area[],
  ) {}

  /** Adds to the style of every cell. */
  write(style: IStyleData): void {
    this.#each((area) => {
      if (isUnbounded(area)) styleColumnsAndRows(this.sheet, area, style);
      else this.#write(area, () => style);
    });
  }

  /** Adds to the style of each cell what is said of it; of whole rows and columns, the first cell stands for all. */
  writeEach(styleOf: (row: number, column: number) => IStyleData): void {
    this.#each((area) => {
      if (isUnbounded(area)) styleColumnsAndRows(this.sheet, area, styleOf(area.row, area.column));
      else this.#write(area, styleOf);
    });
  }

  /** What all cells have in common; null when they differ. */
  same<T extends string | number | boolean>(of: (style: IStyleData) => T): T | null {
    return this.sameOfCells((row, column) => of(this.sheet.$cells.style(row, column)));
  }

  sameOfCells<T>(of: (row: number, column: number) => T): T | null {
    this.sheet.$workbook.$flush();
    let common: T | undefined;
    for (const area of this.areas) {
      for (const [row, column] of cellsOf(this.#told(area))) {
        const value = of(row, column);
        if (common !== undefined && value !== common) return null;
        common = value;
      }
    }
    return common ?? null;
  }

  #each(write: (area: Area) => void): void {
    this.sheet.protection.$check("allowFormatCells");
    this.sheet.$workbook.$beginChange();
    for (const area of this.areas) write(area);
  }

  #write(area: Area, styleOf: (row: number, column: number) => IStyleData): void {
    for (const [row, column] of cellsOf(area)) this.sheet.$writes.addStyle(row, column, styleOf(row, column));
  }

  /** Of whole rows and columns, the part that is used: the rest looks like their first cell. */
  #told(area: Area): Area {
    if (!isUnbounded(area)) return area;
    const first = { ...area, rowCount: 1, columnCount: 1 };
    const used = this.sheet.$cells.used(area, false);
    return used ? bounding(first, used) : first;
  }
}
