/** Formulas that stand in no cell: what a name comes to, and the functions of `workbook.functions`. */
import type { Engine } from "../engine/engine";
import { isErrorText } from "./sheetCells";
import type { ExcelValue } from "./sheetCells";

export interface Evaluation {
  /** "#BUSY!" until it is there. */
  readonly value: ExcelValue;
}

/** Where the formulas are calculated as if they stood there: the last cell of a sheet, which nothing refers to. */
const ROW = 1_048_575;
const COLUMN = 16_383;

/** The formulas of a workbook that are calculated without a cell: those of names, and `workbook.functions`. */
export class Evaluations {
  readonly #pending = new Set<Promise<void>>();
  readonly #prepared = new Map<string, Evaluation>();

  constructor(private readonly engine: Engine) {}

  start(formula: string): Evaluation {
    const evaluation: { value: ExcelValue } = { value: "#BUSY!" };
    const ended = this.#evaluate(formula).then((value) => {
      evaluation.value = value;
      this.#pending.delete(ended);
    });
    this.#pending.add(ended);
    return evaluation;
  }

  /** Calculates formulas that are going to be asked for by their text, anew. */
  prepare(formulas: readonly string[]): void {
    this.#prepared.clear();
    for (const formula of formulas) this.#prepared.set(formula, this.start(formula));
  }

  valueOf(formula: string): ExcelValue {
    return this.#prepared.get(formula)?.value ?? "#BUSY!";
  }

  /** Settles when all that was started is there; undefined when it is. */
  get pending(): Promise<void> | undefined {
    return this.#pending.size === 0 ? undefined : Promise.all(this.#pending).then(() => undefined);
  }

  async #evaluate(formula: string): Promise<ExcelValue> {
    await this.engine.calculation.whenIdle();
    const unitId = this.engine.workbook.getId();
    const sheetId = this.engine.workbook.getActiveSheet().getSheetId();
    const asked = { [unitId]: { [sheetId]: { [ROW]: { [COLUMN]: [formula] } } } };
    const results = await this.engine.api.getFormula().executeFormulas(asked);
    const value = results[unitId]?.[sheetId]?.[ROW]?.[COLUMN]?.[0]?.value;
    const first = Array.isArray(value) ? value[0]?.[0] : value;
    if (typeof first === "number" || typeof first === "boolean") return first;
    return isErrorText(first) ? first : (first ?? "");
  }
}
