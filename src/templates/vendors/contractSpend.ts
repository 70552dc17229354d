/** Spend by contract: each spread evenly over its own term, in calendar years. */
import { fill } from "../../text/fill";
import { vendorsTexts } from "../../text/templates/vendors";
import { announcedTerm } from "../phasing/announced";
import { elapsedMonths, monthsSince, termRows } from "../phasing/termRows";
import type { Book } from "../sheet/book";
import { cell, constant, f, flag, last, previous, ratio } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";
import type { ContractLines, VendorInputs } from "./vendorInputs";

export interface ContractSpend {
  readonly contract: ContractLines;
  readonly startDate: Item;
  readonly endDate: Item;
  /** 1 where amount and term are given, else 0: an undisclosed amount is left out, not taken for nothing. */
  readonly counted: Item;
  readonly confirmed: Item;
  readonly probability: Item;
  readonly annual: Item;
  readonly total: Item;
  readonly spend: Item;
}

export function contractSpend(
  book: Book,
  sheet: Sheet,
  inputs: VendorInputs,
  contract: ContractLines,
  nextStart: Item,
): ContractSpend {
  sheet.heading(fill(vendorsTexts[book.language].spread, { name: contract.name }));
  const rows = sheet.fold(() => termAndRate(book, sheet, inputs, contract, nextStart));
  const { annual, elapsed } = rows;
  const spend = sheet.row(contract.name, book.units.usd, f`${annual}*(${elapsed}-${previous(elapsed)})/12`, {
    style: "strong",
    ties: { to: f`${annual}*(${last(elapsed)}-${cell(elapsed, "H")})/12` },
  });
  return { contract, ...rows, spend };
}

/** What the contract costs a year, and how many of its months have passed by the end of each. */
function termAndRate(book: Book, sheet: Sheet, inputs: VendorInputs, contract: ContractLines, nextStart: Item) {
  const text = vendorsTexts[book.language];
  const unit = book.units;
  const total = sheet.import(contract.total);
  const start = sheet.import(contract.start);
  const end = sheet.import(contract.end);
  const probability = sheet.import(contract.probability);
  const lastYear = sheet.import(inputs.lastYear);
  const fallbackYear = sheet.import(inputs.fallbackYear);
  const terms = announcedTerm(book, sheet, { total, start, end, lastYear, fallbackYear });
  const { given: counted, announcedStart, announcedEnd } = terms;
  const { startDate, endDate, months } = termRows(book, sheet, announcedStart, announcedEnd, f`0`, counted);
  const [confirmedWord] = inputs.statusList.items;
  const confirmed = sheet.value(
    text.confirmedFlag,
    unit.flag,
    flag(f`${cell(contract.total, "H")}=${constant(confirmedWord!)}`),
  );
  const annual = sheet.value(text.annual, unit.usdPerYear, ratio(f`12*${total}*${counted}`, months));
  const since = monthsSince(book, sheet, startDate, nextStart, true);
  const elapsed = elapsedMonths(book, sheet, since, months, true);
  return { startDate, endDate, counted, confirmed, probability, annual, total, elapsed };
}
