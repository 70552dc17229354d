/** Custom functions for value and return: present values, rates of return, depreciation, funding, debt, leases. */
import { debtSchedule as modelDebtSchedule } from "../model/debt";
import { requireNotNegative } from "../model/domain";
import { vintageDepreciation } from "../model/depreciation";
import { multipleOfMoney } from "../model/multiple";
import { payback } from "../model/payback";
import { datedPresentValue, leaseLiability, presentValue } from "../model/presentValue";
import { allRatesOfReturn, rateOfReturn } from "../model/irr/rateOfReturn";
import { fundTranches as modelFundTranches } from "../model/tranches";
import { answer, spill } from "./answer";
import { isOmitted, named, readFlag, readNumber, readOptional, readWord, single } from "./arguments";
import { FLOW_TIMING, REPAYMENT_TYPE, SERVICE_CONVENTION, TRANCHE_ORDER } from "./keywords";
import { inShape, isSingle, readDates, readSeries, readValues, rowsInShape, type Series } from "./ranges";
import { positive, rate as aboveMinusOne, share, wholeFromOne, wholeFromZero } from "./rules";

/**
 * Present value of flows, one a period (as NPV) or dated (as XNPV).
 * @customfunction DEAL_PV
 * @param rate Discount rate, above -100%: per period, or per year with dates.
 * @param flows Flows, in whole currency units; money out is negative. A blank cell is 0 and keeps its place.
 * @param [timing] When in its period a flow falls due: "end" (default), "mid" or "start"; or a date for each flow.
 * @returns Present value; with dates at the first date listed, by actual days over 365.
 * @source Brealey, Myers, Allen: Principles of Corporate Finance, ch. 2; XNPV's day count
 * @example =DEAL_PV(10%,{60,60,60,60,60},"mid") gives 238.5
 */
export function dealPv(rate: unknown, flows: unknown[][], timing?: unknown[][]): number {
  return answer(() => {
    const yearly = readNumber(rate, "rate", aboveMinusOne);
    const series = readSeries(flows, "flows");
    if (!isDates(timing)) return presentValue(yearly, series.values, readWord(timing, "timing", FLOW_TIMING, "end"));
    return datedPresentValue(yearly, series.values, readDates(timing, "timing", series));
  });
}

/** A range, or a number other than the 0 of a blank cell, is dates; anything else is a keyword. */
function isDates(timing: unknown): boolean {
  if (!isSingle(timing)) return true;
  const value = single(timing, "timing");
  return typeof value === "number" && value !== 0;
}

function readOptionalDates(dates: unknown, flows: Series): readonly number[] | undefined {
  return isOmitted(dates) ? undefined : readDates(dates, "dates", flows);
}

/**
 * Internal rate of return: the rate at which flows are worth 0, of several the nearest to the guess.
 * @customfunction DEAL_IRR
 * @param flows Flows, in whole currency units; money out is negative. A blank cell is 0 and keeps its place.
 * @param [dates] Date of each flow, in any order; omitted: one flow a period.
 * @param [guess] Where to look first, above -100% (10% by default). For 0, type the value.
 * @returns Rate per period, or per year of 365 days with dates; #NUM! when there is none.
 * @source Brealey, Myers, Allen: Principles of Corporate Finance, ch. 5; nearest root measured in ln(1+r)
 * @example =DEAL_IRR({-70000,12000,15000,18000,21000,26000}) gives 8.66%
 */
export function dealIrr(flows: unknown[][], dates?: unknown[][], guess?: unknown): number {
  return answer(() => {
    const series = readSeries(flows, "flows");
    const start = readOptional(guess, "guess", aboveMinusOne, undefined);
    return rateOfReturn(series.values, readOptionalDates(dates, series), start);
  }, "flows");
}

/**
 * Every internal rate of return of some flows, rising in a column; more than one means that an IRR is ambiguous.
 * @customfunction IRR_ALL
 * @param flows Flows, in whole currency units; money out is negative. A blank cell is 0 and keeps its place.
 * @param [dates] Date of each flow, in any order; omitted: one flow a period.
 * @returns Rates above -100%, rising; #NUM! when there is none.
 * @source Descartes' rule of signs: as many rates as changes of sign, or an even number fewer
 * @example =IRR_ALL({-1600,10000,-10000}) gives 25% above 400%
 */
export function irrAll(flows: unknown[][], dates?: unknown[][]): number[][] {
  return spill(() => {
    const series = readSeries(flows, "flows");
    return inShape(allRatesOfReturn(series.values, readOptionalDates(dates, series)), "column");
  }, "flows");
}

/**
 * Multiple on invested capital: all money in over all money out.
 * @customfunction DEAL_MOIC
 * @param flows Flows, in whole currency units; money out is negative.
 * @returns Multiple (1.2 is 1.2x).
 * @source CFA Institute, GIPS: investment multiple
 * @example =DEAL_MOIC({-100,30,40,50}) gives 1.2
 */
export function dealMoic(flows: unknown[][]): number {
  return answer(() => multipleOfMoney(readSeries(flows, "flows").values), "flows");
}

/**
 * Time until flows have paid back what was put in, for the last time; #N/A when they never do.
 * @customfunction DEAL_PAYBACK
 * @param flows Flows, in whole currency units; money out is negative. The first stands at time 0.
 * @param [dates] Date of each flow, in any order; omitted: one flow a period.
 * @param [rate] Discount rate for the discounted payback, above -100% (none by default).
 * @returns Periods, or years from the earliest date; even within a period. 0 when the money is never out.
 * @source Brealey, Myers, Allen: Principles of Corporate Finance, ch. 5
 * @example =DEAL_PAYBACK({-100,30,40,50}) gives 2.6
 */
