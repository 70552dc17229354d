/** The first sheet of the contract model: what it is, what it says, how to read it. */
import { fill } from "../../text/fill";
import { contractCoverTexts } from "../../text/templates/contract/cover";
import { contractVendorTexts } from "../../text/templates/contract/vendor";
import { dateOf } from "../../ledger/record/dates";
import type { Book } from "../sheet/book";
import { Cover } from "../sheet/cover";
import { cell, constant, f } from "../sheet/formula";
import type { Sheet } from "../sheet/sheet";
import type { ContractCalc } from "./contractCalc";
import type { CaseRows } from "./contractCases";
import type { ContractFiscal } from "./contractFiscal";
import type { ContractInputs } from "./contractInputs";
import type { ContractSensitivity } from "./contractSensitivity";
import type { ContractVendor } from "./contractVendor";
import type { Started } from "../phasing/started";

export interface ContractParts {
  readonly inputs: ContractInputs;
  readonly calc: ContractCalc;
  readonly cases: readonly CaseRows[];
  readonly vendor: ContractVendor;
  readonly fiscal: ContractFiscal;
  readonly sensitivity: ContractSensitivity;
}

const billions = "#,##0,,,";

export function contractCover(book: Book, sheet: Sheet, started: Started, parts: ContractParts): void {
  const text = contractCoverTexts[book.language];
  const vendorText = contractVendorTexts[book.language];
  const unit = book.units;
  const { inputs, calc, cases, vendor, fiscal, sensitivity } = parts;
  const cover = new Cover(sheet, book);

  cover.facts([
    [text.purpose, text.purposeText],
    [text.basis, text.basisText],
    [text.signs, text.signsText],
    [text.howTo, started.named ? text.howToText : text.howToTextPlain],
    [text.inserted, fill(text.insertedText, { date: dateOf(started.now), asOf: started.ledgerDate })],
  ]);
  cover.fact(text.caseShown, f`${inputs.chosenCase}`);

  cover.tiles(text.keyFigures, [
    { label: text.tileTotal, unit: unit.usd, value: f`${calc.liveTotal}` },
    { label: text.tilePerYear, unit: unit.usdPerYear, value: f`${calc.perYear}` },
    { label: text.tileValue, unit: unit.usd, value: f`${calc.presentValue}` },
    { label: text.tileWeighted, unit: unit.usd, value: f`${calc.weightedValue}` },
    { label: text.tileCoverage, unit: unit.coverage, value: f`${calc.tightest}` },
    { label: text.tileObligations, unit: unit.usd, value: f`${calc.nextTwelve}` },
    { label: text.tilePeak, unit: unit.year, value: f`${calc.peakYear}` },
    { label: text.tileReturn, unit: unit.percent, value: f`${vendor.irr}`, note: f`${vendor.verdict}` },
  ]);

  // The year of building before the term, the term, and a year for the delay of the bear case.
  const shown = { from: 0, count: started.termYears + 2 };
  const categories = { row: calc.year, ...shown };
  const axis = { title: text.axisUsdBn, format: billions };
  cover.chart({
    name: "PayableByCase",
    title: text.chartCases,
    categories,
    series: cases.map(({ name, payable }) => ({ name, cells: { row: payable, ...shown }, kind: "columns" })),
    axis,
  });
  cover.charts([
    {
      name: "Obligations",
      title: text.chartObligations,
      categories,
      series: [{ name: text.chartObligations, cells: { row: calc.closing, ...shown }, kind: "line" }],
      axis,
    },
    {
      name: "Means",
      title: text.chartMeans,
      categories,
      series: [
        { name: text.seriesRevenue, cells: { row: calc.revenue, ...shown }, kind: "columns" },
        { name: text.seriesPayable, cells: { row: calc.payable, ...shown }, kind: "line" },
      ],
      axis,
    },
  ]);
  const { reconciliation } = fiscal;
  if (reconciliation) {
    const { usd, text: words } = unit;
    cover.table(
      text.reconciliation,
      ["", vendorText.impliedHead, vendorText.gapHead, vendorText.verdictHead],
      [
        [vendorText.average, [f`${reconciliation.average}`, usd]],
        [vendorText.floor, [f`${reconciliation.floor}`, usd]],
        ...reconciliation.implied.map(
          (line) => [line.label, [constant(line), usd], [cell(line, "F"), usd], [cell(line, "H"), words]] as const,
        ),
      ],
    );
  }
  cover.chart({
    name: "Tornado",
    title: vendorText.tornado,
    categories: { ...sensitivity.drivers, column: "B" },
    series: [
      { name: vendorText.low, cells: { ...sensitivity.drivers, column: "H" }, kind: "bars" },
      { name: vendorText.high, cells: { ...sensitivity.drivers, column: "I" }, kind: "bars" },
    ],
    axis,
  });
  cover.legend();
}
