/** The input sheet of the programme model. */
import { fill } from "../../text/fill";
import { contractInputTexts } from "../../text/templates/contract/inputs";
import { programmeInputTexts } from "../../text/templates/programme/inputs";
import { conventions, positionOf, type Conventions } from "../phasing/conventions";
import type { Started } from "../phasing/started";
import { programmeCase, stargateFirstTranche } from "../startingFigures";
import type { Book } from "../sheet/book";
import { down, f } from "../sheet/formula";
import { Inputs } from "../sheet/inputs";
import { assumed, stated, type Provenance } from "../sheet/provenance";
import type { Sheet } from "../sheet/sheet";

export type ProgrammeInputs = ReturnType<typeof programmeInputs>;

/** What has been said of Stargate beside its total, as of the day it was said. */
const facts = {
  firstTranche: stargateFirstTranche,
  equity: [19e9, 19e9, 7e9, 7e9],
  planned: 450e9,
  plannedGw: 8,
  securedGw: 10,
};
/** What has been said of any capacity. */
const chipsShare = 0.7;
const chipsLife = 5.5;
const revenuePerGw = 300e9 / 4.5 / 5;

export function programmeInputs(book: Book, sheet: Sheet, started: Started) {
  const text = programmeInputTexts[book.language];
  const shared = contractInputTexts[book.language];
  const unit = book.units;
  const { chosen, overrides, named, firstYear, dealId } = started;
  /** A fact of Stargate, or blank for another programme. */
  const said = (value: number, from: Provenance): [number | null, Provenance] =>
    named ? [value, from] : [null, assumed(shared.noSource)];

  sheet.heading(text.programme);
  const deal = dealId === null ? null : sheet.value(shared.dealId, unit.text, dealId, { note: shared.dealIdNote });
  const inputs = new Inputs(book, sheet, deal, started.known);
  inputs.linkedText(shared.customer, unit.text, "customer");
  const total = inputs.linked(text.total, unit.usd, "effective", overrides.total, {
    name: "Total",
    prompt: text.totalPrompt,
  });
  const start = inputs.linked(shared.start, unit.term, "start", overrides.start, {
    name: "Start",
    prompt: shared.startPrompt,
  });
  const end = inputs.linked(shared.end, unit.term, "end", overrides.end, { name: "End", prompt: shared.endPrompt });
  const gigawatts = inputs.linked(text.gigawatts, unit.gw, "gw", overrides.gigawatts, { name: "Capacity" });

  sheet.heading(text.scenario);
  const chosenCase = inputs.typed(shared.chosenCase, unit.keyword, started.scenario, assumed(text.chosenCaseNote), {
    name: "ChosenCase",
    list: () => lists.cases,
  });
  const caseNumber = sheet.value(shared.cases, unit.count, () => positionOf(chosenCase, lists.cases));
  inputs.caseHeads(() => lists.cases.items);
  const spentShare = inputs.byCase(
    text.spentShare,
    unit.percent,
    programmeCase.spentShare,
    caseNumber,
    assumed(text.spentShareNote),
  );
  const delay = inputs.byCase(text.delay, unit.wholeMonths, programmeCase.delay, caseNumber, assumed(text.delayNote));
  const revenueShare = inputs.byCase(
    text.revenueShare,
    unit.percent,
    programmeCase.revenueShare,
    caseNumber,
    assumed(text.revenueShareNote),
  );

  sheet.heading(text.phasing);
  const firstTranche = inputs.typed(
    text.firstTranche,
    unit.usd,
    ...said(facts.firstTranche, stated("confirmed", text.sourceFirst, "2025-01-21")),
    { prompt: text.firstTrancheNote },
  );
  const profile = inputs.typed(text.profile, unit.keyword, "scurve", assumed(shared.profileNote), {
    name: "Profile",
    list: () => lists.profileList,
  });
  const growth = inputs.typed(shared.growth, unit.percent, 0.25, assumed(shared.growthNote), { least: -0.99 });
  const rampMonths = inputs.typed(shared.rampMonths, unit.wholeMonths, 36, assumed(text.rampNote), { least: 1 });

  sheet.heading(text.categories);
  const chips = inputs.typed(text.chips, unit.percent, chipsShare, stated("reported", text.sourceChips, "2025-08-31"));
  const shell = sheet.value(text.shell, unit.percent, f`1-${chips}`, { note: text.shellNote });
  const lifeOfChips = inputs.typed(
    text.chipsLife,
    unit.years,
    chipsLife,
    stated("reported", text.sourceLife, "2025-12-31"),
    { least: 1 },
  );
  const lifeOfShell = inputs.typed(text.shellLife, unit.years, 15, assumed(text.shellLifeNote), { least: 1 });
  const serviceShare = inputs.typed(shared.serviceShare, unit.years, 0.5, assumed(shared.serviceShareNote));

  sheet.heading(text.funders);
  const labels = [text.funder1, text.funder2, text.funder3, text.funder4];
  const funders = facts.equity.map((amount, index) =>
    inputs.typed(
      named ? labels[index]! : fill(text.funderAny, { number: index + 1 }),
      unit.usd,
      ...said(amount, stated("reported", text.sourceEquity, "2025-01-23")),
    ),
  );
  const debt = inputs.typed(text.debt, unit.usd, null, assumed(text.debtNote));

  const equity = sheet.value(text.equityTotal, unit.usd, f`SUM(${down(funders[0]!, funders.at(-1)!)})`);

  sheet.heading(text.stages);
  const planned = inputs.typed(
    text.planned,
    unit.usd,
    ...said(facts.planned, stated("confirmed", text.sourcePlanned, "2025-10-30")),
  );
  const plannedGw = inputs.typed(
    text.plannedGw,
    unit.gw,
    ...said(facts.plannedGw, stated("confirmed", text.sourcePlanned, "2025-10-30")),
  );
  const secured = inputs.typed(
    text.secured,
    unit.gw,
    ...said(facts.securedGw, stated("confirmed", text.sourceSecured, "2026-04-29")),
  );
  const spentUntil = inputs.typed(
    text.spentUntil,
    unit.year,
    Number(started.ledgerDate.slice(0, 4)),
    assumed(text.spentUntilNote),
  );

  sheet.heading(text.operations);
  const perGw = inputs.typed(
    text.revenuePerGw,
    unit.usdPerGw,
    revenuePerGw,
    stated("derived", text.sourceRevenue, "2025-09-10"),
  );
  const operatingCost = inputs.typed(text.operatingCost, unit.percent, 0.25, assumed(text.operatingCostNote));

  sheet.heading(text.valuation);
  const discountRate = inputs.typed(
    shared.discountRate,
    unit.percent,
    chosen("discountRate"),
    assumed(shared.discountRateNote),
    {
      name: "DiscountRate",
      least: -0.99,
    },
  );
  const timing = inputs.typed(shared.timing, unit.keyword, "end", assumed(shared.timingNote), {
    list: () => lists.timings,
  });
  const valuationYear = inputs.typed(
    shared.valuationYear,
    unit.year,
    firstYear === null ? null : firstYear - 1,
    assumed(shared.valuationYearNote),
  );
  const rateStep = inputs.typed(shared.rateStep, unit.percent, 0.02, assumed(shared.stepNote));
  const swing = inputs.typed(text.swing, unit.percent, 0.2, assumed(shared.stepNote));

  const lists: Conventions = conventions(book, sheet);
  return {
    total,
    start,
    end,
    gigawatts,
    chosenCase,
    caseNumber,
    spentShare,
    delay,
    revenueShare,
    firstTranche,
    profile,
    growth,
    rampMonths,
    chips,
    shell,
    lifeOfChips,
    lifeOfShell,
    serviceShare,
    funders,
    debt,
    equity,
    planned,
    plannedGw,
    secured,
    spentUntil,
    perGw,
    operatingCost,
    discountRate,
    timing,
    valuationYear,
    rateStep,
    swing,
    ...lists,
  };
}
