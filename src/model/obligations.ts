/** Remaining performance obligations: what is contracted and not yet recognised as revenue. */
import { dayOf, equalMonths, monthsAfter } from "./calendar";
import { DomainError } from "./errors";
import type { Period } from "./schedule/periods";
import { largestOf, settled, tolerance } from "./tolerance";

export interface Corkscrew {
  readonly opening: number[];
  readonly additions: readonly number[];
  readonly recognised: readonly number[];
  readonly closing: number[];
}

/**
 * Rolls a balance forward: each period opens where the one before closed.
 *
 * @param opening     balance before the first period, ≥ 0
 * @param additions   new or changed contracts by period; descoping is negative
 * @param recognised  revenue recognised by period
 * @throws DomainError "#NUM!" when a period closes below 0 by more than rounding
 * @source ASC 606-10-50-13, IFRS 15.120
 * @example
 * rollForward(300, [0, 0], [100, 200]).closing //=> [200, 0]
 */
export function rollForward(opening: number, additions: readonly number[], recognised: readonly number[]): Corkscrew {
  const running = [opening];
  additions.forEach((added, period) => running.push(running[period]! + added - recognised[period]!));
  const within = tolerance(largestOf(running, additions, recognised));
  const balances = running.map((balance, period) => {
    if (balance < -within) throw new DomainError("#NUM!", "closingBelowZero", { position: period, value: balance });
    return settled(balance, within);
  });
  return { opening: balances.slice(0, -1), additions, recognised, closing: balances.slice(1) };
}

/**
 * Amounts of a schedule by when they fall due after a date: up to each edge, and thereafter.
 *
 * @param amounts  by period, each even by month over its period
 * @param asOf     serial of the balance date; what is due up to it is left out
 * @param edges    whole months after the balance date, rising
 * @returns        one amount more than edges
 * @source ASC 606-10-50-13(b): time bands of remaining performance obligations
 */
export function dueBands(
  amounts: readonly number[],
  periods: readonly Period[],
  asOf: number,
  edges: readonly number[],
): number[] {
  const next = asOf + 1;
  const origin = dayOf(next);
  const cuts = [next, ...edges.map((edge) => monthsAfter(origin, edge)), Infinity];
  const bands = new Array<number>(edges.length + 1).fill(0);
  periods.forEach((period, at) => {
    const passed = monthsPassed(period);
    for (let band = 0; band < bands.length; band++) {
      const months = passed(cuts[band + 1]!) - passed(cuts[band]!);
      if (months > 0) bands[band]! += (amounts[at]! * months) / passed(Infinity);
    }
  });
  return bands;
}

/** Equal months of a period that have passed by a day. */
function monthsPassed({ start, end }: Period): (day: number) => number {
  const origin = dayOf(start);
  return (day) => (day <= start ? 0 : equalMonths(origin, Math.min(day, end)));
}
