/** What the cells of a sheet hold and show at the moment. */
import { CellValueType, ErrorType, FormulaDataModel, numfmt } from "../engine/univer";
import type { ICellData, Injector, IStyleData, Nullable } from "../engine/univer";
import { anchorToSpill } from "../engine/corrections/spilledRange";
import { errorCodes } from "../engine/functions/values";
import { areaBetween, cellsOf } from "./area";
import type { Area } from "./area";
import type { UniverSheet } from "./sheets/univerSheet";

export type ExcelValue = string | number | boolean;

/** What a cell shows until the add-in's function in it has answered. */
const BUSY = "#BUSY!";

/** The cells of one sheet, those written but not yet given to Univer included. */
export class SheetCells {
  readonly #formulas: FormulaDataModel;

  constructor(
    injector: Injector,
    private readonly sheet: UniverSheet,
  ) {
    this.#formulas = injector.get(FormulaDataModel);
  }

  /** In full precision; an error as its text, a blank cell as "". */
  value(row: number, column: number): ExcelValue {
    const cell = this.#calculated(row, column);
    if (cell?.v === undefined || cell.v === null) return "";
    if (cell.v === ErrorType.CONNECT) return BUSY;
    return cell.t === CellValueType.BOOLEAN ? Boolean(cell.v) : cell.v;
  }

  valueType(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    if (value === "") return this.formula(row, column) === null ? "Empty" : "String";
    return isErrorText(value) ? "Error" : "String";
  }

  /** The formula as it was entered; null where there is none. */
  formula(row: number, column: number): string | null {
    const cell = this.sheet.$grid.getCellRaw(row, column);
    if (!cell?.f && !cell?.si) return null;
    const formula =
      cell.f ?? this.#formulas.getFormulaStringByCell(row, column, this.sheet.$id, this.sheet.$grid.getUnitId());
    return formula ? anchorToSpill(formula) : null;
  }

  /** As the cell shows it, were it wide enough. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (value === "" || isErrorText(value)) return value;
    try {
      return numfmt.format(this.numberFormat(row, column), value);
    } catch {
      return String(value);
    }
  }

  numberFormat(row: number, column: number): string {
    return this.style(row, column).n?.pattern ?? "General";
  }

  /** With what the row, the column and the sheet add to it. */
  style(row: number, column: number): IStyleData {
    return this.sheet.$grid.getComposedCellStyle(row, column);
  }

  /** The area a cell's formula spills into; null where it does not. */
  spillOf(row: number, column: number): Area | null {
    const spill =
      this.#formulas.getArrayFormulaRange()[this.sheet.$grid.getUnitId()]?.[this.sheet.$id]?.[row]?.[column];
    if (!spill || (spill.startRow === spill.endRow && spill.startColumn === spill.endColumn)) return null;
    return areaBetween(spill.startRow, spill.startColumn, spill.endRow, spill.endColumn);
  }

  /** Where the formula stands that spills into the cell. */
  spillParent(row: number, column: number): Area | null {
    const spills = this.#formulas.getArrayFormulaRange()[this.sheet.$grid.getUnitId()]?.[this.sheet.$id] ?? {};
    for (const [anchorRow, columns] of Object.entries(spills)) {
      for (const anchorColumn of Object.keys((columns as object | null) ?? {})) {
        const spill = this.spillOf(Number(anchorRow), Number(anchorColumn));
        if (!spill || row < spill.row || column < spill.column) continue;
        if (row < spill.row + spill.rowCount && column < spill.column + spill.columnCount) {
          return areaBetween(spill.row, spill.column, spill.row, spill.column);
        }
      }
    }
    return null;
  }

  /** Where formulas stand in the area. */
  formulaCells(area: Area): [row: number, column: number][] {
    return this.#cellsIn(area, ({ f, si }) => Boolean(f) || Boolean(si));
  }

  /** The cells of the area that Univer has anything of. */
  present(area: Area): [row: number, column: number][] {
    return this.#cellsIn(area, () => true);
  }

  /** The area that holds all contents (or formats, too); null on an empty sheet. */
  used(within: Area, valuesOnly: boolean): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const extend = (row: number, column: number) => {
      if (row < within.row || row >= within.row + within.rowCount) return;
      if (column < within.column || column >= within.column + within.columnCount) return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    };
    this.sheet.$grid.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
      if (cell && (holdsContent(cell) || (!valuesOnly && cell.s))) extend(row, column);
      const spill = cell?.f ? this.spillOf(row, column) : null;
      if (spill) for (const [i, j] of cellsOf(spill)) extend(i, j);
      return undefined;
    });
    return bottom < 0 ? null : areaBetween(top, left, bottom, right);
  }

  #cellsIn(area: Area, pick: (cell: ICellData) => boolean): [row: number, column: number][] {
    const cells: [number, number][] = [];
    this.sheet.$grid.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
      const isIn = row >= area.row && row < area.row + area.rowCount && column >= area.column;
      if (cell && isIn && column < area.column + area.columnCount && pick(cell)) cells.push([row, column]);
      return undefined;
    });
    return cells;
  }

  /** The cell, or what was spilled into it. */
  #calculated(row: number, column: number): Nullable<ICellData> {
    const cell = this.sheet.$grid.getCellRaw(row, column);
    if (cell?.v !== undefined && cell.v !== null) return cell;
    const spilled = this.#formulas.getArrayFormulaCellData()[this.sheet.$grid.getUnitId()]?.[this.sheet.$id];
    return spilled?.[row]?.[column] ?? cell;
  }
}

/** Whether it is how an error is shown: "#DIV/0!". */
export function isErrorText(value: unknown): value is string {
  return value === BUSY || (typeof value === "string" && errorCodes.has(value));
}

function holdsContent({ v, f, si, p }: ICellData): boolean {
  return (v !== undefined && v !== null && v !== "") || Boolean(f) || Boolean(si) || Boolean(p);
}
