/** Spend of a contract in each period of a schedule. */
import type { Period } from "./periods";
import type { Phasing } from "./phasing";
import { monthsInto, type Term } from "./term";

/**
 * The part of a total that falls into each period; what lies outside the term is 0.
 *
 * @param total   whole currency units; a negative total keeps its sign
 * @param phasing how the total is spread over the months of the term
 * @returns       an amount for each period; they add up to the total when the periods cover the term
 * @example
 * const term = termFrom(2027, 2031);
 * spendSchedule(300e9, term, byContractYear([1, 2, 3, 4, 5], term.months), [calendarYear(2027)]) //=> [20e9]
 */
export function spendSchedule(total: number, term: Term, phasing: Phasing, periods: readonly Period[]): number[] {
  return periods.map(({ start, end }) => {
    const from = monthsInto(term, start);
    const to = monthsInto(term, end);
    return from === to ? 0 : (total * phasing.between(from, to)) / phasing.whole;
  });
}
