/** Cross-checks of the contract model: the same figures by Gigadeal's own functions. */
import { checkTexts } from "../../text/templates/checks";
import { contractCoverTexts } from "../../text/templates/contract/cover";
import type { Book } from "../sheet/book";
import { all, cell, constant, f, last, total } from "../sheet/formula";
import { call, CrossCheck } from "../sheet/crossCheck";
import type { Item } from "../sheet/item";
import type { ContractCalc } from "./contractCalc";
import type { ContractFiscal } from "./contractFiscal";
import type { ContractInputs } from "./contractInputs";
import type { ContractVendor } from "./contractVendor";

export function calcCrossChecks(book: Book, inputs: ContractInputs, calc: ContractCalc): void {
  const text = contractCoverTexts[book.language];
  const unit = book.units;
  const { sheet, given, year, commitment, term, liveTotal, growth } = calc;
  const cross = new CrossCheck(book, sheet, given);
  sheet.heading(checkTexts[book.language].crossBlock);

  const [, , , growing, scurve, capacity] = inputs.profileList.items as [Item, Item, Item, Item, Item, Item];
  const profile = constant(inputs.profile);
  const is = (keyword: Item) => f`(${profile}=${constant(keyword)})`;
  const known = sheet.value(
    text.crossKnown,
    unit.flag,
    f`${given}*(1-${is(capacity)})*(1-${is(growing)}*(${growth}=0))`,
    {
      style: "crossCheck",
    },
  );
  const spend = cross.row(
    text.crossSpend,
    unit.usd,
    f`${liveTotal}*${calc.share}`,
    call(
      "SPEND_SCHEDULE",
      f`${liveTotal},${term.startDate},${term.endDate}-1,${profile},${year},${growth}*(1-${is(scurve)})`,
    ),
    known,
  );
  cross.tie(
    text.crossSpendTotal,
    unit.usd,
    f`SUM(${all(commitment)})+SUMPRODUCT(ABS(${all(commitment)}-${all(spend)}*${all(calc.escalation)}))`,
    f`SUMPRODUCT(${all(spend)},${all(calc.escalation)})`,
  );
  cross.value(
    text.crossTerm,
    unit.months,
    f`${term.months}`,
    call("CONTRACT_TERM", f`${term.startDate},${term.endDate}-1,"month"`),
  );
  cross.value(
    text.crossPerYear,
    unit.usdPerYear,
    f`${calc.perYear}`,
    call("ANNUALIZE", f`${liveTotal},${term.startDate},${term.endDate}-1`),
  );
  cross.value(
    text.crossEscalate,
    unit.factor,
    last(calc.escalation),
    call("ESCALATE", f`1,${calc.escalator},${last(year)},YEAR(${term.startDate})`),
  );
  cross.whole(
    text.crossPayable,
    unit.usd,
    calc.payable,
    f`INDEX(${call("TAKE_OR_PAY", f`${all(commitment)},${all(calc.taken)},${calc.takeOrPay},${calc.makeUpCap}`)},4,0)`,
  );
  cross.value(
    text.crossRoll,
    unit.usd,
    f`${cell(calc.closing, "H")}+SUM(${all(calc.closing)})-${last(calc.closing)}`,
    f`SUM(INDEX(${call("RPO_ROLL", f`${cell(calc.closing, "H")},0,${all(calc.minimum)}`)},1,0))`,
  );
  cross.value(
    text.crossBands,
    unit.usd,
    f`${calc.nextTwelve}`,
    f`INDEX(${call("RPO_BANDS", f`${all(calc.minimum)},${all(year)},DATE(${calc.valuationYear},12,31)`)},1)`,
    f`${given}*(${calc.shortBand}=12)`,
  );
  cross.value(
    text.crossValue,
    unit.usd,
    f`${calc.presentValue}`,
    f`${call("DEAL_PV", f`${calc.rate},${all(calc.payable)},${constant(inputs.timing)}`)}*(1+${calc.rate})^(${calc.valuationYear}+1-${calc.firstYear})`,
  );
  cross.value(
    text.crossWeighted,
    unit.usd,
    total(calc.expected),
    call("PROB_WEIGHT", f`${total(calc.payable)},${calc.probability}`),
  );
  cross.value(
    text.crossCase,
    unit.percent,
    f`${calc.delivered}`,
    call(
      "SCENARIO_CASE",
      f`${constant(inputs.chosenCase)},${cell(inputs.delivered, "F")},${cell(inputs.delivered, "G")},${cell(inputs.delivered, "H")}`,
    ),
  );
}

