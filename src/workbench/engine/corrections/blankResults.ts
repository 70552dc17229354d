/** Correction of Univer: formulas whose result is a blank cell. */
import { CellValueType, FormulaRuntimeService } from "../univer";
import type { ICellData, Nullable } from "../univer";

/** Univer's own method, private to it: what a formula came to, as its cell keeps it. */
interface ResultKeeper {
  _getValueObjectOfRuntimeData(result: { isNull(): boolean } | null | undefined): Nullable<ICellData>;
}

/** A formula that comes to a blank cell, such as IF(TRUE,A1), leaves its cell blank. In Excel it is 0. */
export function countBlankResultsAsZero(): void {
  const keeper = FormulaRuntimeService.prototype as unknown as ResultKeeper;
  const keep = keeper._getValueObjectOfRuntimeData;
  keeper._getValueObjectOfRuntimeData = function (result) {
    const kept = keep.call(this, result);
    return result?.isNull() ? { ...kept, v: 0, t: CellValueType.NUMBER } : kept;
  };
}
