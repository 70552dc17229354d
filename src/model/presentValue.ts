/** Present value of flows, periodic or dated. */
import { DAYS_IN_YEAR } from "./cashFlows";
import { requireNotNegative, requireRate } from "./domain";
import { DiscountPowers } from "./discountPowers";

/** When in its period a flow falls due. */
export type FlowTiming = "end" | "mid" | "start";

/** Logarithm of the largest factor that needs no care. */
const LARGEST_EXPONENT = 600;

/**
 * Present value of one flow a period.
 *
 * @param rate    per period, above -1
 * @param flows   amounts, out is negative; the first period is the first flow's
 * @param timing  due at the period's end (as Excel's NPV), middle or start
 * @returns       Σ CFᵢ / (1 + r)^(i + k), i from 0; k = 1 end, ½ mid, 0 start
 * @throws DomainError "#NUM!" for a rate of -100 % or less
 * @source Brealey, Myers, Allen: Principles of Corporate Finance, ch. 2
 * @example
 * presentValue(0.1, [110, 121]) //=> 200
 */
export function presentValue(rate: number, flows: readonly number[], timing: FlowTiming = "end"): number {
  requireRate(rate);
  const growth = 1 + rate;
  let value = 0;
  for (let at = flows.length - 1; at > 0; at--) value = (value + flows[at]!) / growth;
  value += flows[0] ?? 0;
  if (timing === "start") return value;
  return timing === "end" ? value / growth : value / Math.sqrt(growth);
}

/**
 * Present value of dated flows, by actual days over 365 from the first date listed, as Excel's XNPV.
 *
 * @param rate   per year, above -1
 * @param flows  amounts, out is negative
 * @param dates  whole serials, one per flow, in any order: what comes before the first one listed is compounded forward
 * @throws DomainError "#NUM!" for a rate of -100 % or less
 * @example
 * datedPresentValue(0.1, [-100, 110], [46388, 46753]) //=> 0
 */
export function datedPresentValue(rate: number, flows: readonly number[], dates: readonly number[]): number {
  requireRate(rate);
  let earliest = dates[0]!;
  let latest = earliest;
  for (const date of dates) {
    if (date < earliest) earliest = date;
    else if (date > latest) latest = date;
  }
  const force = Math.log1p(rate) / DAYS_IN_YEAR;
  const span = latest - earliest;
  if (Math.abs(force) * span > LARGEST_EXPONENT) return sumOfRoots(force, flows, dates);

  // Discounted to the earliest date, so that days count up from 0, and then moved to the base.
  const days = new Float64Array(dates.length);
  for (let at = 0; at < days.length; at++) days[at] = dates[at]! - earliest;
  const factors = new DiscountPowers(days, span);
  factors.raise(-force);
  let value = 0;
  for (let at = 0; at < days.length; at++) value += flows[at]! * factors.powers[at]!;
  return value * Math.exp(force * (dates[0]! - earliest));
}

/** Each factor as the product of its two roots, so that a tiny flow may meet a factor that no number can hold. */
function sumOfRoots(force: number, flows: readonly number[], dates: readonly number[]): number {
  const base = dates[0]!;
  let value = 0;
  for (let at = 0; at < flows.length; at++) {
    if (flows[at] === 0) continue;
    const root = Math.exp((force * (base - dates[at]!)) / 2);
    value += flows[at]! * root * root;
  }
  return value;
}

/**
 * Opening lease liability: the lease payments discounted at the lessee's incremental borrowing rate.
 *
 * @param payments  one a period, each ≥ 0
 * @param ibr       incremental borrowing rate per period, above -1
 * @param timing    "start" counts the payment due on the first day, too; the liability after it is that much lower
 * @throws DomainError "#NUM!" for a negative payment or a rate of -100 % or less
 * @source IFRS 16.26 and Illustrative Example 13; ASC 842-20-30-1
 * @example
 * leaseLiability([50000, 50000], 0.05, "start") //=> 97619.05 (before the first payment)
 */
export function leaseLiability(payments: readonly number[], ibr: number, timing: FlowTiming = "start"): number {
  requireNotNegative(payments);
  return presentValue(ibr, payments, timing);
}
