/** Capacity on line while it is being built: at the end of a period, or on average over it. */
import { equalMonths } from "./calendar";
import type { Period } from "./schedule/periods";
import type { Phasing } from "./schedule/phasing";
import { monthsInto, type Term } from "./schedule/term";

/**
 * Capacity on line at the end of each period.
 *
 * @param target   capacity once all is on line, in GW
 * @param term     from the first addition to the last
 * @param phasing  how the additions are spread over the term
 */
export function capacityAtEnd(target: number, term: Term, phasing: Phasing, periods: readonly Period[]): number[] {
  return periods.map(({ end }) => onLine(target, term, phasing, end));
}

function onLine(target: number, term: Term, phasing: Phasing, day: number): number {
  if (day <= term.start) return 0;
  return day >= term.end ? target : (target * phasing.between(0, monthsInto(term, day))) / phasing.whole;
}

/**
 * Average capacity on line over each whole period, the exact integral: 0 before the term, the target after it.
 *
 * @param target   capacity once all is on line, in GW
 * @param term     from the first addition to the last
 * @param phasing  how the additions are spread over the term
 * @example
 * const term = termFrom(2027, 2029);
 * capacityAverage(4.5, term, byContractYear([1, 1, 1], 36), [calendarYear(2027)]) //=> [0.75]
 */
export function capacityAverage(target: number, term: Term, phasing: Phasing, periods: readonly Period[]): number[] {
  return periods.map(({ start, end }) => {
    if (end <= term.start) return 0;
    if (start >= term.end) return target;
    const from = monthsInto(term, start);
    const to = monthsInto(term, end);
    const rising = (phasing.integral(to) - phasing.integral(from)) / phasing.whole;
    const after = end > term.end ? equalMonths(term.origin, end) - term.months : 0;
    const before = start < term.start ? -equalMonths(term.origin, start) : 0;
    return (target * (rising + after)) / (before + (to - from) + after);
  });
}
