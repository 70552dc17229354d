/** Depreciation of capital spending, vintage by vintage. */
import { DomainError } from "./errors";

/** When an asset goes into service in its year: in the middle, at the start, or with the next year. */
export type ServiceConvention = "half" | "full" | "next";

const SERVICE_DELAY: Readonly<Record<ServiceConvention, number>> = { half: 0.5, full: 0, next: 1 };

/** Rows of an Excel sheet: no answer is longer. */
const LONGEST_ANSWER = 1_048_576;

/** A last year that is shorter than this is rounding. */
const NO_TIME = 1e-9;

/**
 * Straight-line depreciation by year, summed over the vintages of spending.
 *
 * @param capex       spending by year
 * @param life        years, above 0, need not be whole
 * @param convention  "half" a year in the first and after the last, "full" first year, or from the "next" year
 * @param years       how many years to give; omitted: until everything is written off
 * @param salvage     part of the cost that is not written off, 0..1
 * @returns           depreciation by year; over all years it sums to cost less salvage
 * @throws DomainError "#NUM!" when the answer would be longer than a sheet
 * @source IAS 16.62, ASC 360-10-35-4 (straight line); half-year convention: IRS Publication 946
 * @example
 * vintageDepreciation([100, 100], 2, "full") //=> [50, 100, 50]
 */
export function vintageDepreciation(
  capex: readonly number[],
  life: number,
  convention: ServiceConvention = "half",
  years?: number,
  salvage = 0,
): number[] {
  const delay = SERVICE_DELAY[convention];
  const count = years ?? Math.ceil(capex.length - 1 + delay + life - NO_TIME);
  if (count > LONGEST_ANSWER) throw new DomainError("#NUM!", "tooManyPeriods");

  const depreciation = new Array<number>(count).fill(0);
  capex.forEach((cost, vintage) => {
    if (cost === 0) return;
    const end = Math.min(count, Math.ceil(vintage + delay + life));
    for (let year = vintage; year < end; year++) {
      depreciation[year]! += cost * (1 - salvage) * writtenOff(year - vintage - delay, life);
    }
  });
  return depreciation;
}

/** Part of an asset that is written off in the year that begins at an age, in years of service. */
function writtenOff(age: number, life: number): number {
  const inService = Math.min(age + 1, life) - Math.max(age, 0);
  return Math.max(0, inService) / life;
}
