/** The input sheet of the contract model. */
import { companyFact, fact, type Fact } from "../../ledger/facts";
import { contractInputTexts } from "../../text/templates/contract/inputs";
import { dealInputTexts } from "../../text/templates/dealInputs";
import { contractCase, yearlyGrowth } from "../startingFigures";
import type { Book } from "../sheet/book";
import { assumed, ofFact } from "../sheet/provenance";
import type { Sheet } from "../sheet/sheet";
import { vendorSideInputs } from "./vendorSideInputs";
import { conventions, type Conventions } from "../phasing/conventions";
import { caseInputs, dealInputs, valuationInputs } from "../phasing/dealInputs";
import type { Started } from "../phasing/started";

export type ContractInputs = ReturnType<typeof contractInputs>;

export function contractInputs(book: Book, sheet: Sheet, started: Started) {
  const text = contractInputTexts[book.language];
  const shared = dealInputTexts[book.language];
  const unit = book.units;
  const { named: isOracle } = started;

  const { inputs, total, start, end, gigawatts } = dealInputs(book, sheet, started, {
    heading: text.deal,
    vendor: text.vendor,
    total: text.total,
    totalPrompt: text.totalPrompt,
    gigawatts: text.gigawatts,
  });
  const probability = inputs.linked(text.probability, unit.percent, "probability", started.dealId === null ? 1 : null, {
    name: "Probability",
    prompt: text.probabilityPrompt,
  });

  const caseWords = { heading: text.scenario, note: text.chosenCaseNote };
  const { chosenCase, caseNumber } = caseInputs(book, inputs, started, caseWords, () => lists);
  const delivered = inputs.byCase(
    text.delivered,
    unit.percent,
    contractCase.delivered,
    caseNumber,
    assumed(text.deliveredNote),
  );
  const delay = inputs.byCase(text.delay, unit.wholeMonths, contractCase.delay, caseNumber, assumed(text.delayNote));
  const takeOrPay = inputs.byCase(
    text.takeOrPay,
    unit.percent,
    contractCase.takeOrPay,
    caseNumber,
    assumed(text.takeOrPayNote),
  );
  const take = inputs.byCase(text.take, unit.percent, contractCase.take, caseNumber, assumed(text.takeNote));

  sheet.heading(text.phasing);
  const profileOf = { list: () => lists.profileList };
  const profile = inputs.typed(text.profile, unit.keyword, started.profile, assumed(shared.profileNote), {
    ...profileOf,
    name: "Profile",
    prompt: text.profilePrompt,
  });
  const takeProfile = inputs.following(
    text.takeProfile,
    unit.keyword,
    profile,
    assumed(text.takeProfileNote),
    profileOf,
  );
  const growth = inputs.typed(shared.growth, unit.percent, yearlyGrowth, assumed(shared.growthNote), { least: -0.99 });
  const rampMonths = inputs.typed(shared.rampMonths, unit.wholeMonths, 36, assumed(text.rampMonthsNote), { least: 1 });
  const escalator = inputs.typed(text.escalator, unit.percent, 0, assumed(text.escalatorNote), { least: -0.99 });
  const makeUpCap = inputs.typed(text.makeUpCap, unit.percent, 1, assumed(text.makeUpCapNote));

  sheet.heading(text.affordability);
  const revenueFact = companyFact(started.deal?.customer, "revenue");
  const targetFact = companyFact(started.deal?.customer, "revenue-target");
  const from = (known: Fact | null) => (known ? ofFact(known, book.language) : assumed(shared.noSource));
  const revenueYear = inputs.typed(text.revenueYear, unit.year, revenueFact?.period ?? null, from(revenueFact));
  const revenue = inputs.typed(text.revenue, unit.usd, revenueFact?.value ?? null, from(revenueFact), {
    name: "Revenue",
  });
  const targetYear = inputs.typed(text.targetYear, unit.year, targetFact?.period ?? null, from(targetFact));
  const target = inputs.typed(text.target, unit.usd, targetFact?.value ?? null, from(targetFact));
  const laterGrowth = inputs.typed(text.laterGrowth, unit.percent, 0.1, assumed(text.laterGrowthNote), {
    least: -0.99,
  });

  const vendorSide = vendorSideInputs(book, inputs, isOracle);

  const valuation = valuationInputs(book, inputs, started, text.valuation, () => lists);
  const shortBand = inputs.typed(text.shortBand, unit.wholeMonths, 12, assumed(text.bandNote), { least: 1 });
  const longBand = inputs.typed(text.longBand, unit.wholeMonths, 36, assumed(text.bandNote), { least: 1 });
  const rateStep = inputs.typed(shared.rateStep, unit.percent, 0.02, assumed(shared.stepNote));
  const revenueStep = inputs.typed(text.rateTail, unit.percent, 0.25, assumed(shared.stepNote));
  const swing = inputs.typed(text.swing, unit.percent, 0.2, assumed(text.swingNote));
  const swingMonths = inputs.typed(text.swingMonths, unit.wholeMonths, 12, assumed(text.swingMonthsNote));

  const floor = isOracle ? floorInputs() : null;
  function floorInputs() {
    sheet.heading(text.floor);
    const filed = fact("oracle-contract-revenue-floor");
    const source = ofFact(filed, book.language);
    return {
      year: inputs.typed(text.floorYear, unit.year, filed.period, source),
      amount: inputs.typed(text.floorAmount, unit.usd, filed.value, source),
    };
  }

  const lists: Conventions = conventions(book, sheet);
  return {
    total,
    start,
    end,
    gigawatts,
    probability,
    chosenCase,
    caseNumber,
    delivered,
    delay,
    takeOrPay,
    take,
    profile,
    takeProfile,
    growth,
    rampMonths,
    escalator,
    makeUpCap,
    revenueYear,
    revenue,
    targetYear,
    target,
    laterGrowth,
    ...valuation,
    shortBand,
    longBand,
    rateStep,
    revenueStep,
    swing,
    swingMonths,
    floor,
    ...vendorSide,
    ...lists,
  };
}
