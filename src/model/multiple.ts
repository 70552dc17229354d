/** Multiple on invested capital: all inflow over all outflow. */
import { DomainError } from "./errors";

/**
 * Multiple on invested capital.
 *
 * @param flows  the investor's, out is negative; order does not matter
 * @returns      all inflow over all outflow; 0 without inflow
 * @throws DomainError "#DIV/0!" without outflow
 * @source CFA Institute, GIPS: investment multiple (total value to paid-in)
 * @example
 * multipleOfMoney([-100, 30, 40, 50]) //=> 1.2
 */
export function multipleOfMoney(flows: readonly number[]): number {
  let inflow = 0;
  let outflow = 0;
  for (const flow of flows) {
    if (flow > 0) inflow += flow;
    else outflow -= flow;
  }
  if (outflow === 0) throw new DomainError("#DIV/0!", "noOutflow");
  return inflow / outflow;
}
