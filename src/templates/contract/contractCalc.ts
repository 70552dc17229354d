/** The calculation sheet of the contract model. */
import type { ContractTexts } from "../../text/templates/contract";
import type { Book } from "../sheet/book";
import { modelWidths } from "../sheet/book";
import {
  all,
  constant,
  down,
  f,
  literal,
  previous,
  ratio,
  toDate,
  total as totalOf,
  type Formula,
} from "../sheet/formula";
import { functionName } from "../sheet/functionName";
import type { Item, KeywordList } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";
import type { ContractInputs, ContractNames } from "./contractInputs";
import { contractPhasing } from "./contractPhasing";
import { contractTiming, type ContractTiming } from "./contractTiming";

export type ContractCalc = ReturnType<typeof contractCalc>;

export function contractCalc(
  book: Book,
  text: ContractTexts,
  subtitle: string,
  names: ContractNames,
  inputs: ContractInputs,
  periods: number,
) {
  const unit = book.units;
  const sheet = book.sheet({
    key: "calc",
    name: names.calc,
    title: text.calcTitle,
    subtitle,
    tabColor: "#4472C4",
    widths: modelWidths,
    periods,
    periodWidth: 11,
    periodHead: () => timing.year,
    freezeColumns: 2,
  });

  sheet.heading(text.fromInputs);
  const total = sheet.import(inputs.total);
  const start = sheet.import(inputs.start);
  const end = sheet.import(inputs.end);
  const lastYear = sheet.import(inputs.lastYear);
  const fallbackYear = sheet.import(inputs.fallbackYear);
  const growth = sheet.import(inputs.growth);
  const rampMonths = sheet.import(inputs.rampMonths);
  const rate = sheet.import(inputs.discountRate);
  const valuationYear = sheet.import(inputs.valuationYear);
  const curve = {
    fifth: sheet.import(inputs.curve.fifth),
    fourth: sheet.import(inputs.curve.fourth),
    third: sheet.import(inputs.curve.third),
  };
  const profileNumber = sheet.value(text.profileNumber, unit.count, positionOf(inputs.profile, inputs.profileList));
  const offset = sheet.value(
    text.timingOffset,
    unit.years,
    f`INDEX(${down(inputs.timingYears.end, inputs.timingYears.start)},${positionOf(inputs.timing, inputs.timingList)})`,
  );

  sheet.heading(text.term);
  const startDate = sheet.value(
    text.startDate,
    unit.date,
    f`IF(${start}>${lastYear},INT(${start}),DATE(MAX(${start},${fallbackYear}*(${start}=0)),1,1))`,
  );
  const endDate = sheet.value(
    text.endDate,
    unit.date,
    f`IF(${end}>${lastYear},INT(${end})+1,DATE(MAX(${end},${fallbackYear}*(${end}=0))+1,1,1))`,
  );
  const between: Item = sheet.value(
    text.wholeMonths,
    unit.wholeMonths,
    () =>
      f`(YEAR(${endDate})-YEAR(${startDate}))*12+MONTH(${endDate})-MONTH(${startDate})-(DAY(${endDate})<DAY(${startDate}))`,
  );
  const anniversary = f`EDATE(${startDate},${between})`;
  const months = sheet.value(
    text.termMonths,
    unit.months,
    f`(MIN(${total},${start},${end})>0)*MAX(0,${between}+(${endDate}-${anniversary})/(EDATE(${startDate},${between}+1)-${anniversary}))`,
    { note: text.termMonthsNote },
  );
  const contractYears = sheet.value(text.contractYears, unit.years, f`ROUNDUP(${months}/12,0)`);
  const complete = sheet.value(
    text.complete,
    unit.flag,
    f`(MIN(${total},${start},${end})>0)*(${endDate}>${startDate})`,
    {
      note: text.completeNote,
    },
  );

  const timing: ContractTiming = contractTiming(sheet, book, text, startDate, endDate, months, complete);

  sheet.heading(text.phasingBlock);
  const phasing = contractPhasing(sheet, book, text, timing.elapsed, {
    months,
    contractYears,
    growth,
    rampMonths,
    curve,
    profileNumber,
  });
  const share = sheet.row(text.share, unit.percent, f`${phasing.cumulative}-${previous(phasing.cumulative)}`, {
    ties: { to: f`${complete}` },
  });

  sheet.heading(text.spendBlock);
  const spend = sheet.row(text.spend, unit.usd, f`${total}*${share}`, {
    note: text.spendNote,
    name: "Spend",
    look: "strong",
    ties: { to: f`${total}*${complete}` },
  });
  const toDateRow = sheet.row(text.cumulativeSpend, unit.usd, f`SUM(${toDate(spend)})`);
  const perYear = sheet.value(text.perYear, unit.usdPerYear, f`${ratio(f`12*${total}`, months)}*${complete}`);
  const peak = sheet.value(text.peak, unit.usd, f`MAX(${all(spend)})`);
  const peakYear = sheet.value(
    text.peakYear,
    unit.year,
    f`INDEX(${all(timing.year)},MATCH(${peak},${all(spend)},0))*${complete}`,
  );

  sheet.heading(text.valueBlock);
  const factor = sheet.row(
    text.discountFactor,
    unit.factor,
    f`(1+${rate})^(${valuationYear}+1-${offset}-${timing.year})`,
    {
      detail: true,
    },
  );
  const presentValueRow = sheet.row(text.presentValueRow, unit.usd, f`${spend}*${factor}`, {
    ties: { to: f`SUMPRODUCT(${all(spend)},${all(factor)})` },
  });
  const presentValue = sheet.value(text.presentValue, unit.usd, f`${totalOf(presentValueRow)}`, {
    name: "PresentValue",
    look: "strong",
  });

  crossChecks(book, sheet, text, inputs, {
    total,
    startDate,
    endDate,
    growth,
    rate,
    valuationYear,
    complete,
    spend,
    year: timing.year,
    perYear,
    presentValue,
    profileNumber,
  });
  return {
    sheet,
    complete,
    total,
    spend,
    toDateRow,
    perYear,
    peak,
    peakYear,
    presentValue,
    year: timing.year,
    startDate,
    months,
  };
}

