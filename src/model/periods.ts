/** Periods of a schedule: calendar years, or stretches that end on given days. */
import { edate, serialOf } from "./calendar";
import { DomainError } from "./errors";
import { LAST_YEAR } from "./term";

export interface Period {
  /** First day. */
  readonly start: number;
  /** The day after the last. */
  readonly end: number;
}

export function calendarYear(year: number): Period {
  return { start: serialOf(year, 1, 1), end: serialOf(year + 1, 1, 1) };
}

/**
 * Each period begins the day after the one before it ends; the first is the twelve months to its end.
 *
 * @param ends  serials of the last days
 * @throws DomainError "#NUM!" when the days do not rise
 */
export function periodsEnding(ends: readonly number[]): Period[] {
  let start = edate(ends[0]! + 1, -12);
  return ends.map((lastDay, position) => {
    const end = lastDay + 1;
    if (position > 0 && end <= start) throw new DomainError("#NUM!", "datesMustRise", { argument: "periods" });
    const period = { start, end };
    start = end;
    return period;
  });
}

/**
 * @param marks  all years, or all serials of last days
 * @throws DomainError "#VALUE!" when years and days are mixed, "#NUM!" when days do not rise
 */
export function periodsFrom(marks: readonly number[]): Period[] {
  const years = marks.filter((mark) => mark <= LAST_YEAR).length;
  if (years === marks.length) return marks.map(calendarYear);
  if (years > 0) throw new DomainError("#VALUE!", "yearsAndDatesMixed", { argument: "periods" });
  return periodsEnding(marks);
}
