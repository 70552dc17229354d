/** Starts and ends as people type and read them: a year, or a day in the display language's order. */
import { dateOf, serialOfDate } from "../../ledger/record/dates";
import { LAST_YEAR } from "../../model/schedule/term";

/**
 * Reads a typed start or end.
 *
 * @returns a year, an Excel date serial, or null where the text is neither
 * @example
 * readTerm("2027", "en-US") //=> 2027
 * readTerm("21/01/2025", "fr-FR") //=> 45678
 */
export function readTerm(text: string, locale: string): number | null {
  const plain = text.trim();
  if (/^\d{4}$/.test(plain)) return Number(plain);
  const iso = /^\d{4}-\d{1,2}-\d{1,2}$/.test(plain) ? plain.split("-") : inLocaleOrder(plain, locale);
  if (iso === null) return null;
  const [year = "", month = "", day = ""] = iso;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const serial = serialOfDate(date);
  // A day that the month does not have, such as 30 February, is not a date.
  return Number.isFinite(serial) && dateOf(serial) === date ? serial : null;
}

/** A year or a serial as an input shows it. */
export function writeTerm(value: number, locale: string): string {
  if (value <= LAST_YEAR) return String(value);
  return shortDate(locale).format(new Date(`${dateOf(value)}T00:00:00Z`));
}

function shortDate(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", month: "2-digit", day: "2-digit" });
}

/** Year, month and day of three numbers, which are in the locale's order; null where they are not three. */
function inLocaleOrder(text: string, locale: string): string[] | null {
  const numbers = /^(\d{1,4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,4})$/.exec(text)?.slice(1);
  if (!numbers) return null;
  const order = shortDate(locale)
    .formatToParts(new Date(0))
    .filter(({ type }) => type !== "literal")
    .map(({ type }) => type);
  const part = (type: "year" | "month" | "day") => numbers[order.indexOf(type)] ?? "";
  return [part("year"), part("month"), part("day")];
}
