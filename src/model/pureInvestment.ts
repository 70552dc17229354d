/** Flows that change sign several times and still have one rate of return: money stays invested from start to end. */
import type { CashFlows } from "./cashFlows";
import { timedForce } from "./singleRate";

/** Rounding of a balance, relative to what has moved in and out of it. */
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
  const order = [...amounts.keys()].sort((a, b) => Number(amounts[a]! > 0) - Number(amounts[b]! > 0));
  const split = order.findIndex((at) => amounts[at]! > 0);
  const span = times[times.length - 1]!;
  const sorted = Float64Array.from(order, (at) => amounts[at]!);
  const force = timedForce(
    sorted,
    Float64Array.from(order, (at) => times[at]!),
    split,
    span,
  );
  if (Number.isNaN(force)) return NaN;
  const values = amounts.map((amount, at) => amount * Math.exp(-force * times[at]!));
  return keepsSign(values) ? force : NaN;
}

/** Whether sums from either end, each up to where half of all has moved, are of one sign for certain. */
function keepsSign(values: readonly number[]): boolean {
  const half = values.reduce((sum, value) => sum + Math.abs(value), 0) / 2;
  const fromEnd = [...values].reverse();
  return staysOnOneSide(values, half) && staysOnOneSide(fromEnd, half);
}

function staysOnOneSide(values: readonly number[], upTo: number): boolean {
  const sign = Math.sign(values[0]!);
  let balance = 0;
  let moved = 0;
  for (const value of values) {
    balance += value;
    moved += Math.abs(value);
    if (balance * sign <= DOUBT * moved) return false;
    if (moved > upTo) return true;
  }
  return true;
}
