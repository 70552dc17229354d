/** The calendar of the contract model: calendar years, and the equal months of the term that fall in each. */
import type { ContractTexts } from "../../text/templates/contract";
import type { Book } from "../sheet/book";
import { f, flag, previous, type Formula } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";

export type ContractTiming = ReturnType<typeof contractTiming>;

/** Equal months from the first day of the term to a day: whole months, and the part of the month begun by its days. */
export function monthsSince(sheet: Sheet, book: Book, text: ContractTexts, startDate: Item, day: Item) {
  const unit = book.units;
  const between = sheet.row(
    text.monthsBetween,
    unit.wholeMonths,
    f`(YEAR(${day})-YEAR(${startDate}))*12+MONTH(${day})-MONTH(${startDate})`,
    { detail: true },
  );
  const passed = sheet.row(text.monthsPassed, unit.wholeMonths, f`${between}-(EDATE(${startDate},${between})>${day})`, {
    detail: true,
  });
  const anniversary = f`EDATE(${startDate},${passed})`;
  return sheet.row(
    text.monthsSince,
    unit.months,
    f`${passed}+(${day}-${anniversary})/(EDATE(${startDate},${passed}+1)-${anniversary})`,
    { detail: true },
  );
}

/**
 * @param startDate  first day of the term
 * @param endDate    the day after its last
 * @param months     length of the term in equal months
 */
export function contractTiming(
  sheet: Sheet,
  book: Book,
  text: ContractTexts,
  startDate: Item,
  endDate: Item,
  months: Item,
  complete: Item,
) {
  const unit = book.units;
  sheet.heading(text.timeline);
  const period: Item = sheet.row(text.period, unit.count, () => f`${previous(() => period)}+1`, { detail: true });
  const year = sheet.row(text.year, unit.year, f`YEAR(${startDate})+${period}-1`, { name: "Year" });
  const nextStart = sheet.row(text.nextStart, unit.date, f`DATE(${year}+1,1,1)`, { detail: true });
  const since = monthsSince(sheet, book, text, startDate, nextStart);
  const elapsed = sheet.row(text.elapsed, unit.months, f`MAX(0,MIN(${months},${since}))*${complete}`, { detail: true });
  const monthsInYear = sheet.row(text.monthsInYear, unit.months, f`${elapsed}-${previous(elapsed)}`, {
    ties: { to: f`${months}` },
  });
  const yearsCovered: Formula = f`(YEAR(${endDate}-1)-YEAR(${startDate})+1)*${complete}`;
  const inTerm = sheet.row(text.inTerm, unit.flag, flag(f`${monthsInYear}>0`), {
    look: "flag",
    ties: { to: yearsCovered },
  });
  const firstFlag: Item = sheet.row(text.firstFlag, unit.flag, f`${inTerm}*(1-${previous(inTerm)})`, {
    look: "flag",
    ties: { to: f`${complete}` },
  });
  const lastFlag = sheet.row(text.lastFlag, unit.flag, f`${inTerm}*(${elapsed}=${months})`, {
    look: "flag",
    ties: { to: f`${complete}` },
  });
  return { period, year, nextStart, since, elapsed, monthsInYear, inTerm, firstFlag, lastFlag };
}
