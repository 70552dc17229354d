/** The term as announced, from years or dates, and whether there is enough to calculate with. */
import { phasingTexts } from "../../text/templates/phasing";
import type { Book } from "../sheet/book";
import { f, literal, type Formula } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";

export interface Announced {
  readonly total: Item;
  /** A year or a date serial; 0 where missing. */
  readonly start: Item;
  readonly end: Item;
  /** The greatest number read as a year. */
  readonly lastYear: Item;
  /** The year that a blank model shows. */
  readonly fallbackYear: Item;
}

export function announcedTerm(book: Book, sheet: Sheet, { total, start, end, lastYear, fallbackYear }: Announced) {
  const text = phasingTexts[book.language];
  const { date, flag } = book.units;
  /** A date as it is, a year as its first day; days and years after the last one count from 1. */
  const dayOf = (edge: Item, later: Formula) =>
    f`IF(${edge}>${lastYear},INT(${edge})${later},DATE(MAX(${edge},${fallbackYear}*(${edge}=0))${later},1,1))`;
  const announcedStart = sheet.value(text.announcedStart, date, dayOf(start, literal("")));
  const announcedEnd = sheet.value(text.announcedEnd, date, dayOf(end, literal("+1")));
  const given = sheet.value(
    text.given,
    flag,
    f`(MIN(${total},${start},${end})>0)*(${announcedEnd}>${announcedStart})`,
    { note: text.givenNote },
  );
  return { announcedStart, announcedEnd, given };
}
