/** The preview of the programme model: capital expenditure by year, as the sheets work it out from the same choices. */
import { fact } from "../../ledger/facts";
import type { Period } from "../../model/schedule/periods";
import { alongSCurve } from "../../model/schedule/phasing";
import { spendSchedule } from "../../model/schedule/spendSchedule";
import type { Choices } from "../fields";
import { delayed, previewFrom, scheduleChoices, type Preview } from "../preview";
import { programmeCase } from "../startingFigures";

export const programmePreview = (choices: Choices): Preview | null => capexPreview(choices, 0);

export const stargatePreview = (choices: Choices): Preview | null =>
  capexPreview(choices, fact("stargate-first-tranche").value);

/** @param firstTranche  spent when the term starts, up to all there is; the rest follows an S-curve */
function capexPreview(choices: Choices, firstTranche: number): Preview | null {
  const chosen = scheduleChoices(choices);
  if (!chosen) return null;
  const { total, caseIndex } = chosen;
  const spent = total * programmeCase.spentShare[caseIndex]!;
  const term = delayed(chosen.term, programmeCase.delay[caseIndex]!);
  const atOnce = Math.min(firstTranche, spent);
  const paid = (periods: readonly Period[]) => {
    const rest = spendSchedule(spent - atOnce, term, alongSCurve("quintic", term.months), periods);
    return rest.map((amount, at) => amount + (holds(periods[at]!, term.start) ? atOnce : 0));
  };
  return previewFrom(choices, total, term, paid);
}

const holds = ({ start, end }: Period, day: number) => start <= day && day < end;
