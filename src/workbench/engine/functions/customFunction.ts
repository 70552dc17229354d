import { BaseFunction } from "../univer";
import type { BaseValueObject, FunctionVariantType } from "../univer";
import type { CellPosition } from "../calculation";

/** A custom function as Univer's engine sees it: it hands what it was given, and where, to the bridge. */
export class CustomFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly answer: (given: readonly FunctionVariantType[], cell: CellPosition) => BaseValueObject,
  ) {
    super(name);
  }

  override calculate(...given: FunctionVariantType[]): FunctionVariantType {
    return this.answer(given, { sheetId: this.subUnitId ?? "", row: this.row, column: this.column });
  }
}
