/** When formulas are calculated: after each task's edits, one calculation at a time, and nothing overtaken is applied. */
import {
  CalculateController,
  FormulaDataModel,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  ICommandService,
  IFunctionService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
  SetStyleCommand,
  SetBorderCommand,
  ClearSelectionFormatCommand,
  toDisposable,
} from "./univer";
import type {
  ICommandInfo,
  IDisposable,
  IExecutionOptions,
  IFormulaDirtyData,
  Injector,
  ISetFormulaCalculationNotificationMutation,
  ISetRangeValuesMutationParams,
  Nullable,
} from "./univer";
import { readRangesOnce } from "./corrections/rangeCache";
import { mergeDirty, nothingDirty } from "./dirty";

/** A cell by its place; rows and columns from 0. */
export interface CellPosition {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What of Univer's calculation is private, but needed to keep an overtaken result out of the cells. */
interface ResultApplier {
  _applyResult(data: unknown): Promise<void>;
}
interface Executor {
  _executeStep(): Promise<unknown>;
  _apply(again?: boolean): Promise<unknown>;
}

/** Commands that change a format only. */
const formatting = new Set<string | undefined>([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/**
 * Replaces Univer's own trigger, which waits until 100 ms pass without any command (a function that reports faster than that
 * stops all calculation), stops a running calculation by making its remaining cells #VALUE!, and forgets what was dirty then.
 */
export class CalculationQueue {
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #listeners: IDisposable[] = [];
  readonly #beginnings = new Set<() => void>();
  readonly #endings = new Set<() => void>();
  #edits: Readonly<ICommandInfo>[] = [];
  #marks: Partial<IFormulaDirtyData>[] = [];
  #running: IFormulaDirtyData | null = null;
  #overtaken = false;
  #requested = false;
  #disposed = false;
  #scheduled: ReturnType<typeof setTimeout> | null = null;
  #idle: (() => void)[] = [];

  constructor(injector: Injector) {
    this.#injector = injector;
    this.#commands = injector.get(ICommandService);
    this.#listeners.push(this.#commands.onCommandExecuted((command, options) => this.#see(command, options)));
  }

  /** To be called once the workbook exists: Univer makes its calculation parts with it. */
  attach(): void {
    const applier = this.#injector.get(CalculateController) as unknown as ResultApplier;
    const apply = applier._applyResult.bind(applier);
    applier._applyResult = async (data) => (this.#overtaken ? undefined : apply(data));
    const executor = this.#injector.get(ICalculateFormulaService) as unknown as Executor;
    const step = executor._executeStep.bind(executor);
    // An exception here would leave the calculation unfinished for ever.
    executor._executeStep = () =>
      step().catch((error: unknown) => {
        console.error("The calculation failed", error);
      });
    const pass = executor._apply.bind(executor);
    executor._apply = (again) => readRangesOnce(() => pass(again));
  }

  get isIdle(): boolean {
    return this.#running === null && this.#scheduled === null;
  }

  whenIdle(): Promise<void> {
    return this.isIdle ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Calls back before each calculation, in time to mark cells dirty for it. */
  onStart(listener: () => void): IDisposable {
    this.#beginnings.add(listener);
    return toDisposable(() => void this.#beginnings.delete(listener));
  }

  /** Calls back after each finished calculation, its results being in the cells. */
  onEnd(listener: () => void): IDisposable {
    this.#endings.add(listener);
    return toDisposable(() => void this.#endings.delete(listener));
  }

  /** Recalculates these cells and what depends on them. */
  markDirty(unitId: string, cells: Iterable<CellPosition>): void {
    const dirtyRanges = Array.from(cells, ({ sheetId, row, column }) => ({
      unitId,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    if (dirtyRanges.length > 0) this.#mark({ dirtyRanges });
  }

  /** Calculates soon, whether or not anything is dirty yet. */
  request(): void {
    this.#requested = true;
    this.#schedule();
  }

  /** Recalculates every formula. */
  markAllDirty(): void {
    this.#mark({ forceCalculation: true });
  }

  dispose(): void {
    this.#disposed = true;
    if (this.#scheduled !== null) clearTimeout(this.#scheduled);
    this.#scheduled = null;
    this.#running = null;
    for (const listener of this.#listeners) listener.dispose();
    this.#endings.clear();
    this.#settle();
  }

  #see(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.#running ??= nothingDirty();
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) this.#end();
    } else {
      this.#seeEdit(command, options);
    }
  }

  #seeEdit(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (!this.#injector.get(IActiveDirtyManagerService).has(command.id)) return;
    if (command.id === SetRangeValuesMutation.id) {
      const { trigger } = command.params as ISetRangeValuesMutationParams;
      if (options?.onlyLocal || formatting.has(trigger)) return;
    }
    if (this.#running && command.id !== SetTriggerFormulaCalculationStartMutation.id) this.#overtaken = true;
    this.#edits.push(command);
    this.#schedule();
  }

  #mark(dirty: Partial<IFormulaDirtyData>): void {
    this.#marks.push(dirty);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#disposed || this.#running || this.#scheduled !== null) return;
    this.#scheduled = setTimeout(() => this.#start());
  }

  #start(): void {
    for (const listener of this.#beginnings) listener();
    this.#scheduled = null;
    // What an edit makes dirty is asked only now, when Univer has entered the edit in its formula data.
    const conversions = this.#injector.get(IActiveDirtyManagerService);
    const dirty = this.#edits.flatMap((edit) => conversions.get(edit.id)?.getDirtyData(edit) ?? []);
    this.#running = mergeDirty([...this.#marks, ...dirty]);
    this.#marks = [];
    this.#edits = [];
    this.#requested = false;
    this.#overtaken = false;
    if (hasAny(this.#running.dirtySuperTableMap) || hasAny(this.#running.dirtyDefinedNameMap)) this.#forgetParsed();
    const rowData = this.#injector.get(FormulaDataModel).getHiddenRowsFiltered();
    void this.#commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...this.#running, maxIteration: 1, rowData },
      { onlyLocal: true },
    );
  }

  /**
   * Univer reads formulas that mention a changed table or name afresh for this one calculation, and then goes on with
   * what it had kept of them from before.
   */
  #forgetParsed(): void {
    this.#injector.get(IFunctionService).deleteFormulaAstCacheKey("");
  }

  #end(): void {
    const calculated = this.#running ?? nothingDirty();
    const again = this.#overtaken;
    this.#running = null;
    this.#overtaken = false;
    if (again) this.#mark(calculated);
    else for (const listener of this.#endings) listener();
    if (this.#edits.length > 0 || this.#marks.length > 0 || this.#requested) this.#schedule();
    if (this.isIdle) this.#settle();
  }

  #settle(): void {
    const waiting = this.#idle;
    this.#idle = [];
    for (const resolve of waiting) resolve();
  }
}

/** Whether anything is said of any workbook. */
function hasAny(ofWorkbooks: Nullable<Record<string, unknown>>): boolean {
  return Object.values(ofWorkbooks ?? {}).some((entries) => Object.keys(entries ?? {}).length > 0);
}
