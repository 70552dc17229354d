/** Dates as sources give them (a year, a month, a day) and as Excel counts them. */

const DAY = 86_400_000;
/** Day 0 of Excel's 1900 date system. (Its non-existent 29 February 1900 makes serials below 61 one day off; no deal is that old.) */
const EPOCH = Date.UTC(1899, 11, 30);

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The date of this moment, in universal time, as deals are dated. */
export const today = (): string => iso(Date.now());

/**
 * The first day of what a partial ISO date names.
 * @example
 * firstDay("2025-09") //=> "2025-09-01"
 */
export function firstDay(date: string): string {
  return `${date}${"-01-01".slice(date.length - 4)}`;
}

/**
 * The last day of what a partial ISO date names: what is dated 2025-05 was surely known on 31 May.
 * @example
 * lastDay("2025") //=> "2025-12-31"
 */
export function lastDay(date: string): string {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (day !== undefined) return date;
  return iso(Date.UTC(year, month ?? 12, 0));
}

/** Excel's serial number of a full ISO date. */
export function serialOf(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY;
}

/** The ISO date of an Excel serial; the fraction, which is the time of day, is dropped. */
export function dateOf(serial: number): string {
  return iso(EPOCH + Math.floor(serial) * DAY);
}

/** A moment as Excel shows it, in the user's own time zone. */
export function serialOfMoment(moment: Date): number {
  return (moment.getTime() - moment.getTimezoneOffset() * 60_000 - EPOCH) / DAY;
}

/**
 * The number that stands for a start or an end in a cell: a year stays a year, a date becomes its serial,
 * a month its first day as a start and its last as an end.
 */
export function termNumber(date: number | string, edge: "start" | "end"): number {
  if (typeof date === "number") return date;
  return serialOf(edge === "start" ? firstDay(date) : lastDay(date));
}