export function dealPayback(flows: unknown[][], dates?: unknown[][], rate?: unknown): number {
  return answer(() => {
    const series = readSeries(flows, "flows");
    const discount = readOptional(rate, "rate", aboveMinusOne, 0);
    return payback(series.values, readOptionalDates(dates, series), discount);
  }, "flows");
}

/**
 * Straight-line depreciation of yearly capital spending, summed over the vintages.
 * @customfunction VINTAGE_DEP
 * @param capex Spending by year, in whole currency units.
 * @param life Years over which an asset is written off, above 0; need not be whole.
 * @param [convention] "half" a year in the first (default), "full" first year, or from the "next" year.
 * @param [n] Number of years to give (until all is written off by default).
 * @param [salvage] Part of the cost that is not written off, 0 to 1 (0 by default).
 * @returns Depreciation in each year from the first year of spending, lying as capex lies.
 * @source IAS 16.62, ASC 360-10-35-4; half-year convention: IRS Publication 946
 * @example =VINTAGE_DEP({100,100},2,"full") gives 50, 100 and 50
 */
export function vintageDep(
  capex: unknown[][],
  life: unknown,
  convention?: unknown,
  n?: unknown,
  salvage?: unknown,
): number[][] {
  return spill(() => {
    const spending = readValues(capex, "capex");
    const lifetime = readNumber(life, "life", positive);
    const service = readWord(convention, "convention", SERVICE_CONVENTION, "half");
    const years = readOptional(n, "n", wholeFromOne, undefined);
    const unwritten = readOptional(salvage, "salvage", share, 0);
    const depreciation = named(years === undefined ? "life" : "n", () =>
      vintageDepreciation(spending.values, lifetime, service, years, unwritten),
    );
    return inShape(depreciation, spending.shape);
  });
}

/**
 * Draws on each tranche of funding so that every period's uses are met.
 * @customfunction FUND_TRANCHES
 * @param uses Money needed by period, in whole currency units.
 * @param capacity The most that each tranche can give in all, in the order of the tranches.
 * @param [order] "waterfall": one tranche after the other (default); "prorata": all by their capacity.
 * @returns A row for each tranche, a column for each period; turned when uses stand in a column.
 * @source Order of draws as in term sheets; pro rata by total capacity
 * @example =FUND_TRANCHES({100,100},{150;50}) gives 100, 50 above 0, 50
 */
export function fundTranches(uses: unknown[][], capacity: unknown[][], order?: unknown): number[][] {
  return spill(() => {
    const needed = readValues(uses, "uses");
    const limits = readValues(capacity, "capacity");
    const orderOfDraws = readWord(order, "order", TRANCHE_ORDER, "waterfall");
    named("uses", () => requireNotNegative(needed.values));
    named("capacity", () => requireNotNegative(limits.values));
    const draws = modelFundTranches(needed.values, limits.values, orderOfDraws);
    return rowsInShape(draws, needed.shape);
  });
}

/**
 * Term debt drawn over time: opening, draw, interest on the opening balance, repayment, closing.
 * @customfunction DEBT_SCHEDULE
 * @param draws Draws by period, in whole currency units, each at its period's end and a loan of its own.
 * @param rate Interest per period (8%), above -100%.
 * @param tenor Whole periods from a draw to its last repayment, grace included.
 * @param [type] "annuity" (level payments, default), "linear" (level principal) or "bullet" (all at the end).
 * @param [grace] Whole periods without repayment, less than tenor (0 by default).
 * @param [capitalise] TRUE adds the interest of the grace periods to the debt (FALSE by default).
 * @returns Five rows, as many periods as draws; five columns when draws stand in a column. Repayment is principal only.
 * @source Level-payment loan as in PPMT; capitalised interest during construction
 * @example =DEBT_SCHEDULE({100,0,0},10%,2,"linear") closes at 100, 50 and 0
 */
export function debtSchedule(
  draws: unknown[][],
  rate: unknown,
  tenor: unknown,
  type?: unknown,
  grace?: unknown,
  capitalise?: unknown,
): number[][] {
  return spill(() => {
    const drawn = readValues(draws, "draws");
    const { opening, draw, interest, repayment, closing } = modelDebtSchedule(drawn.values, {
      rate: readNumber(rate, "rate", aboveMinusOne),
      tenor: readNumber(tenor, "tenor", wholeFromOne),
      type: readWord(type, "type", REPAYMENT_TYPE, "annuity"),
      grace: readOptional(grace, "grace", wholeFromZero, 0),
      capitalise: readFlag(capitalise, "capitalise", false),
    });
    return rowsInShape([opening, draw, interest, repayment, closing], drawn.shape);
  }, "draws");
}

/**
 * Opening lease liability: lease payments discounted at the lessee's borrowing rate.
 * @customfunction LEASE_PV
 * @param payments Payments by period, positive, in whole currency units.
 * @param ibr Incremental borrowing rate per period, above -100%.
 * @param [timing] "start" (default) counts a payment due on day 1, too (the liability after it is that much lower); "mid", "end".
 * @returns Liability before the first payment.
 * @source IFRS 16.26 and Illustrative Example 13 (405,391; after the first payment 355,391); ASC 842-20-30-1
 * @example =LEASE_PV({50000,50000},5%) gives 97,619
 */
export function leasePv(payments: unknown[][], ibr: unknown, timing?: unknown): number {
  return answer(() => {
    const due = readWord(timing, "timing", FLOW_TIMING, "start");
    return leaseLiability(readSeries(payments, "payments").values, readNumber(ibr, "ibr", aboveMinusOne), due);
  }, "payments");
}
