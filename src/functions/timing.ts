/** Custom functions for value and timing: terms, schedules, ramps, escalation, fiscal years. */
import { capacityAtEnd, capacityAverage } from "../model/capacity";
import { DomainError } from "../model/errors";
import type { FunctionErrorKey } from "../text/functionErrors";
import { escalated, indexed, yearsBetween } from "../model/schedule/escalation";
import { fiscalYears } from "../model/schedule/fiscalYears";
import { spendSchedule as modelSpendSchedule } from "../model/schedule/spendSchedule";
import { annualized, FIRST_YEAR, LAST_YEAR, termFrom, termMonths } from "../model/schedule/term";
import { answer, asExcelError, plain, spill } from "./answer";
import {
  named,
  readFlag,
  readNumber,
  readOptional,
  readOptionalYearOrDate,
  readWord,
  readYearOrDate,
} from "./arguments";
import { MEASURE, PER, TERM_UNIT } from "./keywords";
import { readMarks, readPeriodsOf } from "./periods";
import { readAdditionsPhasing, readSpendPhasing } from "./profiles";
import { differentCounts, inShape, readSeries, readValues, rowsInShape, type Series } from "./ranges";
import { month, rate } from "./rules";

/**
 * Average amount per year, quarter or month of a total spread evenly over a term.
 * @customfunction ANNUALIZE
 * @param total Total value, in whole currency units (300e9). May be negative or 0.
 * @param start First year of the term (2027: from 1 January) or first day as a date.
 * @param end Last year of the term (2031: to 31 December) or last day as a date; both end days belong to the term.
 * @param [per] "year" (default), "quarter" or "month"; Y, Q, M will do.
 * @returns Amount per year, quarter or month.
 * @source total · 12 / months(start, end); "Q" · 3, "M" · 1
 * @example =ANNUALIZE(300e9,2027,2031) gives 60,000,000,000
 */
export function annualize(total: unknown, start: unknown, end: unknown, per?: unknown): number {
  // Without `answer`: workbooks call this one from thousands of cells, and a closure takes as long as all of its arithmetic.
  try {
    const amount = readNumber(total, "total");
    const months = termMonths(readYearOrDate(start, "start"), readYearOrDate(end, "end"));
    return plain(annualized(amount, months, readWord(per, "per", PER, PER.year)));
  } catch (error) {
    throw asExcelError(error, "end");
  }
}

/**
 * Length of a term in years or months, in equal months: a whole month counts 1 whatever its days.
 * @customfunction CONTRACT_TERM
 * @param start First year of the term (2027: from 1 January) or first day as a date.
 * @param end Last year of the term (2031: to 31 December) or last day as a date; both end days belong to the term.
 * @param [unit] "year" (default) or "month"; Y, M will do.
 * @returns Years or months.
 * @source Equal months: k + (day - EDATE(start, k)) / (EDATE(start, k+1) - EDATE(start, k)), at the day after end
 * @example =CONTRACT_TERM(2027,2031) gives 5
 */
export function contractTerm(start: unknown, end: unknown, unit?: unknown): number {
  return answer(() => {
    const months = termMonths(readYearOrDate(start, "start"), readYearOrDate(end, "end"));
    return months / readWord(unit, "unit", TERM_UNIT, TERM_UNIT.year);
  }, "end");
}

/**
 * Spend of a contract in each period, by a profile; the periods of a term add up to the total.
 * @customfunction SPEND_SCHEDULE
 * @param total Total value, in whole currency units (300e9).
 * @param start First year of the term (2027: from 1 January) or first day as a date.
 * @param end Last year of the term (2031: to 31 December) or last day as a date; both end days belong to the term.
 * @param [profile] "straight" (default), "ramp", "front", "growth", "scurve", or a range with a weight per contract year.
 * @param [periods] Years, or rising period-end dates (a monthly row as one range); default: every calendar year.
 * @param [shape] For growth the rate a year (25%); for scurve 2 (default, quintic) or 1 (cubic).
 * @returns Amount in each period, lying as the periods lie.
 * @remarks A weight is a yearly rate: straight 1; ramp 1, 2, 3…; front n … 1; growth (1+shape)^(j-1). A last contract year that is not full counts for its months; within a contract year spend is even by month.
 * @remarks What lies outside the term is 0. Periods that cover the term add up to the total.
 * @source scurve: 6u⁵-15u⁴+10u³ (K. Perlin, Improving Noise, 2002) or 3u²-2u³ (Hermite)
 * @example =SPEND_SCHEDULE(300e9,2027,2031,"ramp") gives 20, 40, 60, 80 and 100 billion
 */
export function spendSchedule(
  total: unknown,
  start: unknown,
  end: unknown,
  profile?: unknown[][],
  periods?: unknown[][],
  shape?: unknown,
): number[][] {
  return spill(() => {
    const amount = readNumber(total, "total");
    const term = termFrom(readYearOrDate(start, "start"), readYearOrDate(end, "end"));
    const phasing = readSpendPhasing(profile, shape, term.months);
    const columns = readPeriodsOf(term, periods);
    return inShape(modelSpendSchedule(amount, term, phasing, columns.periods), columns.shape);
  }, "end");
}

