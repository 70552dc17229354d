/** Sensitivity of value and coverage: grids and a tornado. Each cell works its figure out by itself, without What-If tables. */
import { contractVendorTexts } from "../../text/templates/contract/vendor";
import { profiles } from "../fields";
import type { Book } from "../sheet/book";
import { all, block, constant, f, previous, ratio, total, type Formula, type Operand } from "../sheet/formula";
import { stepsAway, tornado } from "../sheet/grids";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";
import type { Unit } from "../sheet/units";
import type { ContractCalc } from "./contractCalc";
import type { ContractInputs } from "./contractInputs";

export type ContractSensitivity = ReturnType<typeof contractSensitivity>;

/** Steps on either side of the centre of a grid. */
const STEPS = 2;

export function contractSensitivity(book: Book, sheet: Sheet, inputs: ContractInputs, calc: ContractCalc) {
  const text = contractVendorTexts[book.language];
  const unit = book.units;
  const count = profiles.length;

  sheet.heading(text.fromOthers);
  const year = sheet.importRow(calc.year, { detail: true });
  const escalation = sheet.importRow(calc.escalation, { detail: true });
  const revenue = sheet.importRow(calc.revenue, { detail: true });
  const liveTotal = sheet.import(calc.liveTotal);
  const rate = sheet.import(calc.rate);
  const offset = sheet.import(calc.offset);
  const valuationYear = sheet.import(calc.valuationYear);
  const profileNumber = sheet.import(calc.profileNumber);
  const probability = sheet.import(calc.probability);
  const rateStep = sheet.import(inputs.rateStep);
  const revenueStep = sheet.import(inputs.revenueStep);
  const swing = sheet.import(inputs.swing);
  const swingMonths = sheet.import(inputs.swingMonths);

  sheet.heading(text.shapes);
  const shapes = calc.weights.map((weight, index) =>
    sheet.row(profiles[index]!, unit.percent, ratio(f`(${weight}-${previous(weight)})`, constant(weight)), {
      ties: { to: f`${calc.given}` },
    }),
  );
  const perRevenue = sheet.row(text.perRevenue, unit.factor, ratio(escalation, revenue), {
    format: "0.0E+00",
    detail: true,
  });
  const shapeBlock = block(shapes[0]!, shapes.at(-1)!);

  /** The commitment's present value under a profile and a rate, from the shapes alone. */
  const valueOf = (number: Operand, discount: Operand): Formula =>
    f`${liveTotal}*SUMPRODUCT(INDEX(${shapeBlock},${number},0),${all(escalation)},(1+${discount})^(${valuationYear}+1-${offset}-${all(year)}))`;

  /** Column heads of a grid: the profiles, by number and by name. */
  const heads = () => {
    const numbers: Item = sheet.row(text.profileNumber, unit.count, () => f`${previous(() => numbers)}+1`, { count });
    sheet.row(text.fromProfiles, unit.keyword, f`INDEX(${inputs.profileList.range},${numbers})`, {
      count,
      style: "head",
    });
    return numbers;
  };
  /** Lines of a grid, each with its own value in E, a step apart around the centre. */
  const lines = (label: string, of: Unit, centre: Operand, step: Item, formula: (line: Item) => Formula) => {
    const items = Array.from({ length: 2 * STEPS + 1 }, (_, index) => {
      const away = index - STEPS;
      const item: Item = sheet.row(label, of, () => formula(item), {
        constant: away === 0 ? f`${centre}` : () => f`${constant(items[STEPS]!)}${stepsAway(step, away)}`,
        constantFormat: unit.percent.format,
        count,
        ...(away === 0 && { style: "strong" as const }),
      });
      return item;
    });
    return items[STEPS]!;
  };

  sheet.heading(text.grid);
  sheet.note(text.gridNote);
  const ratedProfiles = heads();
  const centre = lines(text.rate, unit.usd, rate, rateStep, (line) => valueOf(ratedProfiles, constant(line)));
  const atCentre = sheet.value(text.center, unit.usd, f`INDEX(${all(centre)},${profileNumber})`);
  sheet.check(text.centerTies, unit.usd, atCentre, total(calc.commitmentValue));

  sheet.heading(text.coverageGrid);
  sheet.note(text.coverageNote);
  const coveredProfiles = heads();
  const tightest = sheet.row(
    text.tightestShare,
    unit.percent,
    f`${liveTotal}*SUMPRODUCT(MAX(INDEX(${shapeBlock},${coveredProfiles},0)*${all(perRevenue)}))`,
    { count, detail: true },
  );
  const forecast = lines(text.revenueShare, unit.coverage, f`1`, revenueStep, (line) =>
    ratio(constant(line), tightest),
  );
  const coverage = sheet.value(text.coverageCenter, unit.coverage, f`INDEX(${all(forecast)},${profileNumber})`);
  sheet.check(text.coverageTies, unit.coverage, coverage, f`${calc.tightestCommitment}`);

  sheet.heading(text.tornado);
  sheet.note(text.tornadoNote);
  const base = valueOf(profileNumber, rate);
  const position = (keyword: string) =>
    f`MATCH(${constant(inputs.profileList.items[profiles.indexOf(keyword as (typeof profiles)[number])]!)},${inputs.profileList.range},0)`;
  const drivers = tornado(book, sheet, text, atCentre, [
    // From the least to the greatest with the figures as announced: in the chart the greatest is on top.
    [
      text.driverRate,
      valueOf(profileNumber, f`(${rate}+${rateStep})`),
      valueOf(profileNumber, f`(${rate}-${rateStep})`),
    ],
    [text.driverProfile, valueOf(position("ramp"), rate), valueOf(position("front"), rate)],
    [text.driverDelay, f`${base}/(1+${rate})^(${swingMonths}/12)`, f`${base}`],
    [text.driverProbability, f`${base}*MAX(0,${probability}-${swing})`, f`${base}*MIN(1,${probability}+${swing})`],
    [text.driverTotal, f`${base}*(1-${swing})`, f`${base}*(1+${swing})`],
  ]);
  return { sheet, drivers };
}
