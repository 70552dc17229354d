/** The vendor's side of the contract: what it builds, earns and gets back, and what a unit of capacity costs the customer. */
import { contractVendorTexts } from "../../text/templates/contract/vendor";
import type { Book } from "../sheet/book";
import { f, previous, ratio, total } from "../sheet/formula";
import { rateOfReturn } from "../sheet/rateOfReturn";
import type { Sheet } from "../sheet/sheet";
import { vintages } from "../sheet/vintages";
import type { ContractCalc } from "./contractCalc";
import type { ContractInputs } from "./contractInputs";
import { rampedMonths } from "../phasing/profileRows";

export type ContractVendor = ReturnType<typeof contractVendor>;

export function contractVendor(book: Book, sheet: Sheet, inputs: ContractInputs, calc: ContractCalc) {
  const text = contractVendorTexts[book.language];
  const unit = book.units;

  sheet.heading(text.fromOthers);
  const year = sheet.importRow(calc.year, { detail: true });
  const since = sheet.importRow(calc.since, { detail: true });
  const elapsed = sheet.importRow(calc.elapsed, { detail: true });
  const payable = sheet.importRow(calc.payable);
  const factor = sheet.importRow(calc.factor, { detail: true });
  const gigawatts = sheet.import(inputs.gigawatts);
  const rampMonths = sheet.import(calc.rampMonths);
  const buildLead = sheet.import(calc.buildLead);
  const capexPerGw = sheet.import(inputs.capexPerGw);
  const operatingShare = sheet.import(inputs.operatingCost);
  const marginTold = sheet.import(inputs.grossMargin);
  const life = sheet.import(inputs.life);
  const serviceShare = sheet.import(inputs.serviceShare);
  const gpusPerGw = sheet.import(inputs.gpusPerGw);
  const utilisation = sheet.import(inputs.utilisation);
  const hours = sheet.import(inputs.hours);
  const megawatts = sheet.import(inputs.megawatts);
  const given = sheet.import(calc.given);
  const firstYear = sheet.import(calc.firstYear);
  const negligible = sheet.import(inputs.negligible);

  sheet.heading(text.buildBlock);
  const built = sheet.row(text.buildMonths, unit.months, f`MAX(0,MIN(${rampMonths},${since}+${buildLead}))*${given}`, {
    note: text.buildMonthsNote,
    detail: true,
  });
  const builtGw = sheet.row(text.builtGw, unit.gw, f`${gigawatts}*${built}/MAX(1,${rampMonths})`);
  const capex = sheet.row(text.capex, unit.usd, f`(${builtGw}-${previous(builtGw)})*${capexPerGw}`, {
    style: "strong",
    ties: { to: f`${gigawatts}*${capexPerGw}*${given}` },
  });

  sheet.heading(text.vintages);
  const { depreciation } = vintages(book, sheet, text, {
    year,
    capex,
    spent: total(capex),
    life,
    serviceShare,
    firstYear,
  });

  sheet.heading(text.earnings);
  const receipts = sheet.row(text.receipts, unit.usd, f`${payable}`, { ties: { to: f`${total(calc.payable)}` } });
  const operatingCost = sheet.row(text.operatingCost, unit.usd, f`${receipts}*${operatingShare}`, {
    ties: { to: f`${total(receipts)}*${operatingShare}` },
  });
  const profit = sheet.row(text.grossProfit, unit.usd, f`${receipts}-${operatingCost}-${depreciation}`, {
    style: "strong",
    ties: { to: f`${total(receipts)}-${total(operatingCost)}-${total(depreciation)}`, gross: total(receipts) },
  });
  sheet.value(text.margin, unit.percent, ratio(total(profit), total(receipts)));
  sheet.value(text.marginTold, unit.percent, f`${marginTold}`);

  sheet.heading(text.flowsBlock);
  const bridge = sheet.row(text.payable, unit.usd, f`${payable}`);
  const receiptFlow = sheet.row(text.receiptFlow, unit.usd, f`${bridge}`);
  const costFlow = sheet.row(text.costFlow, unit.usd, f`-${operatingCost}`);
  const capexFlow = sheet.row(text.capexFlow, unit.usd, f`-${capex}`);
  const freeCash = sheet.row(text.freeCash, unit.usd, f`${receiptFlow}+${costFlow}+${capexFlow}`, {
    style: "strong",
    note: text.freeCashNote,
    name: "FreeCashFlow",
    ties: { to: f`${total(receipts)}-${total(operatingCost)}-${total(capex)}`, gross: total(receipts) },
  });

  sheet.heading(text.returnBlock);
  const returns = rateOfReturn(book, sheet, text, { flow: freeCash, year, firstYear, factor, negligible });

  sheet.heading(text.unitBlock);
  const online = sheet.row(text.onlineMonths, unit.months, rampedMonths(f`MAX(0,${since})`, rampMonths), {
    detail: true,
  });
  const averageGw = sheet.row(
    text.averageGw,
    unit.gw,
    f`${gigawatts}*(${online}-${previous(online)})/12*(${elapsed}>${previous(elapsed)})`,
  );
  const gpuHour = sheet.row(
    text.gpuHour,
    unit.usdPerHour,
    ratio(payable, f`(${averageGw}*${gpusPerGw}*${hours}*${utilisation})`),
  );
  const mwMonth = sheet.row(text.mwMonth, unit.usdPerMw, ratio(payable, f`(${averageGw}*${megawatts}*12)`));
  return {
    sheet,
    ...returns,
    capex,
    depreciation,
    freeCash,
    averageGw,
    gpuHour,
    mwMonth,
    life,
    gigawatts,
    gpusPerGw,
    utilisation,
    year,
  };
}
