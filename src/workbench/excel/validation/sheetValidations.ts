import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  DataValidationErrorStyle,
  DataValidationType,
  generateRandomId,
  SheetDataValidationModel,
} from "../../engine/univer";
import type {
  IDataValidationRuleBase,
  IDataValidationRuleOptions,
  ISheetDataValidationRule,
} from "../../engine/univer";
import { cellsOf, isUnbounded } from "../area";
import type { Area } from "../area";
import { rangeOnGrid } from "../univerRange";
import type { Worksheet } from "../worksheet";

/** As Excel has it before anything is said: what is not allowed is refused. */
const untouched = {
  type: DataValidationType.ANY,
  allowBlank: true,
  errorStyle: DataValidationErrorStyle.STOP,
} as const;

/** What may be typed into the cells of a sheet. Univer keeps it, and moves it along with the cells. */
export class SheetValidations {
  constructor(private readonly sheet: Worksheet) {}

  /** The rule of all cells of the area; undefined for none, "mixed" when they have different ones. */
  of(area: Area): ISheetDataValidationRule | undefined | "mixed" {
    const first = this.#at(area.row, area.column);
    if (isUnbounded(area)) return first;
    for (const [row, column] of cellsOf(area)) if (this.#at(row, column)?.uid !== first?.uid) return "mixed";
    return first;
  }

  /** Changes some of it for all cells of the area; what is not said stays as it is with the first cell. */
  change(area: Area, change: Partial<IDataValidationRuleBase & IDataValidationRuleOptions>): void {
    const current = this.#at(area.row, area.column) ?? untouched;
    this.clear(area);
    this.sheet.$grow(area);
    const ranges = [rangeOnGrid(area, this.sheet.$grid)];
    const rule: ISheetDataValidationRule = { ...current, ...change, uid: generateRandomId(8), ranges };
    this.sheet.$apply(AddSheetDataValidationCommand.id, { rule });
  }

  clear(area: Area): void {
    if (this.of(area) === undefined) return;
    this.sheet.$apply(ClearRangeDataValidationCommand.id, { ranges: [rangeOnGrid(area, this.sheet.$grid)] });
  }

  #at(row: number, column: number): ISheetDataValidationRule | undefined {
    const { $engine } = this.sheet.$workbook;
    const model = $engine.univer.__getInjector().get(SheetDataValidationModel);
    return model.getRuleByLocation($engine.workbook.getId(), this.sheet.$id, row, column);
  }
}
