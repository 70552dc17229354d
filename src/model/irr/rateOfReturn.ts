/** Internal rate of return, periodic or dated. */
import { allForces } from "./irrRoots";
import { cashFlows, DAYS_IN_YEAR, signChanges } from "../cashFlows";
import { requireRate } from "../domain";
import { DomainError } from "../errors";
import { pureForce } from "./pureInvestment";
import { periodicForce, timedForce } from "./singleRate";

/** Rates as far from the guess as each other, but for rounding. */
const SAME_DISTANCE = 1e-12;

/**
 * The internal rate of return nearest to a guess, measured in ln(1 + r).
 *
 * @param flows  the investor's, out is negative; without dates one a period
 * @param dates  whole serials, one per flow, in any order; the rate is then per year of 365 days (Excel's XIRR)
 * @param guess  above -1; of two rates at the same distance the lower is given
 * @returns      per period or year, above -1
 * @throws DomainError "#NUM!" when no rate above -100 % makes the flows worth 0, or for a guess of -100 % or less
 * @source uniqueness for one change of sign: Descartes' rule of signs, which holds for real exponents (Laguerre, 1883)
 * @example
 * rateOfReturn([-100, 60, 60]) //=> 0.1306623862918075
 */
export function rateOfReturn(flows: readonly number[], dates?: readonly number[], guess = 0.1): number {
  requireRate(guess);
  const only = onlyForce(flows, dates);
  if (!Number.isNaN(only)) return rateOf(only);
  const rates = allRatesOfReturn(flows, dates);
  let nearest = rates[0]!;
  for (const rate of rates) {
    const gain = distance(nearest, guess) - distance(rate, guess);
    if (gain > SAME_DISTANCE * Math.max(1, distance(rate, guess))) nearest = rate;
  }
  return nearest;
}

function distance(rate: number, guess: number): number {
  return Math.abs(Math.log1p(rate) - Math.log1p(guess));
}

/**
 * Every internal rate of return above -100 %, rising. A rate at which the present value only touches 0 is given once.
 *
 * @throws DomainError "#NUM!" when there is none
 * @example
 * allRatesOfReturn([-1600, 10000, -10000]) //=> [0.25, 4]
 */
export function allRatesOfReturn(flows: readonly number[], dates?: readonly number[]): number[] {
  const only = onlyForce(flows, dates);
  if (!Number.isNaN(only)) return [rateOf(only)];
  const rates = forcesOf(flows, dates).map(Math.expm1).filter(isRate);
  if (rates.length === 0) throw noRate();
  return rates;
}

/** The rate of a force of interest. */
function rateOf(force: number): number {
  const rate = Math.expm1(force);
  if (!isRate(rate)) throw noRate();
  return rate;
}

/** Neither rounded to -100 % nor more than a double holds. */
function isRate(rate: number): boolean {
  return rate > -1 && rate < Infinity;
}

function noRate(): DomainError {
  return new DomainError("#NUM!", "noRate");
}

/** Forces of interest ln(1 + r) at which the flows are worth 0, rising. */
function forcesOf(flows: readonly number[], dates: readonly number[] | undefined): number[] {
  const netted = cashFlows(flows, dates);
  if (signChanges(netted.amounts) === 0) return [];
  const force = pureForce(netted) * netted.stepsPerYear;
  return Number.isNaN(force) ? allForces(netted) : [force];
}

/** The force of flows in order whose sign changes once; NaN for others, and where the quick search does not settle. */
function onlyForce(flows: readonly number[], dates: readonly number[] | undefined): number {
  const change = onlyChange(flows);
  if (Number.isNaN(change)) return NaN;
  if (!dates) return periodicForce(flows, change);
  // Flows of one day on both sides of the change have to be added up first.
  return neverFalls(dates) && dates[change]! > dates[change - 1]! ? datedForce(flows, dates, change) : NaN;
}

/** Force per year of flows in the order of time whose sign changes once. */
function datedForce(flows: readonly number[], dates: readonly number[], change: number): number {
  const start = dates[0]!;
  const days = new Float64Array(dates.length);
  for (let at = 0; at < days.length; at++) days[at] = dates[at]! - start;
  return timedForce(flows, days, change, days[days.length - 1]!) * DAYS_IN_YEAR;
}

/** Index of the first flow after the only change of sign; NaN when there is none or more than one. */
function onlyChange(flows: readonly number[]): number {
  let first = 0;
  while (flows[first] === 0) first++;
  const isInflow = flows[first]! > 0;
  const change = endOfSide(flows, first, isInflow);
  if (change === flows.length) return NaN;
  return endOfSide(flows, change, !isInflow) === flows.length ? change : NaN;
}

/** Index of the first flow of the other sign. */
function endOfSide(flows: readonly number[], from: number, isInflow: boolean): number {
  let at = from;
  if (isInflow) while (at < flows.length && flows[at]! >= 0) at++;
  else while (at < flows.length && flows[at]! <= 0) at++;
  return at;
}

function neverFalls(dates: readonly number[]): boolean {
  for (let at = 1; at < dates.length; at++) if (dates[at]! < dates[at - 1]!) return false;
  return true;
}
