/** Inputs on the vendor's side: costs, building, depreciation, fiscal years, GPUs per GW. */
import { contractInputTexts } from "../../text/templates/contract/inputs";
import { dealInputTexts } from "../../text/templates/dealInputs";
import type { Book } from "../sheet/book";
import type { Inputs } from "../sheet/inputs";
import { assumed } from "../sheet/provenance";

export function vendorSideInputs(book: Book, inputs: Inputs, isOracle: boolean) {
  const text = contractInputTexts[book.language];
  const shared = dealInputTexts[book.language];
  const unit = book.units;
  const { sheet } = inputs;

  sheet.heading(text.vendorBlock);
  const operatingCost = inputs.typed(text.operatingCost, unit.percent, 0.25, assumed(text.operatingCostNote));
  const capexPerGw = inputs.fact(text.capexPerGw, unit.usdPerGw, "capex-per-gw");
  const buildLead = inputs.typed(text.buildLead, unit.wholeMonths, 12, assumed(text.buildLeadNote));
  const life = inputs.fact(text.life, unit.years, "equipment-life", {
    least: 1,
  });
  const serviceShare = inputs.typed(shared.serviceShare, unit.years, 0.5, assumed(shared.serviceShareNote));
  const grossMargin = isOracle
    ? inputs.fact(text.grossMargin, unit.percent, "oracle-gross-margin")
    : inputs.typed(text.grossMargin, unit.percent, null, assumed(shared.noSource));
  const fiscalMonth = isOracle
    ? inputs.fact(text.fiscalMonth, unit.count, "oracle-fiscal-year-end", { least: 1 })
    : inputs.typed(text.fiscalMonth, unit.count, 12, assumed(text.fiscalMonthNote), { least: 1 });
  const secondFiscalMonth = inputs.typed(text.secondFiscalMonth, unit.count, 6, assumed(text.secondFiscalMonthNote), {
    least: 1,
  });

  sheet.heading(text.units);
  const gpusPerGw = inputs.fact(text.gpusPerGw, unit.count, "gpus-per-gw");
  const utilisation = inputs.typed(text.utilisation, unit.percent, 0.7, assumed(text.utilisationNote));
  const hours = sheet.value(text.hours, unit.hours, 8760);
  const megawatts = sheet.value(text.megawatts, unit.count, 1000);

  return {
    operatingCost,
    capexPerGw,
    buildLead,
    life,
    serviceShare,
    grossMargin,
    fiscalMonth,
    secondFiscalMonth,
    gpusPerGw,
    utilisation,
    hours,
    megawatts,
  };
}
