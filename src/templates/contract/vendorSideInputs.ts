/** What the contract model must know of the vendor: costs, building, depreciation, fiscal years, what a GW holds. */
import { contractInputTexts } from "../../text/templates/contract/inputs";
import type { Book } from "../sheet/book";
import type { Inputs } from "../sheet/inputs";
import { assumed, stated } from "../sheet/provenance";

/** What has been said of any capacity, or of Oracle, as of the day it was stated. */
const facts = {
  capexPerGw: 35e9,
  life: 6,
  grossMargin: 0.35,
  fiscalMonth: 5,
  gpusPerGw: 400_000 / 1.2,
};

export function vendorSideInputs(book: Book, inputs: Inputs, isOracle: boolean) {
  const text = contractInputTexts[book.language];
  const unit = book.units;
  const { sheet } = inputs;

  sheet.heading(text.vendorBlock);
  const operatingCost = inputs.typed(text.operatingCost, unit.percent, 0.25, assumed(text.operatingCostNote));
  const capexPerGw = inputs.typed(
    text.capexPerGw,
    unit.usdPerGw,
    facts.capexPerGw,
    stated("reported", text.sourceCapex, "2025-10-31"),
  );
  const buildLead = inputs.typed(text.buildLead, unit.wholeMonths, 12, assumed(text.buildLeadNote));
  const life = inputs.typed(text.life, unit.years, facts.life, stated("reported", text.sourceLife, "2025-12-31"), {
    least: 1,
  });
  const serviceShare = inputs.typed(text.serviceShare, unit.years, 0.5, assumed(text.serviceShareNote));
  const grossMargin = inputs.typed(
    text.grossMargin,
    unit.percent,
    isOracle ? facts.grossMargin : null,
    isOracle ? stated("reported", text.sourceMargin, "2025-10-22") : assumed(text.noSource),
  );
  const fiscalMonth = inputs.typed(
    text.fiscalMonth,
    unit.count,
    isOracle ? facts.fiscalMonth : 12,
    isOracle ? stated("confirmed", text.sourceFiscal, "2025-06-20") : assumed(text.fiscalMonthNote),
    { least: 1 },
  );
  const secondFiscalMonth = inputs.typed(text.secondFiscalMonth, unit.count, 6, assumed(text.secondFiscalMonthNote), {
    least: 1,
  });

  sheet.heading(text.units);
  const gpusPerGw = inputs.typed(
    text.gpusPerGw,
    unit.count,
    facts.gpusPerGw,
    stated("derived", text.sourceGpus, "2025-09-30"),
  );
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
