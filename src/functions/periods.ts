/** Reader of the argument `periods`, which gives a schedule its columns and their direction. */
import { dayOf } from "../model/calendar";
import { DomainError } from "../model/errors";
import type { FunctionErrorKey } from "../text/functionErrors";
import { calendarYear, type Marks, marksFrom, type Period, periodsFrom } from "../model/schedule/periods";
import { isYearOrDate, type Term } from "../model/schedule/term";
import { isOmitted, named } from "./arguments";
import { readValues, type Series, type Shape } from "./ranges";

export interface Periods {
  readonly periods: readonly Period[];
  readonly shape: Shape;
}

/**
 * Years, or the last days of periods, as they were given.
 *
 * @throws DomainError "#VALUE!" for text, a block, or years among dates; "#NUM!" for a number that is neither a year
 * nor a date, and for dates that do not rise
 */
export function readMarks(range: unknown): Series & { readonly marks: Marks } {
  const argument = "periods";
  const { values, shape } = readValues(range, argument);
  const wrong = values.find((value) => !isYearOrDate(value));
  if (wrong !== undefined)
    throw new DomainError<FunctionErrorKey>("#NUM!", "notAYearOrDate", { argument, value: wrong });
  const whole = values.map(Math.floor);
  return { argument, values: whole, shape, marks: named(argument, () => marksFrom(whole)) };
}

/** @throws DomainError as `readMarks` */
export function readPeriods(range: unknown): Periods {
  const { marks, shape } = readMarks(range);
  return { periods: periodsFrom(marks), shape };
}

/** Periods that may be left out: then a row of calendar years from the start of a term to its end. */
export function readPeriodsOf(term: Term, range: unknown): Periods {
  if (!isOmitted(range)) return readPeriods(range);
  const { year } = term.origin;
  const count = dayOf(term.end - 1).year - year + 1;
  return { periods: Array.from({ length: count }, (_, index) => calendarYear(year + index)), shape: "row" };
}
