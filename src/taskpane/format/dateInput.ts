/** Dates of the ledger as people type and read them: a year, a month or a day. */
import { dateOf, serialOfDate } from "../../ledger/record/dates";
import { FIRST_YEAR, LAST_YEAR } from "../../model/schedule/term";
import { readTerm, writeTerm } from "./termInput";

/**
 * Reads a typed date, as precise as it is.
 *
 * @returns an ISO date, month or year; null where the text is none
 * @example
 * readDate("10/09/2025", "fr-FR") //=> "2025-09-10"
 * readDate("9/2025", "fr-FR") //=> "2025-09"
 */
export function readDate(text: string, locale: string): string | null {
  const plain = text.trim();
  if (/^\d{4}$/.test(plain)) return isKnown(Number(plain)) ? plain : null;
  const [, year, month] = /^(\d{4})-(\d{1,2})$/.exec(plain) ?? [];
  const [, monthFirst, yearLast] = /^(\d{1,2})[/.-](\d{4})$/.exec(plain) ?? [];
  const [y, m] = [Number(year ?? yearLast), Number(month ?? monthFirst)];
  if (y && m) return isKnown(y) && m <= 12 ? `${y}-${String(m).padStart(2, "0")}` : null;
  const serial = readTerm(plain, locale);
  return serial === null || serial <= LAST_YEAR ? null : dateOf(serial);
}

/** A date of the ledger as an input shows it. */
export function writeDate(date: string | number, locale: string): string {
  const text = String(date);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? writeTerm(serialOfDate(text), locale) : text;
}

const isKnown = (year: number) => year >= FIRST_YEAR && year <= LAST_YEAR;
