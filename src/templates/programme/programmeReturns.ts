/** The returns sheet: revenue, depreciation by vintage, free cash flow and its rate of return, before any debt. */
import { contractVendorTexts } from "../../text/templates/contract/vendor";
import { programmeCalcTexts } from "../../text/templates/programme/calc";
import type { Book } from "../sheet/book";
import { all, f, last, previous, ratio, total } from "../sheet/formula";
import { rateOfReturn } from "../sheet/rateOfReturn";
import type { Sheet } from "../sheet/sheet";
import { vintages } from "../sheet/vintages";
import type { ProgrammeCalc } from "./programmeCalc";
import type { ProgrammeInputs } from "./programmeInputs";

export type ProgrammeReturns = ReturnType<typeof programmeReturns>;

export function programmeReturns(book: Book, sheet: Sheet, inputs: ProgrammeInputs, calc: ProgrammeCalc) {
  const text = programmeCalcTexts[book.language];
  const returnText = contractVendorTexts[book.language];
  const unit = book.units;

  sheet.heading(text.fromInputs);
  const year = sheet.importRow(calc.year, { detail: true });
  const capex = sheet.importRow(calc.capex);
  const chips = sheet.importRow(calc.chips, { detail: true });
  const shell = sheet.importRow(calc.shell, { detail: true });
  const factor = sheet.importRow(calc.factor, { detail: true });
  const firstYear = sheet.import(calc.firstYear);
  const negligible = sheet.import(inputs.negligible);
  const chipsPerGw = sheet.import(calc.chipsPerGw);
  const lifeOfChips = sheet.import(inputs.lifeOfChips);
  const lifeOfShell = sheet.import(inputs.lifeOfShell);
  const serviceShare = sheet.import(inputs.serviceShare);
  const perGw = sheet.import(inputs.perGw);
  const revenueShare = sheet.import(inputs.revenueShare);
  const operatingShare = sheet.import(inputs.operatingCost);

  sheet.heading(text.chipsVintages);
  const ofChips = vintages(
    book,
    sheet,
    { ...text, depreciation: text.chipsDepreciation, netBook: text.chipsNet },
    { year, capex: chips, spent: total(calc.chips), life: lifeOfChips, serviceShare, firstYear },
  );
  sheet.heading(text.shellVintages);
  const ofShell = vintages(
    book,
    sheet,
    { ...text, depreciation: text.shellDepreciation, netBook: text.shellNet },
    { year, capex: shell, spent: total(calc.shell), life: lifeOfShell, serviceShare, firstYear },
  );

  sheet.heading(text.earningBlock);
  const depreciation = sheet.row(text.depreciation, unit.usd, f`${ofChips.depreciation}+${ofShell.depreciation}`, {
    ties: { to: f`${total(calc.capex)}-${last(ofChips.netBook)}-${last(ofShell.netBook)}` },
  });
  const inService = sheet.row(text.inService, unit.gw, ratio(f`${ofChips.depreciation}*${lifeOfChips}`, chipsPerGw), {
    note: text.inServiceNote,
  });
  const revenuePerGw = sheet.value(text.revenuePerGw, unit.usdPerGw, f`${perGw}*${revenueShare}`);
  const revenue = sheet.row(text.revenue, unit.usd, f`${inService}*${revenuePerGw}`, {
    ties: { to: f`SUM(${all(inService)})*${revenuePerGw}` },
  });
  const operatingCost = sheet.row(text.operatingCost, unit.usd, f`${revenue}*${operatingShare}`, {
    ties: { to: f`${total(revenue)}*${operatingShare}` },
  });
  sheet.row(text.profit, unit.usd, f`${revenue}-${operatingCost}-${depreciation}`, {
    style: "strong",
    ties: { to: f`${total(revenue)}-${total(operatingCost)}-${total(depreciation)}`, gross: total(depreciation) },
  });

  sheet.heading(text.flowBlock);
  const spending = sheet.row(text.spending, unit.usd, f`-${capex}`);
  const earning = sheet.row(text.earning, unit.usd, f`${revenue}-${operatingCost}`);
  const freeCash = sheet.row(text.freeCash, unit.usd, f`${spending}+${earning}`, {
    style: "strong",
    note: text.freeCashNote,
    name: "FreeCashFlow",
    ties: { to: f`${total(revenue)}-${total(operatingCost)}-${total(calc.capex)}`, gross: total(calc.capex) },
  });

  sheet.heading(text.returnBlock);
  const returns = rateOfReturn(book, sheet, returnText, { flow: freeCash, year, firstYear, factor, negligible });
  const multiple = sheet.value(text.multiple, unit.coverage, ratio(returns.received, returns.paid));
  const { cumulative } = returns;
  const turns = f`(${previous(cumulative)}<0)*(${cumulative}>=0)`;
  const crossing = sheet.row(
    text.crossing,
    unit.years,
    f`${turns}*(${year}-${firstYear}-1-${previous(cumulative)}/(${freeCash}+(${freeCash}=0)))`,
    { detail: true },
  );
  const payback = sheet.value(text.payback, unit.years, f`MAX(${all(crossing)})*(${last(cumulative)}>=0)`, {
    note: text.paybackNote,
  });
  return {
    sheet,
    ...returns,
    freeCash,
    inService,
    capex,
    operatingShare,
    revenuePerGw,
    chipsDepreciation: ofChips.depreciation,
    shellDepreciation: ofShell.depreciation,
    multiple,
    payback,
    year,
    chips,
    shell,
    lifeOfChips,
    lifeOfShell,
    serviceShare,
  };
}
