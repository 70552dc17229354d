/** Reading of the argument `periods`, which gives a schedule its shape. */
import { dayOf } from "../model/calendar";
import { DomainError } from "../model/errors";
import { calendarYear, type Period, periodsFrom } from "../model/periods";
import type { Term } from "../model/term";
import { isOmitted, isYearOrDate } from "./arguments";
import { readValues, type Series, type Shape } from "./ranges";

export interface Periods {
  readonly periods: readonly Period[];
  readonly shape: Shape;
}

/**
 * Years, or the last days of periods, as they were given.
 *
 * @throws DomainError "#VALUE!" for text or a block, "#NUM!" for a number that is neither a year nor a date
 */
export function readMarks(range: unknown, argument: string): Series {
  const { values, shape } = readValues(range, argument);
  const wrong = values.find((value) => !isYearOrDate(value));
  if (wrong !== undefined) throw new DomainError("#NUM!", "notAYearOrDate", { argument, value: wrong });
  return { argument, values: values.map(Math.floor), shape };
}

/** @throws DomainError as `readMarks` and `periodsFrom` */
export function readPeriods(range: unknown): Periods {
  const { values, shape } = readMarks(range, "periods");
  return { periods: periodsFrom(values), shape };
}

/** Periods that may be left out: then a row of calendar years from the start of a term to its end. */
export function readPeriodsOf(term: Term, range: unknown): Periods {
  if (!isOmitted(range)) return readPeriods(range);
  const { year } = term.origin;
  const count = dayOf(term.end - 1).year - year + 1;
  return { periods: Array.from({ length: count }, (_, index) => calendarYear(year + index)), shape: "row" };
}
