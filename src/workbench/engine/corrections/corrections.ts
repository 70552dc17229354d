/** Faults of Univer 0.25.1 that give wrong results, corrected once for all engines of the process. */
import { answerForFailingFunctions } from "./failingFunction";
import { readRangesAfresh } from "./rangeCache";
import { keepSpilledValues } from "./spilledValues";
import { keepSheetOfTableReferences } from "./tableReference";
import { leaveTriggeringToTheQueue } from "./trigger";

let corrected = false;

export function correctUniver(): void {
  if (corrected) return;
  corrected = true;
  readRangesAfresh();
  keepSpilledValues();
  answerForFailingFunctions();
  keepSheetOfTableReferences();
  leaveTriggeringToTheQueue();
}
