/** Sensitivity of the programme's value: a grid and a tornado. Each cell works its figure out by itself, without What-If tables. */
import { programmeCalcTexts } from "../../text/templates/programme/calc";
import type { Book } from "../sheet/book";
import { all, constant, f, previous, total, type Formula, type Operand } from "../sheet/formula";
import { stepsAway, tornado } from "../sheet/grids";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";
import type { ProgrammeCalc } from "./programmeCalc";
import type { ProgrammeInputs } from "./programmeInputs";
import type { ProgrammeReturns } from "./programmeReturns";

export type ProgrammeSensitivity = ReturnType<typeof programmeSensitivity>;

/** Steps on either side of the centre of the grid. */
const STEPS = 2;

export function programmeSensitivity(
  book: Book,
  sheet: Sheet,
  inputs: ProgrammeInputs,
  calc: ProgrammeCalc,
  returns: ProgrammeReturns,
) {
  const text = programmeCalcTexts[book.language];
  const unit = book.units;

  sheet.heading(text.fromInputs);
  const year = sheet.importRow(calc.year, { detail: true });
  const capex = sheet.importRow(calc.capex, { detail: true });
  const inService = sheet.importRow(returns.inService, { detail: true });
  const rate = sheet.import(calc.rate);
  const offset = sheet.import(calc.offset);
  const valuationYear = sheet.import(calc.valuationYear);
  const revenuePerGw = sheet.import(returns.revenuePerGw);
  const operatingShare = sheet.import(inputs.operatingCost);
  const rateStep = sheet.import(inputs.rateStep);
  const swing = sheet.import(inputs.swing);

  /** The free cash flow's present value, from capacity and spending alone. */
  const valueOf = (discount: Operand, revenue: Operand, cost: Operand, spending: Operand): Formula =>
    f`SUMPRODUCT(${all(inService)}*${revenue}*(1-${cost})-${all(capex)}*${spending},(1+${discount})^(${valuationYear}+1-${offset}-${all(year)}))`;

  sheet.heading(text.grid);
  sheet.note(text.gridNote);
  const count = 2 * STEPS + 1;
  const shares: Item = sheet.row(text.factorHead, unit.percent, () => f`${previous(shares)}+${swing}`, {
    opening: f`1${stepsAway(swing, -STEPS - 1)}`,
    count,
    style: "head",
  });
  const lines = Array.from({ length: count }, (_, index): Item => {
    const away = index - STEPS;
    const line: Item = sheet.row(
      text.rate,
      unit.usd,
      () => valueOf(constant(line), f`(${revenuePerGw}*${shares})`, operatingShare, f`1`),
      {
        constant: away === 0 ? f`${rate}` : f`${rate}${stepsAway(rateStep, away)}`,
        constantFormat: unit.percent.format,
        count,
        ...(away === 0 && { style: "strong" as const }),
      },
    );
    return line;
  });
  const centre = sheet.value(text.center, unit.usd, f`INDEX(${all(lines[STEPS]!)},(COUNT(${all(shares)})+1)/2)`);
  sheet.check(
    text.centerTies,
    unit.usd,
    f`${centre}+${total(calc.capex)}`,
    f`${returns.presentValue}+${total(calc.capex)}`,
  );

  sheet.heading(text.tornado);
  sheet.note(text.tornadoNote);
  const r = revenuePerGw;
  const c = operatingShare;
  const drivers = tornado(book, sheet, text, centre, [
    // From the least to the greatest with the figures as announced: in the chart the greatest is on top.
    [text.driverRate, valueOf(f`(${rate}+${rateStep})`, r, c, f`1`), valueOf(f`(${rate}-${rateStep})`, r, c, f`1`)],
    [text.driverCost, valueOf(rate, r, f`${c}*(1+${swing})`, f`1`), valueOf(rate, r, f`${c}*(1-${swing})`, f`1`)],
    [text.driverRevenue, valueOf(rate, f`${r}*(1-${swing})`, c, f`1`), valueOf(rate, f`${r}*(1+${swing})`, c, f`1`)],
    [text.driverCapex, valueOf(rate, r, c, f`(1+${swing})`), valueOf(rate, r, c, f`(1-${swing})`)],
  ]);
  return { sheet, drivers };
}
