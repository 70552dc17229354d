/** Custom functions in formulas: called asynchronously, as Excel calls an add-in's, and shown as #BUSY! until they answer. */
import { ErrorType, ErrorValueObject, ICommandService, IDescriptionService, IFunctionService } from "../univer";
import type { BaseValueObject, FWorkbook, FunctionVariantType, IDisposable, Injector } from "../univer";
import type { CalculationQueue, CellPosition } from "../calculation";
import { prepareCalls } from "./arguments";
import { CustomFunction } from "./customFunction";
import { describe } from "./description";
import { calls, formulaCells, movingCommands } from "./formulaCells";
import type { FunctionMetadata } from "./metadata";
import { PendingCalls } from "./pendingCalls";
import type { FunctionCall } from "./pendingCalls";
import { errorCodes, formulaResult, formulaValue, isFunctionError, topLeft } from "./values";
import type { Blanks } from "./values";

/** The custom functions of one engine. */
export class FunctionBridge {
  /** What a blank cell is to a function. */
  blanks: Blanks = "zero";
  readonly #injector: Injector;
  readonly #calculation: CalculationQueue;
  readonly #workbook: FWorkbook;
  readonly #names = new Set<string>();
  readonly #pending: PendingCalls;
  readonly #disposables: IDisposable[];

  constructor(injector: Injector, calculation: CalculationQueue, workbook: FWorkbook) {
    this.#injector = injector;
    this.#calculation = calculation;
    this.#workbook = workbook;
    this.#pending = new PendingCalls(() => calculation.request());
    this.#disposables = [
      calculation.onStart(() => calculation.markDirty(workbook.getId(), this.#pending.takeAnswered())),
      calculation.onEnd(() => this.#pending.endCalculation()),
      injector.get(ICommandService).onCommandExecuted((command) => {
        if (movingCommands.has(command.id)) this.#askAgainAfterMove();
      }),
    ];
  }

  /** Makes a function callable in formulas, suggested and explained while typing. A name registered again is replaced. */
  register(metadata: FunctionMetadata, call: FunctionCall): void {
    const name = metadata.name.toUpperCase();
    const answer = (given: readonly FunctionVariantType[], cell: CellPosition) =>
      this.#answer(metadata, call, given, cell);
    this.#replace(name, () => {
      this.#injector.get(IFunctionService).registerExecutors(new CustomFunction(name, answer));
      this.#injector.get(IDescriptionService).registerDescriptions([describe(name, metadata)]);
      this.#names.add(name);
    });
  }

  unregister(name: string): void {
    this.#replace(name.toUpperCase(), () => undefined);
  }

  /** Of the functions that can be called, in capitals. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  /** Calls the functions in these cells again, or in the formula cells that a function picks. */
  markDirty(cells: Iterable<CellPosition> | ((cell: CellPosition, formula: string) => boolean)): void {
    const picked = typeof cells === "function" ? formulaCells(this.#injector, this.#workbook, cells) : [...cells];
    this.#pending.forget(picked);
    this.#calculation.markDirty(this.#workbook.getId(), picked);
  }

  /** The words that a function gave with the error in this cell. */
  errorMessage(cell: CellPosition): string | undefined {
    return this.#pending.messageOf(cell);
  }

  /** Whether a function in this cell has yet to answer. */
  isBusy(cell: CellPosition): boolean {
    return this.#pending.isBusy(cell);
  }

  /** Settles when nothing is left to calculate and every function has answered. */
  async whenIdle(): Promise<void> {
    while (!this.#calculation.isIdle || this.#pending.isWaiting) {
      await this.#calculation.whenIdle();
      await this.#pending.whenAnswered();
    }
  }

  dispose(): void {
    this.#pending.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #replace(name: string, register: () => void): void {
    const functions = this.#injector.get(IFunctionService);
    functions.unregisterExecutors(name);
    this.#injector.get(IDescriptionService).unregisterDescriptions([name]);
    this.#names.delete(name);
    register();
    // Univer keeps formulas parsed, with the functions they had then, under the workbook's id and their text.
    functions.deleteFormulaAstCacheKey(this.#workbook.getId());
    this.markDirty((_, formula) => calls(formula, name));
  }

  #answer(
    metadata: FunctionMetadata,
    call: FunctionCall,
    given: readonly FunctionVariantType[],
    cell: CellPosition,
  ): BaseValueObject {
    const { rows, lifted } = prepareCalls(metadata, given.map(formulaValue), this.blanks);
    const answers = rows.map((row) =>
      row.map((args) => (isFunctionError(args) ? args : this.#pending.ask(metadata.name, args, cell, call))),
    );
    if (answers.some((row) => row.includes(undefined))) return ErrorValueObject.create(ErrorType.CONNECT);
    if (lifted) return formulaResult(answers.map((row) => row.map((answer) => topLeft(answer ?? null))));
    return formulaResult(answers[0]?.[0] ?? null);
  }

  /** A function that answers after its cell has moved would answer to the wrong cell: it is asked again. */
  #askAgainAfterMove(): void {
    if (this.#pending.isEmpty) return;
    this.#pending.forgetAll();
    this.markDirty(
      formulaCells(
        this.#injector,
        this.#workbook,
        (_, formula, data) =>
          errorCodes.has(String(data.v)) && Array.from(this.#names).some((name) => calls(formula, name)),
      ),
    );
  }
}
