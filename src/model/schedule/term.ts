/** The term of a contract: from a first to a last day, both part of it, each given as a year or as a day. */
import { type CalendarDay, dayOf, equalMonths, serialOf } from "../calendar";
import { DomainError } from "../errors";

/** Numbers up to this one are years, numbers above it are Excel's date serials. */
export const LAST_YEAR = 2200;
export const FIRST_YEAR = 1900;
/** 31 December 9999. */
export const LAST_SERIAL = 2_958_465;

/** Whether a number is a year, or a date serial once its fraction is dropped. */
export function isYearOrDate(value: number): boolean {
  if (Number.isInteger(value) && value <= LAST_YEAR) return value >= FIRST_YEAR;
  return isSerial(value);
}

/** Whether a number is a date serial once its fraction is dropped. */
export function isSerial(value: number): boolean {
  return value >= LAST_YEAR + 1 && value < LAST_SERIAL + 1;
}

export interface Term {
  /** First day. */
  readonly start: number;
  /** The day after the last. */
  readonly end: number;
  readonly origin: CalendarDay;
  /** Length in equal months. */
  readonly months: number;
}

/** The day a term begins: 1 January of a year, or the day itself. */
export function firstDay(yearOrSerial: number): number {
  return yearOrSerial > LAST_YEAR ? yearOrSerial : serialOf(yearOrSerial, 1, 1);
}

/** The last day of a term: 31 December of a year, or the day itself. */
export function lastDay(yearOrSerial: number): number {
  return yearOrSerial > LAST_YEAR ? yearOrSerial : serialOf(yearOrSerial, 12, 31);
}

/**
 * @param start  year or serial of the first day
 * @param end    year or serial of the last day
 * @throws DomainError "#NUM!" when it ends before it starts
 */
export function termFrom(start: number, end: number): Term {
  const first = firstDay(start);
  const last = lastDay(end);
  if (last < first) throw new DomainError("#NUM!", "endBeforeStart");
  const origin = dayOf(first);
  return { start: first, end: last + 1, origin, months: equalMonths(origin, last + 1) };
}

/**
 * Length of a term in equal months.
 *
 * @param start  year or serial of the first day
 * @param end    year or serial of the last day
 * @throws DomainError "#NUM!" when it ends before it starts
 * @example
 * termMonths(2027, 2031) //=> 60
 */
export function termMonths(start: number, end: number): number {
  if (start <= LAST_YEAR && end <= LAST_YEAR && start <= end) return (end - start + 1) * 12;
  return termFrom(start, end).months;
}

/** Equal months from the start of the term to a day, never before its start or after its end. */
export function monthsInto(term: Term, serial: number): number {
  if (serial <= term.start) return 0;
  if (serial >= term.end) return term.months;
  return equalMonths(term.origin, serial);
}

/**
 * A total spread evenly over a term, as an amount per year, quarter or month.
 *
 * @param total       whole currency units
 * @param months      length of the term
 * @param monthsEach  12 for a year, 3 for a quarter, 1 for a month
 * @example
 * annualized(300e9, 60, 12) //=> 60e9
 */
export function annualized(total: number, months: number, monthsEach: number): number {
  return (total * monthsEach) / months;
}
