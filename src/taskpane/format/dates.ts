/** Dates of the ledger, which are as precise as known: 2025, 2025-09 or 2025-09-10. */

import { firstDay } from "../../ledger/dates";

/**
 * @param date    an ISO date, month or year
 * @param locale  a locale tag
 * @example
 * formatDate("2025-09-10", "en-US") //=> "Sep 10, 2025"
 * formatDate("2025-09", "fr-FR") //=> "sept. 2025"
 */
export function formatDate(date: string | number, locale: string): string {
  const text = String(date);
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return text;
  const precision = text.split("-").length;
  const parsed = new Date(firstDay(text));
  if (Number.isNaN(parsed.getTime())) return text;
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    ...(precision > 1 && { month: "short" }),
    ...(precision > 2 && { day: "numeric" }),
  }).format(parsed);
}

/** A moment, such as that of the last refresh: date and time where the user is. */
export function formatMoment(moment: string, locale: string): string {
  const parsed = new Date(moment);
  if (Number.isNaN(parsed.getTime())) return moment;
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(parsed);
}
