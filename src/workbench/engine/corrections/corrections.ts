/** Faults of Univer 0.25.1 that give wrong results or cost much time, corrected once for all engines of the process. */
import { countBlankResultsAsZero } from "./blankResults";
import { answerForFailingFunctions } from "./failingFunction";
import { indexRangesTogether } from "./dependencyIndex";
import { readRangesAfresh } from "./rangeCache";
import { keepMeaningOfNames } from "./nameScope";
import { rewriteOnlyMentions } from "./sheetMentions";
import { keepSpilledValues } from "./spilledValues";
import { keepSheetOfTableReferences } from "./tableReference";
import { leaveTriggeringToTheQueue } from "./trigger";
import { forgetUnfinishedFormulas } from "./unfinishedFormula";

let corrected = false;

/** Makes all corrections, at the first call in a process. They replace methods of Univer, so they hold for every engine. */
export function correctUniver(): void {
  if (corrected) return;
  corrected = true;
  readRangesAfresh();
  indexRangesTogether();
  keepSpilledValues();
  countBlankResultsAsZero();
  answerForFailingFunctions();
  keepSheetOfTableReferences();
  keepMeaningOfNames();
  rewriteOnlyMentions();
  leaveTriggeringToTheQueue();
  forgetUnfinishedFormulas();
}
