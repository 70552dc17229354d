/** The first sheet of the contract model: what it is, what it says, how to read it. */
import type { ContractTexts } from "../../text/templates/contract";
import type { Book } from "../sheet/book";
import { chartPlace, facts, legend, tiles, type CoverSheet } from "../sheet/cover";
import { f } from "../sheet/formula";
import type { ContractCalc } from "./contractCalc";

export function contractCover(
  book: Book,
  text: ContractTexts,
  cover: CoverSheet,
  calc: ContractCalc,
  charted: { readonly from: number; readonly count: number },
): void {
  const unit = book.units;
  facts(cover, [
    [text.purpose, text.purposeText],
    [text.basis, text.basisText],
  ]);
  tiles(cover, text.keyFigures, [
    { label: text.tileTotal, unit: unit.usd, value: f`${calc.total}` },
    { label: text.tilePerYear, unit: unit.usdPerYear, value: f`${calc.perYear}` },
    { label: text.tilePresentValue, unit: unit.usd, value: f`${calc.presentValue}` },
    { label: text.tilePeak, unit: unit.year, value: f`${calc.peakYear}` },
  ]);
  const top = chartPlace(cover, text.chartSpend, 18);
  cover.sheet.charts.push({
    name: "SpendByYear",
    title: text.chartSpend,
    top,
    lines: 18,
    column: 1,
    columns: 4,
    categories: calc.year,
    series: [{ name: text.spend, row: calc.spend, kind: "columns" }],
    ...charted,
    axis: { title: text.axisUsdBn, format: "#,##0,,," },
  });
  legend(cover, book);
}