/** The position in its list of the keyword chosen. */
function positionOf(chosen: Item, { first, last }: KeywordList): Formula {
  return f`MATCH(${constant(chosen)},${down(first, last)},0)`;
}

interface CrossChecked {
  readonly total: Item;
  readonly startDate: Item;
  readonly endDate: Item;
  readonly growth: Item;
  readonly rate: Item;
  readonly valuationYear: Item;
  readonly complete: Item;
  readonly spend: Item;
  readonly year: Item;
  readonly perYear: Item;
  readonly presentValue: Item;
  readonly profileNumber: Item;
}

/** What Gigadeal's functions make of the same inputs, beside the native rows. Nothing depends on it. */
function crossChecks(book: Book, sheet: Sheet, text: ContractTexts, inputs: ContractInputs, model: CrossChecked): void {
  const unit = book.units;
  const { complete } = model;
  const call = (name: string, given: Formula) => f`${literal(functionName(name))}(${given})`;
  sheet.heading(text.crossBlock);
  const known = sheet.value(
    text.crossFlag,
    unit.flag,
    f`${complete}*(${constant(inputs.profile)}<>${constant(inputs.profileList.last)})`,
    { look: "crossCheck" },
  );
  const crossSpend = sheet.row(
    text.crossSpend,
    unit.usd,
    f`IF(${known},${call(
      "SPEND_SCHEDULE",
      f`${model.total},${model.startDate},${model.endDate}-1,${constant(inputs.profile)},${model.year},IF(${constant(inputs.profile)}=${constant(inputs.scurveKeyword)},0,${model.growth})`,
    )},${model.spend})`,
    { look: "crossCheck" },
  );
  const crossPerYear = sheet.value(
    text.crossPerYear,
    unit.usdPerYear,
    f`IF(${complete},${call("ANNUALIZE", f`${model.total},${model.startDate},${model.endDate}-1`)},0)`,
    { look: "crossCheck" },
  );
  const crossValue = sheet.value(
    text.crossPresentValue,
    unit.usd,
    f`IF(${complete},${call("DEAL_PV", f`${model.rate},${all(model.spend)},${constant(inputs.timing)}`)}*(1+${model.rate})^(${model.valuationYear}+1-YEAR(${model.startDate})),0)`,
    { look: "crossCheck" },
  );
  const cross = (label: string, of: typeof unit.usd, actual: Formula, expected: Formula) =>
    book.crossChecks.push({ label, unit: of, where: text.calcTitle, actual, expected });
  cross(
    text.crossSpend,
    unit.usd,
    f`SUMPRODUCT(ABS(${all(model.spend)}-${all(crossSpend)}))+SUM(${all(model.spend)})`,
    f`SUM(${all(crossSpend)})`,
  );
  cross(text.crossPerYear, unit.usdPerYear, f`${model.perYear}`, f`${crossPerYear}`);
  cross(text.crossPresentValue, unit.usd, f`${model.presentValue}`, f`${crossValue}`);
}
