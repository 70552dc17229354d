/** Straight-line depreciation, one line for each year in which money was spent. Agrees with `model/` on VINTAGE_DEP. */
import type { Book } from "./book";
import { fill } from "../../text/fill";
import { all, cell, constant, down, f, last, toDate, type Formula } from "./formula";
import type { Item } from "./item";
import type { Sheet } from "./sheet";

export interface VintageDrivers {
  readonly year: Item;
  readonly capex: Item;
  /** What has been spent in all. */
  readonly spent: Formula;
  /** Useful life in years; need not be whole. */
  readonly life: Item;
  /** Part of its first year before an asset is in service: 0.5 by the half-year convention. */
  readonly serviceShare: Item;
  readonly firstYear: Item;
}

export interface VintageWords {
  readonly vintage: string;
  readonly vintageNote: string;
  readonly depreciation: string;
  readonly netBook: string;
}

/** An asset of year j is written off evenly over [j + s, j + s + life]: each line is a vintage, each column a year. */
export function vintages(book: Book, sheet: Sheet, words: VintageWords, drivers: VintageDrivers) {
  const { usd, year: ofYear } = book.units;
  const { year, capex, spent, life, serviceShare, firstYear } = drivers;
  const lines: Item[] = [];
  for (let number = 1; number <= sheet.shape.periods; number++) {
    const before = lines.at(-1);
    const line: Item = sheet.row(
      fill(words.vintage, { number }),
      usd,
      () => {
        const age = f`${year}-${constant(line)}-${serviceShare}`;
        return f`${cell(line, "F")}*(MAX(0,MIN(${life},${age}+1))-MAX(0,MIN(${life},${age})))/${life}`;
      },
      {
        constant: before ? f`${constant(before)}+1` : f`${firstYear}`,
        constantFormat: ofYear.format,
        side: () => f`SUMIF(${all(year)},${constant(line)},${all(capex)})`,
        ...(number === 1 && { note: words.vintageNote }),
        detail: true,
      },
    );
    lines.push(line);
  }
  const [first, final] = [lines[0]!, lines.at(-1)!];
  const depreciation: Item = sheet.row(words.depreciation, usd, f`SUM(${down(first, final, "now")})`, {
    ties: { to: () => f`${spent}-${last(netBook)}` },
  });
  const netBook: Item = sheet.row(words.netBook, usd, f`SUM(${toDate(capex)})-SUM(${toDate(depreciation)})`);
  return { depreciation, netBook };
}
