/** The input sheet of the contract model. */
import { companyFact, fact, type Fact } from "../../ledger/facts";
import { contractInputTexts } from "../../text/templates/contract/inputs";
import { contractCase, yearlyGrowth } from "../startingFigures";
import type { Book } from "../sheet/book";
import { Inputs } from "../sheet/inputs";
import { assumed, ofFact } from "../sheet/provenance";
import type { Sheet } from "../sheet/sheet";
import { vendorSideInputs } from "./vendorSideInputs";
import { conventions, positionOf, type Conventions } from "../phasing/conventions";
import type { Started } from "../phasing/started";

export type ContractInputs = ReturnType<typeof contractInputs>;

export function contractInputs(book: Book, sheet: Sheet, started: Started) {
  const text = contractInputTexts[book.language];
  const unit = book.units;
  const { chosen, overrides, named: isOracle, firstYear } = started;

  sheet.heading(text.deal);
  const deal =
    started.dealId === null ? null : sheet.value(text.dealId, unit.text, started.dealId, { note: text.dealIdNote });
  const inputs = new Inputs(book, sheet, deal, started.known);
  inputs.linkedText(text.customer, unit.text, "customer");
  inputs.linkedText(text.vendor, unit.text, "vendor");
  const total = inputs.linked(text.total, unit.usd, "effective", overrides.total, {
    name: "Total",
    prompt: text.totalPrompt,
  });
  const start = inputs.linked(text.start, unit.term, "start", overrides.start, {
    name: "Start",
    prompt: text.startPrompt,
  });
  const end = inputs.linked(text.end, unit.term, "end", overrides.end, { name: "End", prompt: text.endPrompt });
  const gigawatts = inputs.linked(text.gigawatts, unit.gw, "gw", overrides.gigawatts, { name: "Capacity" });
  const probability = inputs.linked(text.probability, unit.percent, "probability", deal ? null : 1, {
    name: "Probability",
    prompt: text.probabilityPrompt,
  });

  sheet.heading(text.scenario);
  const chosenCase = inputs.typed(text.chosenCase, unit.keyword, started.scenario, assumed(text.chosenCaseNote), {
    name: "ChosenCase",
    list: () => lists.cases,
  });
  const caseNumber = sheet.value(text.cases, unit.count, () => positionOf(chosenCase, lists.cases));
  inputs.caseHeads(() => lists.cases.items);
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
  const profile = inputs.typed(text.profile, unit.keyword, started.profile, assumed(text.profileNote), {
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
  const growth = inputs.typed(text.growth, unit.percent, yearlyGrowth, assumed(text.growthNote), { least: -0.99 });
  const rampMonths = inputs.typed(text.rampMonths, unit.wholeMonths, 36, assumed(text.rampMonthsNote), { least: 1 });
  const escalator = inputs.typed(text.escalator, unit.percent, 0, assumed(text.escalatorNote), { least: -0.99 });
  const makeUpCap = inputs.typed(text.makeUpCap, unit.percent, 1, assumed(text.makeUpCapNote));

  sheet.heading(text.affordability);
  const revenueFact = companyFact(started.deal?.customer, "revenue");
  const targetFact = companyFact(started.deal?.customer, "revenue-target");
  const from = (known: Fact | null) => (known ? ofFact(known, book.language) : assumed(text.noSource));
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

  sheet.heading(text.valuation);
  const discountRate = inputs.typed(
    text.discountRate,
    unit.percent,
    chosen("discountRate"),
    assumed(text.discountRateNote),
    {
      name: "DiscountRate",
      least: -0.99,
    },
  );
  const timing = inputs.typed(text.timing, unit.keyword, "end", assumed(text.timingNote), {
    list: () => lists.timings,
  });
  const valuationYear = inputs.typed(
    text.valuationYear,
    unit.year,
    firstYear === null ? null : firstYear - 1,
    assumed(text.valuationYearNote),
  );
  const shortBand = inputs.typed(text.shortBand, unit.wholeMonths, 12, assumed(text.bandNote), { least: 1 });
  const longBand = inputs.typed(text.longBand, unit.wholeMonths, 36, assumed(text.bandNote), { least: 1 });
  const rateStep = inputs.typed(text.rateStep, unit.percent, 0.02, assumed(text.stepNote));
  const revenueStep = inputs.typed(text.rateTail, unit.percent, 0.25, assumed(text.stepNote));
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
    discountRate,
    timing,
    valuationYear,
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
