/** Payback period: the time until an investment has returned what was put in. */
import { DAYS_IN_YEAR, netByDay } from "./cashFlows";
import { requireRate } from "./domain";
import { DomainError } from "./errors";
import { largestOf, settled, tolerance } from "./tolerance";

/**
 * Time at which the cumulative flow last rises to 0, even within each period.
 *
 * @param flows  the investor's, out is negative; without dates flow i falls on time i
 * @param dates  whole serials in any order; time is then in years, actual days over 365 from the earliest
 * @param rate   per unit of time, above -1: payback of the flows discounted to time 0
 * @returns      periods or years; 0 when the money is never out
 * @throws DomainError "#N/A" when the cumulative flow ends below 0, "#NUM!" for a rate of -100 % or less
 * @source Brealey, Myers, Allen: Principles of Corporate Finance, ch. 5 (payback, discounted payback)
 * @example
 * payback([-100, 30, 40, 50]) //=> 2.6
 */
export function payback(flows: readonly number[], dates?: readonly number[], rate = 0): number {
  requireRate(rate);
  const timed = inOrder(flows, dates).map(({ time, flow }) => ({ time, flow: flow / (1 + rate) ** time }));

  const cumulative: number[] = [];
  for (const { flow } of timed) cumulative.push((cumulative.at(-1) ?? 0) + flow);
  const within = tolerance(
    largestOf(
      cumulative,
      timed.map(({ flow }) => flow),
    ),
  );

  const last = cumulative.reduce((found, balance, at) => (settled(balance, within) < 0 ? at : found), -1);
  if (last < 0) return 0;
  const next = timed[last + 1];
  if (!next) throw new DomainError("#N/A", "neverPaidBack");
  const part = Math.min(1, -cumulative[last]! / next.flow);
  return timed[last]!.time + part * (next.time - timed[last]!.time);
}

interface TimedFlow {
  readonly time: number;
  readonly flow: number;
}

/** Flows by time; those of one day are added up. */
function inOrder(flows: readonly number[], dates: readonly number[] | undefined): TimedFlow[] {
  if (!dates) return flows.map((flow, time) => ({ time, flow }));
  const { days, amounts } = netByDay(flows, dates);
  return days.map((day, at) => ({ time: (day - days[0]!) / DAYS_IN_YEAR, flow: amounts[at]! }));
}
