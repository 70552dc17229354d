/** The preview of the contract model: what is payable by year, as the sheets work it out from the same choices. */
import { fact } from "../../ledger/facts";
import { serialOf } from "../../model/calendar";
import type { Period } from "../../model/schedule/periods";
import {
  alongSCurve,
  byContractYear,
  contractYears,
  growthWeights,
  profileWeights,
  type Phasing,
} from "../../model/schedule/phasing";
import { spendSchedule } from "../../model/schedule/spendSchedule";
import type { Term } from "../../model/schedule/term";
import { takeOrPay } from "../../model/takeOrPay";
import type { Choices } from "../fields";
import { delayed, previewFrom, scheduleChoices, type Preview } from "../preview";
import { contractCase, yearlyGrowth } from "../startingFigures";

export function computeContractPreview(choices: Choices): Preview | null {
  const schedule = payable(choices);
  return schedule && previewFrom(choices, schedule.total, schedule.term, schedule.paid);
}

/** With what the choices make of the fiscal year of which Oracle's filing speaks. */
export function oracleContractPreview(choices: Choices): Preview | null {
  const schedule = payable(choices);
  if (!schedule) return null;
  const { total, term, paid } = schedule;
  const { period, value } = fact("oracle-contract-revenue-floor");
  const [amount] = paid([fiscalYear(period!, fact("oracle-fiscal-year-end").value)]);
  return { ...previewFrom(choices, total, term, paid), filedYear: { amount: amount ?? 0, floor: value } };
}

/** @param month  in which the year ends, not December */
function fiscalYear(year: number, month: number): Period {
  return { start: serialOf(year - 1, month + 1, 1), end: serialOf(year, month + 1, 1) };
}

function payable(choices: Choices) {
  const chosen = scheduleChoices(choices);
  if (!chosen) return null;
  const { total, caseIndex } = chosen;
  const of = (figure: keyof typeof contractCase) => contractCase[figure][caseIndex]!;
  const term = delayed(chosen.term, of("delay"));
  const phasing = phasingOf(choices, term);
  if (phasing === null) return null;
  const paid = (periods: readonly Period[]) => {
    const committed = spendSchedule(total * of("delivered"), term, phasing, periods);
    const taken = committed.map((amount) => amount * of("take"));
    return takeOrPay(committed, taken, { top: of("takeOrPay"), makeUpCap: 1, expiry: null }).payable;
  };
  return { total, term, paid };
}

/** null for the profile that follows capacity, which only the sheet can draw. */
function phasingOf({ profile }: Choices, term: Term): Phasing | null {
  const years = contractYears(term.months);
  if (profile === "scurve") return alongSCurve("quintic", term.months);
  if (profile === "growth") return byContractYear(growthWeights(yearlyGrowth, years), term.months);
  if (profile === "straight" || profile === "ramp" || profile === "front") {
    return byContractYear(profileWeights(profile, years), term.months);
  }
  return null;
}