/**
 * Capacity on line in each period while it is being built, average or at period end.
 * @customfunction CAPACITY_RAMP
 * @param target Capacity once all is on line, in GW.
 * @param start Year (from 1 January) or date of the first addition.
 * @param full Year (by 31 December) or date on which all is on line.
 * @param [profile] How additions are spread: "straight" (default), "ramp", "front", "scurve", or a weight per year.
 * @param [periods] Years, or rising period-end dates (a monthly row as one range); default: calendar years to full.
 * @param [measure] "average" over the period (default) or at its "end".
 * @returns GW in each period, lying as the periods lie.
 * @remarks The average is the exact integral over the whole period: 0 before start, target after full. The answer can serve as the weights of SPEND_SCHEDULE.
 * @source Cumulative share of SPEND_SCHEDULE from start to the end of full
 * @example =CAPACITY_RAMP(4.5,2027,2029,,{2027,2028,2029,2030}) gives 0.75, 2.25, 3.75 and 4.5
 */
export function capacityRamp(
  target: unknown,
  start: unknown,
  full: unknown,
  profile?: unknown[][],
  periods?: unknown[][],
  measure?: unknown,
): number[][] {
  return spill(() => {
    const gigawatts = readNumber(target, "target");
    const term = termFrom(readYearOrDate(start, "start"), readYearOrDate(full, "full"));
    const phasing = readAdditionsPhasing(profile, term.months);
    const columns = readPeriodsOf(term, periods);
    const capacity = readWord(measure, "measure", MEASURE, "average") === "end" ? capacityAtEnd : capacityAverage;
    return inShape(capacity(gigawatts, term, phasing, columns.periods), columns.shape);
  }, "full");
}

/**
 * An amount carried to other periods at a yearly rate, or by a price index.
 * @customfunction ESCALATE
 * @param base Amount in the period from.
 * @param rate_or_index Rate a year (3%), above -100%; or a range of two or more cells: the index in each period.
 * @param periods Years, or rising period-end dates; one cell gives one number.
 * @param [from] Year or date whose prices the base has; default: the first period. Needed when periods is one cell.
 * @returns Amount in each period, lying as the periods lie.
 * @remarks With an index, from must be one of the periods. Time between dates is in equal months from period end to period end.
 * @source base · (1+r)^(t-from), or base · index(t) / index(from)
 * @example =ESCALATE(60e9,3%,{2027,2028}) gives 60 and 61.8 billion
 */
export function escalate(base: unknown, rate_or_index: unknown[][], periods: unknown[][], from?: unknown): number[][] {
  return spill(() => {
    const amount = readNumber(base, "base");
    const marks = readMarks(periods);
    const origin = readOptionalYearOrDate(from, "from") ?? firstOf(marks);
    const rates = readValues(rate_or_index, "rate_or_index");
    const years = named("periods, from", () => marks.values.map((mark) => yearsBetween(origin, mark)));
    if (rates.shape === "single") {
      const yearly = readNumber(rates.values[0], "rate_or_index", rate);
      return inShape(
        years.map((passed) => escalated(amount, yearly, passed)),
        marks.shape,
      );
    }
    if (rates.values.length !== marks.values.length) {
      throw differentCounts("#VALUE!", "rate_or_index", rates.values.length, marks);
    }
    const at = marks.values.indexOf(origin);
    if (at < 0) throw new DomainError<FunctionErrorKey>("#N/A", "fromAbsent");
    return inShape(
      rates.values.map((index) => indexed(amount, index, rates.values[at]!)),
      marks.shape,
    );
  }, "rate_or_index");
}

function firstOf(marks: Series): number {
  if (marks.shape === "single") throw new DomainError<FunctionErrorKey>("#VALUE!", "fromNeeded");
  return marks.values[0]!;
}

/**
 * Fiscal years from calendar years, or from years that end in another month, weighted by the months they share.
 * @customfunction CALENDARIZE
 * @param values Amounts by year.
 * @param years Consecutive years, one for each amount.
 * @param fye_month Month in which the new years end, 1 to 12 (5 for Oracle, 6 for Microsoft).
 * @param [from_fye] Month in which the given years end (12 by default).
 * @param [headers] TRUE (default) puts the labels above the amounts, FALSE gives the amounts only.
 * @returns Labels (the calendar year in which each year ends) and amounts, one more than given.
 * @remarks A year is named after the calendar year in which it ends. The extra year comes last when fye_month is not after from_fye, else first; all years add up to the amounts given.
 * @source Calendarisation by month weights: m/12 of the year and (12-m)/12 of the year before
 * @example =CALENDARIZE({60,60},{2027,2028},6) gives 2027, 2028, 2029 above 30, 60, 30
 */
export function calendarize(
  values: unknown[][],
  years: unknown[][],
  fye_month: unknown,
  from_fye?: unknown,
  headers?: unknown,
): number[][] {
  return spill(() => {
    const amounts = readSeries(values, "values");
    const first = readConsecutiveYears(years, amounts);
    const toMonth = readNumber(fye_month, "fye_month", month);
    const fiscal = fiscalYears(amounts.values, first, toMonth, readOptional(from_fye, "from_fye", month, 12));
    const rows = readFlag(headers, "headers", true) ? [fiscal.labels, fiscal.amounts] : [fiscal.amounts];
    return rowsInShape(rows, amounts.shape);
  });
}

/** The first of consecutive years, of which there must be as many as amounts. */
function readConsecutiveYears(range: unknown, amounts: Series): number {
  const { values } = readSeries(range, "years");
  if (values.length !== amounts.values.length) throw differentCounts("#VALUE!", "years", values.length, amounts);
  const [first] = values;
  const last = values[values.length - 1]!;
  const follow = values.every((year, at) => Number.isInteger(year) && year === first! + at);
  if (!follow || first! < FIRST_YEAR || last > LAST_YEAR) {
    throw new DomainError<FunctionErrorKey>("#NUM!", "yearsMustFollow", { argument: "years" });
  }
  return first!;
}
