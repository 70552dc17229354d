/** The term of a deal, as far as laying out its timeline needs it. */
import { dateOf, LAST_YEAR, serialOf } from "../ledger/dates";

/** Years beyond which no contract is modelled: more columns than a reader can follow or a page can print. */
export const LONGEST_TERM = 40;

/** The date serial of a start or end given as a year or as a serial: a year starts on 1 January, ends on 31 December. */
export function edgeSerial(value: number, edge: "start" | "end"): number {
  if (value > LAST_YEAR) return Math.floor(value);
  return serialOf(edge === "start" ? `${value}-01-01` : `${value}-12-31`);
}

export function yearOf(serial: number): number {
  return Number(dateOf(serial).slice(0, 4));
}

/** Months from the first day of a term to its last, a begun month counted in parts; 0 or less where it ends before it starts. */
export function termInMonths(start: number, end: number): number {
  const [from, to] = [dateOf(edgeSerial(start, "start")), dateOf(edgeSerial(end, "end") + 1)];
  const parts = (date: string) => date.split("-").map(Number) as [number, number, number];
  const [[y1, m1, d1], [y2, m2, d2]] = [parts(from), parts(to)];
  return (y2 - y1) * 12 + (m2 - m1) + (d2 - d1) / 31;
}
