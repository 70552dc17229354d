/** Remaining performance obligations: the firm part that is not yet recognised, and when it falls due. */
import { contractCalcTexts } from "../../text/templates/contract/calc";
import type { Book } from "../sheet/book";
import { all, cell, f, previous, type Formula, type Operand } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";

export interface ObligationDrivers {
  /** What is owed whatever is taken, by year. */
  readonly firm: Item;
  readonly year: Item;
  /** Ends of the first and the second band, in months. */
  readonly shortBand: Item;
  readonly longBand: Item;
  readonly valuationYear: Item;
}

export function obligationRows(book: Book, sheet: Sheet, drivers: ObligationDrivers) {
  const text = contractCalcTexts[book.language];
  const { usd } = book.units;
  const { firm, year, shortBand, longBand, valuationYear } = drivers;

  sheet.row(text.obligationOpening, usd, () => f`${previous(closing)}`);
  const recognised = sheet.row(text.obligationRecognised, usd, f`-${firm}`, {
    ties: { to: () => f`-${cell(closing, "H")}` },
  });
  const closing: Item = sheet.row(text.obligationClosing, usd, () => f`${previous(() => closing)}+${recognised}`, {
    style: "strong",
    note: text.obligationNote,
    opening: f`SUM(${all(firm)})`,
    name: "Obligations",
  });

  /** What falls due in the years after the end of `from` and not after the end of `to`. */
  const due = (from: Operand, to: Operand): Formula =>
    f`SUMPRODUCT((${all(year)}>${from})*(${all(year)}<=${to})*${all(firm)})`;
  const shortEnd = f`${year}+${shortBand}/12`;
  const longEnd = f`${year}+${longBand}/12`;
  const within = sheet.row(text.bandShort, usd, due(year, shortEnd));
  const middle = sheet.row(text.bandMiddle, usd, due(shortEnd, longEnd));
  sheet.row(text.bandLong, usd, f`SUMPRODUCT((${all(year)}>${longEnd})*${all(firm)})`, {
    ties: {
      to: f`SUM(${all(closing)})-SUM(${all(within)})-SUM(${all(middle)})`,
      gross: f`SUM(${all(closing)})`,
    },
  });
  const nextTwelve = sheet.value(text.nextTwelve, usd, due(valuationYear, f`${valuationYear}+${shortBand}/12`));
  return { closing, nextTwelve };
}
