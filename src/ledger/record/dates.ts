/** Dates as sources give them (a year, a month, a day), in ISO form, and their Excel serials. */
import { dayOf, daysInMonth, serialOf, UNIX_EPOCH } from "../../model/calendar";

const MILLISECONDS_A_DAY = 86_400_000;

const iso = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");

/** The date of this moment, in universal time, as deals are dated. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/**
 * The first date of what a partial ISO date names.
 * @example
 * firstDate("2025-09") //=> "2025-09-01"
 */
export function firstDate(date: string): string {
  return `${date}${"-01-01".slice(date.length - 4)}`;
}

/**
 * The last date of what a partial ISO date names: what is dated 2025-05 was surely known on 31 May.
 * @example
 * lastDate("2025") //=> "2025-12-31"
 */
export function lastDate(date: string): string {
  const [year = 0, month = 12, day] = date.split("-").map(Number);
  return day === undefined ? iso(year, month, daysInMonth(year, month)) : date;
}

/** Excel's serial of a full ISO date. A day that the month does not have runs on into the next one. */
export function serialOfDate(date: string): number {
  const [year = NaN, month = NaN, day = NaN] = date.split("-").map(Number);
  return serialOf(year, month, day);
}

/** The ISO date of an Excel serial; the fraction, which is the time of day, is dropped. */
export function dateOf(serial: number): string {
  const { year, month, day } = dayOf(Math.floor(serial));
  return iso(year, month, day);
}

/** A moment as Excel shows it, in the user's own time zone. */
export function serialOfMoment(moment: Date): number {
  const local = moment.getTime() - moment.getTimezoneOffset() * 60_000;
  return (local + UNIX_EPOCH * MILLISECONDS_A_DAY) / MILLISECONDS_A_DAY;
}

/** The moment, to the minute, that a serial shows, as if it were in universal time. */
export function momentOf(serial: number): Date {
  return new Date(Math.round((serial - UNIX_EPOCH) * 1440) * 60_000);
}

/**
 * The number that stands for a start or an end in a cell: a year stays a year, a date becomes its serial,
 * a month its first day as a start and its last as an end.
 */
export function termNumber(date: number | string, edge: "start" | "end"): number {
  if (typeof date === "number") return date;
  return serialOfDate(edge === "start" ? firstDate(date) : lastDate(date));
}
