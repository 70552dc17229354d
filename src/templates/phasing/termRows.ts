/** The term in a case: its first and last day, and its length in equal months. Agrees with `model/term`. */
import { phasingTexts } from "../../text/templates/phasing";
import type { Book } from "../sheet/book";
import { cell, f, flag, previous, type Formula, type Operand } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";
import type { Unit } from "../sheet/units";

export interface TermRows {
  readonly startDate: Item;
  /** The day after the last. */
  readonly endDate: Item;
  readonly months: Item;
  /** Begun ones included. */
  readonly contractYears: Item;
}

/**
 * @param start  the first day as announced
 * @param end    the day after the last as announced
 * @param delay  months by which both move
 * @param given  1 where total, start and end are given
 */
export function termRows(book: Book, sheet: Sheet, start: Item, end: Item, delay: Formula, given: Item): TermRows {
  const text = phasingTexts[book.language];
  const unit = book.units;
  const startDate = sheet.value(text.startDate, unit.date, f`EDATE(${start},${delay})`);
  const endDate = sheet.value(text.endDate, unit.date, f`EDATE(${end},${delay})`);
  const whole = sheet.value(
    text.wholeMonths,
    unit.wholeMonths,
    f`(YEAR(${endDate})-YEAR(${startDate}))*12+MONTH(${endDate})-MONTH(${startDate})-(DAY(${endDate})<DAY(${startDate}))`,
  );
  const anniversary = f`EDATE(${startDate},${whole})`;
  const months = sheet.value(
    text.termMonths,
    unit.months,
    f`${given}*(${whole}+(${endDate}-${anniversary})/(EDATE(${startDate},${whole}+1)-${anniversary}))`,
    { note: text.termMonthsNote },
  );
  const contractYears = sheet.value(text.contractYears, unit.years, f`ROUNDUP(${months}/12,0)`);
  return { startDate, endDate, months, contractYears };
}

/**
 * Equal months from a first day to the day of each period: whole ones, and the days of the one begun.
 *
 * @param opening  whether the day before the first period, in column H, is measured too
 */
export function monthsSince(book: Book, sheet: Sheet, startDate: Item, day: Item, opening = false): Item {
  const text = phasingTexts[book.language];
  const unit = book.units;
  const row = (label: string, of: Unit, formula: (at: (row: Item) => Operand) => Formula): Item =>
    sheet.row(
      label,
      of,
      formula((one) => one),
      { detail: true, ...(opening && { opening: formula((one) => cell(one, "H")) }) },
    );
  const between = row(
    text.monthsBetween,
    unit.wholeMonths,
    (at) => f`(YEAR(${at(day)})-YEAR(${startDate}))*12+MONTH(${at(day)})-MONTH(${startDate})`,
  );
  const passed = row(
    text.monthsPassed,
    unit.wholeMonths,
    (at) => f`${at(between)}-(EDATE(${startDate},${at(between)})>${at(day)})`,
  );
  return row(text.monthsSince, unit.months, (at) => {
    const anniversary = f`EDATE(${startDate},${at(passed)})`;
    return f`${at(passed)}+(${at(day)}-${anniversary})/(EDATE(${startDate},${at(passed)}+1)-${anniversary})`;
  });
}

/** The months of the term that have passed by the end of each period. */
export function elapsedMonths(book: Book, sheet: Sheet, since: Item, months: Item, opening = false): Item {
  const text = phasingTexts[book.language];
  const passed = (at: Operand) => f`MAX(0,MIN(${months},${at}))`;
  return sheet.row(text.elapsed, book.units.months, passed(since), {
    detail: true,
    ...(opening && { opening: passed(cell(since, "H")) }),
  });
}

/** The flags of the term, each with its total. */
export function termFlags(
  book: Book,
  sheet: Sheet,
  elapsed: Item,
  { startDate, endDate, months }: TermRows,
  given: Item,
) {
  const text = phasingTexts[book.language];
  const { months: ofMonths, flag: ofFlag } = book.units;
  const monthsInYear = sheet.row(text.monthsInYear, ofMonths, f`${elapsed}-${previous(elapsed)}`, {
    ties: { to: f`${months}` },
  });
  const calendarYears = f`(YEAR(${endDate}-1)-YEAR(${startDate})+1)*${given}`;
  const inTerm = sheet.row(text.inTerm, ofFlag, flag(f`${monthsInYear}>0`), {
    style: "flag",
    ties: { to: calendarYears },
  });
  const firstFlag = sheet.row(text.firstFlag, ofFlag, f`${inTerm}*(1-${previous(inTerm)})`, {
    style: "flag",
    ties: { to: f`${given}` },
  });
  sheet.row(text.lastFlag, ofFlag, f`${inTerm}*(${elapsed}=${months})`, { style: "flag", ties: { to: f`${given}` } });
  return { inTerm, firstFlag };
}
