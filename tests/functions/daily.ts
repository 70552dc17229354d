/**
 * Time in equal months, day by day and by JavaScript's calendar: each day is one over the days of its month of the
 * term. Slow and plain, to hold the functions against.
 */
import { date } from "./dates";

const EPOCH = Date.UTC(1899, 11, 30);

/** The day `months` months after a serial, or the last of its month. */
function edate(serial: number, months: number): number {
  const day = new Date(EPOCH + serial * 86_400_000);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0)).getUTCDate();
  return date(day.getUTCFullYear(), day.getUTCMonth() + months + 1, Math.min(day.getUTCDate(), last));
}

export interface Day {
  readonly serial: number;
  /** Length in months. */
  readonly length: number;
  /** Month of the term, from 0. */
  readonly month: number;
}

/** The days of a term, its last day included. */
export function daysOf(start: number, end: number): Day[] {
  const days: Day[] = [];
  for (let month = 0; edate(start, month) <= end; month++) {
    const first = edate(start, month);
    const next = edate(start, month + 1);
    for (let serial = first; serial < next && serial <= end; serial++)
      days.push({ serial, length: 1 / (next - first), month });
  }
  return days;
}

/** The part of a total that each day gets, by a weight for each contract year. */
export function dailyShares(days: readonly Day[], weights: readonly number[]): Map<number, number> {
  const parts = days.map(({ length, month }) => weights[Math.floor(month / 12)]! * length);
  const whole = parts.reduce((total, part) => total + part, 0);
  return new Map(days.map(({ serial }, at) => [serial, parts[at]! / whole]));
}
