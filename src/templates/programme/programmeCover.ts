/** The first sheet of the programme model: what it is, what it says, how to read it. */
import { dateOf } from "../../ledger/record/dates";
import { fill } from "../../text/fill";
import { programmeCalcTexts } from "../../text/templates/programme/calc";
import { programmeCoverTexts } from "../../text/templates/programme/cover";
import type { Started } from "../phasing/started";
import type { Book } from "../sheet/book";
import { Cover } from "../sheet/cover";
import { constant, f, ratio, total, type Formula } from "../sheet/formula";
import type { Sheet } from "../sheet/sheet";
import type { Funding } from "./funding";
import type { ProgrammeCalc } from "./programmeCalc";
import type { ProgrammeInputs } from "./programmeInputs";
import type { ProgrammeReturns } from "./programmeReturns";
import type { ProgrammeSensitivity } from "./programmeSensitivity";

export interface ProgrammeParts {
  readonly inputs: ProgrammeInputs;
  readonly calc: ProgrammeCalc;
  readonly funding: Funding;
  readonly returns: ProgrammeReturns;
  readonly sensitivity: ProgrammeSensitivity;
}

const billions = "#,##0,,,";

export function programmeCover(book: Book, sheet: Sheet, started: Started, parts: ProgrammeParts): void {
  const text = programmeCoverTexts[book.language];
  const calcText = programmeCalcTexts[book.language];
  const unit = book.units;
  const { inputs, calc, funding, returns, sensitivity } = parts;
  const cover = new Cover(sheet, book);

  cover.facts([
    [text.purpose, text.purposeText],
    [text.basis, text.basisText],
    [text.signs, text.signsText],
    [text.howTo, started.named ? text.howToText : text.howToPlain],
    [text.inserted, fill(text.insertedText, { date: dateOf(started.now), asOf: started.ledgerDate })],
  ]);
  cover.fact(text.caseShown, f`${inputs.chosenCase}`);
  cover.tiles(text.keyFigures, [
    { label: text.tileTotal, unit: unit.usd, value: total(calc.capex) },
    { label: text.tileGw, unit: unit.gw, value: f`${calc.liveGw}` },
    { label: text.tilePerGw, unit: unit.usdPerGw, value: f`${calc.perGw}` },
    { label: text.tileFunded, unit: unit.usd, value: f`${funding.funded}` },
    { label: text.tileUnfunded, unit: unit.usd, value: total(funding.unfunded) },
    { label: text.tileReturn, unit: unit.percent, value: f`${returns.irr}`, note: f`${returns.verdict}` },
    { label: text.tileMultiple, unit: unit.coverage, value: f`${returns.multiple}` },
    { label: text.tilePayback, unit: unit.years, value: f`${returns.payback}` },
  ]);

  const given = constant(calc.given);
  const shareOf = (amount: Formula) => ratio(amount, constant(calc.total));
  cover.table(
    text.bridge,
    ["", text.bridgeAmount, text.bridgeGw, text.bridgeShare],
    [
      [text.announced, [f`${calc.total}`, unit.usd], [f`${calc.gigawatts}`, unit.gw], [f`${given}`, unit.percent]],
      [
        text.planned,
        [f`${inputs.planned}`, unit.usd],
        [f`${inputs.plannedGw}`, unit.gw],
        [shareOf(constant(inputs.planned)), unit.percent],
      ],
      [text.secured, null, [f`${inputs.secured}`, unit.gw], null],
      [text.equity, [f`${inputs.equity}`, unit.usd], null, [shareOf(constant(inputs.equity)), unit.percent]],
      [
        text.spent,
        [f`${calc.spentToDate}`, unit.usd],
        [f`${calc.gwSpent}`, unit.gw],
        [shareOf(constant(calc.spentToDate)), unit.percent],
      ],
    ],
  );

  // The term, a year for the delay of the bear case, and the years in which the last chips still earn.
  const built = { from: 0, count: started.termYears + 2 };
  const lived = { from: 0, count: sheetPeriods(calc) };
  const axis = { title: text.axisUsdBn, format: billions };
  cover.charts([
    {
      name: "CapexByCategory",
      title: text.chartCapex,
      categories: { row: calc.year, ...built },
      series: [
        { name: calcText.chips, cells: { row: calc.chips, ...built }, kind: "stacked" },
        { name: calcText.shell, cells: { row: calc.shell, ...built }, kind: "stacked" },
      ],
      axis,
    },
    {
      name: "Sources",
      title: text.chartSources,
      categories: { row: calc.year, ...built },
      series: [...funding.draws, funding.unfunded].map((row) => ({
        name: row.label,
        cells: { row, ...built },
        kind: "stacked" as const,
        absent: row === funding.unfunded,
      })),
      axis,
    },
  ]);
  cover.charts([
    {
      name: "InService",
      title: text.chartGw,
      categories: { row: calc.year, ...lived },
      series: [{ name: text.chartGw, cells: { row: returns.inService, ...lived }, kind: "columns" }],
      axis: { title: text.axisGw, format: "0" },
    },
    {
      name: "CumulativeCash",
      title: text.chartCumulative,
      categories: { row: calc.year, ...lived },
      series: [{ name: text.chartCumulative, cells: { row: returns.cumulative, ...lived }, kind: "line" }],
      axis: { title: text.axisUsdBn, format: `${billions};(${billions})` },
    },
  ]);
  cover.chart({
    name: "Tornado",
    title: calcText.tornado,
    categories: { ...sensitivity.drivers, column: "B" },
    series: [
      { name: calcText.low, cells: { ...sensitivity.drivers, column: "H" }, kind: "bars" },
      { name: calcText.high, cells: { ...sensitivity.drivers, column: "I" }, kind: "bars" },
    ],
    axis: { title: text.axisUsdBn, format: `${billions};(${billions})` },
  });
  cover.legend();
}

function sheetPeriods({ sheet }: ProgrammeCalc): number {
  return sheet.shape.periods;
}
