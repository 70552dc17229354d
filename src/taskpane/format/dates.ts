/** Dates of the ledger as the pane shows them, each as precise as it is known: 2025, 2025-09 or 2025-09-10. */

import { firstDate, momentOf } from "../../ledger/record/dates";

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
  const parsed = new Date(firstDate(text));
  if (Number.isNaN(parsed.getTime())) return text;
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    ...(precision > 1 && { month: "short" }),
    ...(precision > 2 && { day: "numeric" }),
  }).format(parsed);
}

/**
 * A moment of the workbook, such as that of the last refresh: date and time.
 *
 * @param serial  Excel's serial, which is local time
 * @example
 * formatMoment(46000.5, "fr-FR") //=> "9 déc. 2025, 12:00"
 */
export function formatMoment(serial: number, locale: string): string {
  const shown = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "medium", timeStyle: "short" });
  return shown.format(momentOf(serial));
}