export function vendorCrossChecks(
  book: Book,
  inputs: ContractInputs,
  calc: ContractCalc,
  vendor: ContractVendor,
): void {
  const text = contractCoverTexts[book.language];
  const unit = book.units;
  const { sheet, year, gigawatts } = vendor;
  const { given } = calc;
  const cross = new CrossCheck(book, sheet, given);
  sheet.heading(checkTexts[book.language].crossBlock);
  const hasCapacity = f`${given}*(${gigawatts}>0)`;
  const start = constant(calc.term.startDate);
  const capacity = cross.row(
    text.crossCapacity,
    unit.gw,
    f`${vendor.averageGw}`,
    f`${call("CAPACITY_RAMP", f`${gigawatts},${start},EDATE(${start},${constant(calc.rampMonths)})-1,"straight",${year}`)}*(${vendor.averageGw}>0)`,
    hasCapacity,
  );
  cross.tieRows(text.crossCapacity, unit.gw, vendor.averageGw, capacity);
  cross.whole(
    text.crossDepreciation,
    unit.usd,
    vendor.depreciation,
    call("VINTAGE_DEP", f`${all(vendor.capex)},${vendor.life},"half",COUNT(${all(year)})`),
    f`${hasCapacity}*(${constant(inputs.serviceShare)}=1/2)`,
  );
  cross.value(
    text.crossIrr,
    unit.percent,
    f`${vendor.irr}`,
    call("DEAL_IRR", f`${all(vendor.freeCash)},,${vendor.guess}`),
    vendor.bothSigns,
  );
  cross.shown(text.crossRoots, unit.count, f`COUNT(${call("IRR_ALL", all(vendor.freeCash))})`, vendor.bothSigns);
  const inPeak = (row: Item) => f`SUMIF(${all(year)},${constant(calc.peakYear)},${all(row)})`;
  const peak = constant(calc.peak);
  cross.value(
    text.crossGpu,
    unit.usdPerHour,
    inPeak(vendor.gpuHour),
    call(
      "GPU_HOUR_COST",
      f`${peak},${inPeak(vendor.averageGw)}*${vendor.gpusPerGw},${vendor.utilisation},${constant(inputs.hours)}`,
    ),
    hasCapacity,
  );
  cross.value(
    text.crossMw,
    unit.usdPerMw,
    inPeak(vendor.mwMonth),
    call("MW_MONTH_COST", f`${peak},${inPeak(vendor.averageGw)}`),
    hasCapacity,
  );
}

export function fiscalCrossChecks(book: Book, calc: ContractCalc, fiscal: ContractFiscal): void {
  const text = contractCoverTexts[book.language];
  const { sheet, fiscal: year, calendar, month, vendorView } = fiscal;
  sheet.heading(checkTexts[book.language].crossBlock);
  const cross = new CrossCheck(book, sheet, constant(calc.given));
  const ours = cross.row(
    text.crossFiscal,
    book.units.usd,
    f`${vendorView}`,
    f`INDEX(${call("CALENDARIZE", f`${all(calendar)},${all(year)},${month},12,FALSE`)},1,${fiscal.period})`,
  );
  cross.tieRows(text.crossFiscal, book.units.usd, vendorView, ours);
}
