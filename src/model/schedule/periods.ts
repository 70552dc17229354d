/** Periods of a schedule: calendar years, or stretches that end on given days. */
import { edate, serialOf } from "../calendar";
import { DomainError } from "../errors";
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

/** Years, or the last days of periods as serials. */
export type Marks = { readonly years: readonly number[] } | { readonly ends: readonly number[] };

/**
 * @param marks  all years, in any order, or all serials of last days, rising
 * @throws DomainError "#VALUE!" when years and days are mixed, "#NUM!" when days do not rise
 */
export function marksFrom(marks: readonly number[]): Marks {
  const years = marks.filter((mark) => mark <= LAST_YEAR).length;
  if (years === marks.length) return { years: marks };
  if (years > 0) throw new DomainError("#VALUE!", "yearsAndDatesMixed");
  const rise = marks.every((mark, at) => at === 0 || mark > marks[at - 1]!);
  if (!rise) throw new DomainError("#NUM!", "datesMustRise");
  return { ends: marks };
}

/**
 * A year is its calendar year. A last day's period begins the day after the one before it ends; the first is the
 * twelve months to its end.
 */
export function periodsFrom(marks: Marks): Period[] {
  if ("years" in marks) return marks.years.map(calendarYear);
  let start = edate(marks.ends[0]! + 1, -12);
  return marks.ends.map((lastDay) => {
    const period = { start, end: lastDay + 1 };
    start = period.end;
    return period;
  });
}
