/** Phasing rows: the spread of the total over the term by profile, in native formulas. Agrees with `model/schedule/phasing`. */
import { phasingTexts } from "../../text/templates/phasing";
import type { Book } from "../sheet/book";
import { constant, f, flag, previous, ratio, type Formula, type Operand } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";
import type { Unit } from "../sheet/units";
import type { TermRows } from "./termRows";

export interface PhasingDrivers extends Pick<TermRows, "months" | "contractYears"> {
  readonly growth: Item;
  readonly rampMonths: Item;
  readonly curve: { readonly fifth: Item; readonly fourth: Item; readonly third: Item };
}

/** The six profiles' weights by the end of each period, in the order of their list; the whole term's in column E. */
export type Weights = readonly [Item, Item, Item, Item, Item, Item];

export function phasingRows(book: Book, sheet: Sheet, elapsed: Item, drivers: PhasingDrivers): Weights {
  const text = phasingTexts[book.language];
  const unit = book.units;
  const { months, contractYears: n, growth, rampMonths, curve } = drivers;

  /** A row, and in E the same formula at the end of the term. */
  const atBoth = (
    label: string,
    of: Unit,
    formula: (at: (row: Item) => Operand, moment: Operand) => Formula,
    note?: string,
  ): Item =>
    sheet.row(
      label,
      of,
      formula((row) => row, elapsed),
      { constant: formula((row) => constant(row), months), detail: true, ...(note !== undefined && { note }) },
    );

  const noGrowth = sheet.value(text.noGrowth, unit.flag, flag(f`${growth}=0`), { detail: true });
  const years = atBoth(text.yearsCompleted, unit.years, (_, moment) => f`INT(${moment}/12)`);
  const into = atBoth(text.monthsInto, unit.months, (at, moment) => f`${moment}-12*${at(years)}`);
  const share = atBoth(text.termShare, unit.percent, (_, moment) => ratio(moment, months));
  return [
    atBoth(text.weightStraight, unit.months, (_, moment) => f`${moment}`, text.weightNote),
    atBoth(text.weightRamp, unit.months, (at) => {
      const [j, m] = [at(years), at(into)];
      return f`12*${j}*(${j}+1)/2+(${j}+1)*${m}`;
    }),
    atBoth(text.weightFront, unit.months, (at) => {
      const [j, m] = [at(years), at(into)];
      return f`12*(${n}*${j}-${j}*(${j}-1)/2)+(${n}-${j})*${m}`;
    }),
    atBoth(text.weightGrowth, unit.months, (at) => {
      const [j, m] = [at(years), at(into)];
      return f`12*(((1+${growth})^${j}-1)/(${growth}+${noGrowth})+${noGrowth}*${j})+(1+${growth})^${j}*${m}`;
    }),
    atBoth(text.weightScurve, unit.factor, (at) => {
      const u = at(share);
      return f`${u}*${u}*${u}*(${curve.third}+${u}*(${curve.fourth}+${u}*${curve.fifth}))`;
    }),
    atBoth(text.weightCapacity, unit.months, (_, moment) => rampedMonths(moment, rampMonths)),
  ];
}

/** Full-capacity months by a moment, when capacity comes on line evenly over the ramp: the exact integral. */
export function rampedMonths(moment: Operand, ramp: Operand): Formula {
  return f`MIN(${moment},${ramp})^2/(2*MAX(1,${ramp}))+MAX(0,${moment}-${ramp})`;
}

/** The share of the total in each period under one of the profiles, and the row of its sum so far. */
export function shareRows(
  book: Book,
  sheet: Sheet,
  weights: Weights,
  number: Item,
  labels: { readonly weight: string; readonly cumulative: string; readonly share: string },
  given: Item,
): Item {
  const { factor, percent } = book.units;
  const pick = (at: (row: Item) => Operand) => {
    const [a, b, c, d, e, g] = weights.map(at) as [Operand, Operand, Operand, Operand, Operand, Operand];
    return f`CHOOSE(${number},${a},${b},${c},${d},${e},${g})`;
  };
  const weight = sheet.row(
    labels.weight,
    factor,
    pick((row) => row),
    { constant: pick((row) => constant(row)), detail: true },
  );
  const cumulative = sheet.row(labels.cumulative, percent, ratio(weight, constant(weight)));
  return sheet.row(labels.share, percent, f`${cumulative}-${previous(cumulative)}`, { ties: { to: f`${given}` } });
}
