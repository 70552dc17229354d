/** The yearly schedule and the headline figures that a template's form shows before anything is inserted. */
import { dayOf, edate, serialOf } from "../../model/calendar";
import { calendarYear, type Period } from "../../model/schedule/periods";
import {
  alongSCurve,
  byContractYear,
  contractYears,
  growthWeights,
  profileWeights,
  type Phasing,
} from "../../model/schedule/phasing";
import { spendSchedule } from "../../model/schedule/spendSchedule";
import { takeOrPay } from "../../model/takeOrPay";
import { annualized, termFrom, type Term } from "../../model/schedule/term";
import { cases, contractCase, programmeCase, stargateFirstTranche, type Case } from "../../templates/startingFigures";
import type { TemplateId } from "../../templates/catalogue";
import type { Choices } from "../../templates/fields";
import type { YearAmount } from "../parts/YearChart";

export interface Preview {
  readonly years: readonly YearAmount[];
  readonly perYear: number;
  readonly peak: YearAmount;
  /** At the end of each calendar year, from the start of the first; null without a rate. */
  readonly presentValue: number | null;
  readonly perGigawatt: number | null;
  /** June 2027 to May 2028, which Oracle's filing speaks of; null outside the Oracle contract. */
  readonly oracleFiscal2028: number | null;
}

/** What a growth profile starts with on the sheet. */
export const previewGrowth = 0.25;

/** @returns null where the choices do not (yet) make a schedule, or where only the sheet can draw it */
export function previewOf(template: TemplateId, choices: Choices): Preview | null {
  const { total, start, end, discountRate, gigawatts } = choices;
  if (typeof total !== "number" || typeof start !== "number" || typeof end !== "number") return null;
  const { live, top, take, delay } = scenarioOf(template, choices);
  const term = delayed(termFrom(start, end), delay);
  const phasing = phasingOf(template, choices, term);
  if (phasing === null) return null;
  const atOnce = template === "stargate" ? Math.min(stargateFirstTranche, total * live) : 0;
  const paid = (periods: readonly Period[]) => {
    const rest = spendSchedule(total * live - atOnce, term, phasing, periods);
    const committed = rest.map((amount, at) => amount + (holds(periods[at]!, term.start) ? atOnce : 0));
    const taken = committed.map((amount) => amount * take);
    return takeOrPay(committed, taken, { top, makeUpCap: 1, expiry: null }).payable;
  };

  const lastYear = dayOf(term.end - 1).year;
  const numbers = Array.from({ length: lastYear - term.origin.year + 1 }, (_, at) => term.origin.year + at);
  const amounts = paid(numbers.map(calendarYear));
  const years = numbers.map((year, at) => ({ year, amount: amounts[at] ?? 0 }));
  return {
    years,
    perYear: annualized(
      amounts.reduce((sum, amount) => sum + amount, 0),
      term.months,
      12,
    ),
    peak: years.reduce((peak, year) => (year.amount > peak.amount ? year : peak)),
    presentValue: typeof discountRate === "number" ? presentValue(discountRate, amounts) : null,
    perGigawatt: typeof gigawatts === "number" && gigawatts > 0 ? total / gigawatts : null,
    oracleFiscal2028: template === "oracle-contract" ? (paid([fiscal2028])[0] ?? 0) : null,
  };
}

const fiscal2028 = { start: serialOf(2027, 6, 1), end: serialOf(2028, 6, 1) };

function phasingOf(template: TemplateId, { profile }: Choices, term: Term): Phasing | null {
  if (isProgramme(template)) return alongSCurve("quintic", term.months);
  const years = contractYears(term.months);
  if (profile === "scurve") return alongSCurve("quintic", term.months);
  if (profile === "growth") return byContractYear(growthWeights(previewGrowth, years), term.months);
  if (profile === "straight" || profile === "ramp" || profile === "front") {
    return byContractYear(profileWeights(profile, years), term.months);
  }
  return null;
}

/** What a case makes of the total and of what is committed to, as the input sheet of the model starts with it. */
function scenarioOf(template: TemplateId, { scenario }: Choices) {
  const at = Math.max(0, cases.indexOf((scenario ?? "base") as Case));
  if (isProgramme(template)) {
    return { live: programmeCase.spentShare[at]!, top: 1, take: 1, delay: programmeCase.delay[at]! };
  }
  const { delivered, takeOrPay: top, take, delay } = contractCase;
  return { live: delivered[at]!, top: top[at]!, take: take[at]!, delay: delay[at]! };
}

function delayed(term: Term, months: number): Term {
  return months === 0 ? term : termFrom(edate(term.start, months), edate(term.end, months) - 1);
}

const holds = ({ start, end }: Period, day: number) => start <= day && day < end;

const isProgramme = (template: TemplateId) => template === "stargate" || template === "capital-programme";

function presentValue(rate: number, amounts: readonly number[]): number {
  return amounts.reduce((sum, amount, at) => sum + amount / (1 + rate) ** (at + 1), 0);
}
