/** The yearly schedule and the headline figures that a template's form shows before anything is inserted. */
import { dayOf, edate } from "../model/calendar";
import { calendarYear, type Period } from "../model/schedule/periods";
import { annualized, termFrom, type Term } from "../model/schedule/term";
import type { Choices } from "./fields";
import { cases, type Case } from "./startingFigures";

export interface YearAmount {
  readonly year: number;
  readonly amount: number;
}

export interface Preview {
  readonly years: readonly YearAmount[];
  readonly perYear: number;
  readonly peak: YearAmount;
  /** At the end of each calendar year, from the start of the first; null without a rate. */
  readonly presentValue: number | null;
  readonly perGigawatt: number | null;
  /** The fiscal year for which the vendor has filed a least revenue from the contract; null where it has filed none. */
  readonly filedYear: { readonly amount: number; readonly floor: number } | null;
}

/** What is chosen for every schedule. */
export interface ScheduleChoices {
  readonly total: number;
  readonly term: Term;
  /** Position of the case among bear, base and bull. */
  readonly caseIndex: number;
}

/** @returns null as long as total, start and end are not all given */
export function scheduleChoices({ total, start, end, scenario }: Choices): ScheduleChoices | null {
  if (typeof total !== "number" || typeof start !== "number" || typeof end !== "number") return null;
  return { total, term: termFrom(start, end), caseIndex: Math.max(0, cases.indexOf((scenario ?? "base") as Case)) };
}

/** A term whose first and last day move by whole months. */
export function delayed(term: Term, months: number): Term {
  return months === 0 ? term : termFrom(edate(term.start, months), edate(term.end, months) - 1);
}

/**
 * @param total  as announced, whatever the case makes of it
 * @param paid   what is paid in each of some periods
 */
export function previewFrom(
  { discountRate, gigawatts }: Choices,
  total: number,
  term: Term,
  paid: (periods: readonly Period[]) => readonly number[],
): Preview {
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
    filedYear: null,
  };
}

function presentValue(rate: number, amounts: readonly number[]): number {
  return amounts.reduce((sum, amount, at) => sum + amount / (1 + rate) ** (at + 1), 0);
}
