/** The first sheet of the vendor model: what it is, what it says, how to read it. */
import { dateOf } from "../../ledger/record/dates";
import { fill } from "../../text/fill";
import { vendorsTexts } from "../../text/templates/vendors";
import type { PlanRequest } from "../request";
import type { Book } from "../sheet/book";
import { Cover } from "../sheet/cover";
import { cell, f } from "../sheet/formula";
import type { Sheet } from "../sheet/sheet";
import type { VendorCalc } from "./vendorCalc";
import type { VendorInputs } from "./vendorInputs";

/**
 * @param years  how many years the charts show
 */
export function vendorCover(
  book: Book,
  sheet: Sheet,
  { ledger, now }: PlanRequest,
  inputs: VendorInputs,
  calc: VendorCalc,
  years: number,
): void {
  const text = vendorsTexts[book.language];
  const unit = book.units;
  const cover = new Cover(sheet, book);
  cover.facts([
    [text.purpose, text.purposeText],
    [text.basis, text.basisText],
    [text.undisclosed, text.undisclosedText],
    [text.inserted, fill(text.insertedText, { date: dateOf(now), asOf: ledger.asOf })],
  ]);
  cover.fact(text.notCounted, f`${calc.notCounted}`, unit.count);
  cover.fact(text.viewShown, f`${inputs.view}`);
  cover.tiles(text.keyFigures, [
    { label: text.tileYear, unit: unit.year, value: f`${calc.yearLooked}` },
    { label: text.tileSpend, unit: unit.usd, value: calc.inYear(calc.totalSpend) },
    { label: text.tileHhi, unit: unit.hhi, value: f`${calc.hhiNow}` },
    { label: text.tileEffective, unit: unit.effective, value: calc.inYear(calc.effective) },
    { label: text.tileLargest, unit: unit.text, value: f`${calc.largest}` },
    { label: text.tileTop1, unit: unit.percent, value: calc.inYear(calc.top1) },
    { label: text.tileTop2, unit: unit.percent, value: calc.inYear(calc.top2) },
    { label: text.tileAfter, unit: unit.hhi, value: f`${calc.best}` },
  ]);
  const shown = { from: 0, count: years };
  const categories = { row: calc.year, ...shown };
  cover.chart({
    name: "Shares",
    title: text.chartShares,
    categories,
    series: [
      ...calc.shares.map((row) => ({ name: row.label, cells: { row, ...shown }, kind: "stackedShare" as const })),
      { name: text.hhi, cells: { row: calc.hhi, ...shown }, kind: "line", secondary: true },
    ],
    axis: { title: text.axisShare, format: "0%" },
    secondaryAxis: { title: text.axisHhi, format: "#,##0" },
  });
  cover.chart({
    name: "Spend",
    title: text.chartSpend,
    categories,
    series: calc.spends.map((row) => ({ name: row.label, cells: { row, ...shown }, kind: "stacked" })),
    axis: { title: text.axisUsdBn, format: "#,##0,,," },
  });
  cover.table(
    text.contracts,
    ["", text.annual, text.total, text.statusHead],
    calc.contracts.map(
      ({ contract, annual }) =>
        [
          contract.name,
          [f`${annual}`, unit.usdPerYear],
          [f`${contract.total}`, unit.usd],
          [cell(contract.total, "H"), unit.text],
        ] as const,
    ),
  );
  cover.legend();
}
