/** Correction of Univer: what starts a calculation. */
import { TriggerCalculationController } from "../univer";

/** Univer's own, private to it. */
interface Listeners {
  /** To the commands that make formulas dirty. */
  _commandExecutedListener(): void;
  /** To the steps of a calculation, of which it shows the progress; its timer outlives the workbook. */
  _initialExecuteFormulaProcessListener(): void;
}

/** The engine's CalculationQueue says when to calculate: Univer's own trigger hears of nothing. */
export function leaveTriggeringToTheQueue(): void {
  const trigger = TriggerCalculationController.prototype as unknown as Listeners;
  trigger._commandExecutedListener = () => undefined;
  trigger._initialExecuteFormulaProcessListener = () => undefined;
}
