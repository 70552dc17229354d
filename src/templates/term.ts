/** Terms in a template's form: length, first year, and the longest term that a model is laid out for. */
import { dayOf } from "../model/calendar";
import { firstDay, lastDay, termMonths } from "../model/schedule/term";

/** Years beyond which no contract is modelled: more columns than a reader can follow or a page can print. */
export const LONGEST_TERM = 40;

/** Months of a term given by years or date serials; 0 or less where it ends before it starts. */
export function termInMonths(start: number, end: number): number {
  return lastDay(end) < firstDay(start) ? 0 : termMonths(start, end);
}

/** The calendar year of a term's first day. */
export function yearOfStart(start: number): number {
  return dayOf(firstDay(start)).year;
}
