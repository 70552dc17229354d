/** Cash flows on one time line: in the order of time, at most one at a time, without zeros, which is the form that every solver needs. */

/** Days of a year by Actual/365 Fixed. */
export const DAYS_IN_YEAR = 365;

export interface CashFlows {
  /** Never 0; one per time. */
  readonly amounts: readonly number[];
  /** Whole steps since the first flow, rising: periods, or days of dated flows. */
  readonly times: readonly number[];
  /** Steps per unit of time of a rate. */
  readonly stepsPerYear: number;
}

/** Half a unit in the last place of a double of size 1: the largest relative error of a decimal stored as a double. */
export const ROUNDING = 2 ** -53;

/** Whether an amount may differ from what was meant, as 0.1 does; whole amounts are meant exactly. */
export function isRounded(amount: number): boolean {
  return !Number.isSafeInteger(amount);
}

/**
 * Flows in the order of time, added up where several fall on one time, without those that are 0.
 *
 * @param flows  out is negative
 * @param dates  whole serials, one per flow, in any order; without them flow i falls on time i
 */
export function cashFlows(flows: readonly number[], dates?: readonly number[]): CashFlows {
  const stepsPerYear = dates ? DAYS_IN_YEAR : 1;
  return { ...(dates && !isStrictlyRising(dates) ? netted(flows, dates) : listed(flows, dates)), stepsPerYear };
}

function isStrictlyRising(dates: readonly number[]): boolean {
  for (let at = 1; at < dates.length; at++) if (dates[at]! <= dates[at - 1]!) return false;
  return true;
}

type TimedAmounts = Omit<CashFlows, "stepsPerYear">;

/** Flows already in order, at most one at a time. */
function listed(flows: readonly number[], dates: readonly number[] | undefined): TimedAmounts {
  const amounts: number[] = [];
  const times: number[] = [];
  let start = 0;
  for (let at = 0; at < flows.length; at++) {
    if (flows[at] === 0) continue;
    const time = dates ? dates[at]! : at;
    if (amounts.length === 0) start = time;
    amounts.push(flows[at]!);
    times.push(time - start);
  }
  return { amounts, times };
}

function netted(flows: readonly number[], dates: readonly number[]): TimedAmounts {
  const { days, amounts } = netByDay(flows, dates);
  return listed(amounts, days);
}

/** Flows added up by day, the days rising. @param dates  whole serials, one per flow, in any order */
export function netByDay(
  flows: readonly number[],
  dates: readonly number[],
): { readonly days: number[]; readonly amounts: number[] } {
  const order = flows.map((_, at) => at).sort((a, b) => dates[a]! - dates[b]!);
  const days: number[] = [];
  const amounts: number[] = [];
  for (let at = 0; at < order.length;) {
    const day = dates[order[at]!]!;
    const together: number[] = [];
    for (; at < order.length && dates[order[at]!] === day; at++) together.push(flows[order[at]!]!);
    days.push(day);
    amounts.push(sumOf(together));
  }
  return { days, amounts };
}

/** Sum of amounts; 0 when what is left is no more than the rounding of the amounts themselves (0.1 + 0.2 - 0.3). */
function sumOf(amounts: readonly number[]): number {
  if (amounts.length === 1) return amounts[0]!;
  let sum = 0;
  let lost = 0;
  let doubt = 0;
  for (const amount of amounts) {
    const next = sum + amount;
    lost += Math.abs(sum) >= Math.abs(amount) ? sum - next + amount : amount - next + sum;
    sum = next;
    if (isRounded(amount)) doubt += Math.abs(amount) * ROUNDING;
  }
  const exact = sum + lost;
  return Math.abs(exact) <= doubt ? 0 : exact;
}

/** How often amounts change sign, zeros left aside: by Descartes, the most rates of return that they can have. */
export function signChanges(amounts: readonly number[]): number {
  let changes = 0;
  let last = 0;
  for (const amount of amounts) {
    if (amount === 0) continue;
    if (last !== 0 && amount > 0 !== last > 0) changes++;
    last = amount;
  }
  return changes;
}
