/** How the total is spread over the term, by profile, in native formulas. Agrees with `model/phasing`. */
import type { ContractTexts } from "../../text/templates/contract";
import type { Book } from "../sheet/book";
import { constant, f, flag, ratio, type Formula, type Operand } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";
import type { Unit } from "../sheet/units";

export interface PhasingDrivers {
  /** Length of the term in equal months. */
  readonly months: Item;
  /** Contract years, begun ones included. */
  readonly contractYears: Item;
  readonly growth: Item;
  readonly rampMonths: Item;
  readonly curve: { readonly fifth: Item; readonly fourth: Item; readonly third: Item };
  /** 1 to 6: which of the profiles is chosen. */
  readonly profileNumber: Item;
}

/** Each profile's part by a moment (months passed, weighted), the whole term's in column E; and what is chosen. */
export function contractPhasing(sheet: Sheet, book: Book, text: ContractTexts, elapsed: Item, drivers: PhasingDrivers) {
  const unit = book.units;
  const { months, contractYears: n, growth, rampMonths, curve, profileNumber } = drivers;

  /** A row whose constant in E is the same formula at the end of the term. */
  const atBoth = (label: string, of: Unit, formula: (at: (row: Item) => Operand, moment: Operand) => Formula): Item =>
    sheet.row(
      label,
      of,
      formula((row) => row, elapsed),
      {
        constant: formula((row) => constant(row), months),
        detail: true,
      },
    );

  const noGrowth = sheet.value(text.noGrowth, unit.flag, flag(f`${growth}=0`));
  const years = atBoth(text.yearsCompleted, unit.years, (_, moment) => f`INT(${moment}/12)`);
  const into = atBoth(text.monthsInto, unit.months, (at, moment) => f`${moment}-12*${at(years)}`);
  const share = atBoth(text.termShare, unit.percent, (_, moment) => ratio(f`${moment}`, months));

  const straight = atBoth(text.weightStraight, unit.months, (_, moment) => f`${moment}`);
  const ramp = atBoth(text.weightRamp, unit.months, (at) => {
    const [j, m] = [at(years), at(into)];
    return f`12*${j}*(${j}+1)/2+(${j}+1)*${m}`;
  });
  const front = atBoth(text.weightFront, unit.months, (at) => {
    const [j, m] = [at(years), at(into)];
    return f`12*(${n}*${j}-${j}*(${j}-1)/2)+(${n}-${j})*${m}`;
  });
  const growing = atBoth(text.weightGrowth, unit.months, (at) => {
    const [j, m] = [at(years), at(into)];
    return f`12*(((1+${growth})^${j}-1)/(${growth}+${noGrowth})+${noGrowth}*${j})+(1+${growth})^${j}*${m}`;
  });
  const scurve = atBoth(text.weightScurve, unit.factor, (at) => {
    const u = at(share);
    return f`${u}*${u}*${u}*(${curve.third}+${u}*(${curve.fourth}+${u}*${curve.fifth}))`;
  });
  const capacity = atBoth(text.weightCapacity, unit.months, (_, moment) => rampedMonths(moment, rampMonths));
  const weight = atBoth(
    text.weightChosen,
    unit.factor,
    (at) =>
      f`CHOOSE(${profileNumber},${at(straight)},${at(ramp)},${at(front)},${at(growing)},${at(scurve)},${at(capacity)})`,
  );
  const cumulative = sheet.row(text.cumulative, unit.percent, ratio(weight, constant(weight)));
  return { straight, ramp, front, growing, scurve, capacity, cumulative };
}

/** Full-capacity months by a moment, when capacity comes on line evenly over the ramp. */
function rampedMonths(moment: Operand, ramp: Operand): Formula {
  return f`MIN(${moment},${ramp})^2/(2*MAX(1,${ramp}))+MAX(0,${moment}-${ramp})`;
}
