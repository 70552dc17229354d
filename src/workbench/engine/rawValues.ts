import { FormulaDataModel } from "./univer";
import type { FRange, Injector } from "./univer";

export type CellValue = string | number | boolean | null;

/**
 * Values of a range as calculated. Univer's own `getValue()` rounds for display, and its `getRawValues()` leaves out
 * the cells that a formula spilled into.
 */
export function readRaw(injector: Injector, range: FRange): CellValue[][] {
  const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData()[range.getUnitId()]?.[range.getSheetId()];
  const top = range.getRow();
  const left = range.getColumn();
  const cells = range.getCellDatas();
  return cells.map((row, i) =>
    row.map((cell, j) => {
      const own = cell?.v;
      const value = own ?? spilled?.[top + i]?.[left + j]?.v ?? null;
      const kind = own === null || own === undefined ? spilled?.[top + i]?.[left + j]?.t : cell?.t;
      return kind === BOOLEAN ? Boolean(value) : value;
    }),
  );
}

/** Univer's cell type of TRUE and FALSE, which it keeps as 1 and 0. */
const BOOLEAN = 3;
