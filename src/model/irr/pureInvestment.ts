/** Pure investments: flows that change sign several times and still have one rate of return, since money stays invested from start to end. */
import type { CashFlows } from "../cashFlows";
import { timedForce } from "./singleRate";

/** Relative rounding error of a balance, against the sum of |amounts| in it. */
const DOUBT = 1e-12;

/**
 * Force of interest per step of time of a pure investment: at its rate the balance still to be recovered never changes
 * sign before the last flow.
 *
 * The balances are the coefficients of the present value divided by its root, so that by Descartes there is no other.
 *
 * @returns NaN for other flows, and where rounding leaves a doubt
 * @source D. Teichroew, A. Robichek, M. Montalbano: An Analysis of Criteria for Investment and Financing Decisions
 *         Under Certainty, Management Science 12 (1965)
 */
export function pureForce({ amounts, times }: CashFlows): number {
  if (amounts[0]! > 0 === amounts[amounts.length - 1]! > 0) return NaN;
  const count = amounts.length;
  const split = amounts.reduce((outflows, amount) => (amount < 0 ? outflows + 1 : outflows), 0);
  const sided = new Float64Array(count);
  const sidedTimes = new Float64Array(count);
  let outflow = 0;
  let inflow = split;
  for (let at = 0; at < count; at++) {
    const place = amounts[at]! < 0 ? outflow++ : inflow++;
    sided[place] = amounts[at]!;
    sidedTimes[place] = times[at]!;
  }
  const force = timedForce(sided, sidedTimes, split, times[count - 1]!);
  return isPure(amounts, times, force) ? force : NaN;
}

/**
 * Whether the balance keeps its sign up to the last flow. It is summed from both ends, each up to half of all present
 * value, because a sum from one end alone loses its digits as it nears 0.
 */
function isPure(amounts: readonly number[], times: readonly number[], force: number): boolean {
  if (Number.isNaN(force)) return false;
  const values = new Float64Array(amounts.length);
  let all = 0;
  for (let at = 0; at < values.length; at++) {
    values[at] = amounts[at]! * Math.exp(-force * times[at]!);
    all += Math.abs(values[at]!);
  }
  return keepsSign(values, all / 2) && keepsSign(values.reverse(), all / 2);
}

function keepsSign(values: Float64Array, upTo: number): boolean {
  const sign = Math.sign(values[0]!);
  let balance = 0;
  let moved = 0;
  for (let at = 0; moved < upTo && at < values.length - 1; at++) {
    balance += values[at]!;
    moved += Math.abs(values[at]!);
    if (balance * sign <= DOUBT * moved) return false;
  }
  return true;
}
