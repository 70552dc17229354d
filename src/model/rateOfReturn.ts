/** Internal rate of return, periodic or dated. */
import { DomainError } from "./errors";

/**
 * The internal rate of return nearest to a guess, measured in ln(1 + r).
 *
 * @param flows  the investor's, out is negative; without dates one a period
 * @param dates  whole serials, one per flow, in any order; the rate is then per year of 365 days
 * @param guess  above -1; of two rates at the same distance the lower is given
 * @throws DomainError "#NUM!" when no rate above -100 % makes the flows worth 0, or for a guess of -100 % or less
 */
export function rateOfReturn(flows: readonly number[], dates?: readonly number[], guess = 0.1): number {
  if (!(guess > -1)) throw new DomainError("#NUM!", "rateTooLow", { argument: "guess" });
  const rates = allRatesOfReturn(flows, dates);
  const distance = (rate: number) => Math.abs(Math.log1p(rate) - Math.log1p(guess));
  return rates.reduce((best, rate) => (distance(rate) < distance(best) - 1e-12 ? rate : best));
}

/**
 * Every internal rate of return above -100 %, rising. A rate at which the present value touches 0 is given once.
 *
 * @throws DomainError "#NUM!" when there is none
 */
export function allRatesOfReturn(flows: readonly number[], dates?: readonly number[]): number[] {
  const value = (x: number) =>
    flows.reduce((sum, flow, at) => sum + flow * Math.exp(-x * (dates ? (dates[at]! - dates[0]!) / 365 : at)), 0);
  const rates: number[] = [];
  for (let x = -5; x < 10; x += 0.01) {
    let low = x;
    let high = x + 0.01;
    if (Math.sign(value(low)) === Math.sign(value(high))) continue;
    for (let turn = 0; turn < 60; turn++) {
      const middle = (low + high) / 2;
      if (Math.sign(value(middle)) === Math.sign(value(low))) low = middle;
      else high = middle;
    }
    rates.push(Math.expm1((low + high) / 2));
  }
  if (rates.length === 0) throw new DomainError("#NUM!", "noRate", { argument: "flows" });
  return rates;
}
