/** The input sheet of the programme model. */
import type { FactId } from "../../ledger/facts";
import { fill } from "../../text/fill";
import { dealInputTexts } from "../../text/templates/dealInputs";
import { programmeInputTexts } from "../../text/templates/programme/inputs";
import { conventions, type Conventions } from "../phasing/conventions";
import { caseInputs, dealInputs, valuationInputs } from "../phasing/dealInputs";
import type { Started } from "../phasing/started";
import { programmeCase, yearlyGrowth } from "../startingFigures";
import type { Book } from "../sheet/book";
import { down, f } from "../sheet/formula";
import type { InputOptions } from "../sheet/inputs";
import { assumed } from "../sheet/provenance";
import type { Sheet } from "../sheet/sheet";
import type { Unit } from "../sheet/units";

export type ProgrammeInputs = ReturnType<typeof programmeInputs>;

/** The equity that has been reported, in the order in which it is drawn. */
const equityFacts = [
  "stargate-equity-softbank",
  "stargate-equity-openai",
  "stargate-equity-oracle",
  "stargate-equity-mgx",
] as const satisfies readonly FactId[];

export function programmeInputs(book: Book, sheet: Sheet, started: Started) {
  const text = programmeInputTexts[book.language];
  const shared = dealInputTexts[book.language];
  const unit = book.units;
  const { named } = started;
  const { inputs, total, start, end, gigawatts } = dealInputs(book, sheet, started, {
    heading: text.programme,
    vendor: null,
    total: text.total,
    totalPrompt: text.totalPrompt,
    gigawatts: text.gigawatts,
  });
  /** A fact of Stargate, or blank for another programme. */
  const ofStargate = (label: string, factUnit: Unit, id: FactId, options?: InputOptions) =>
    named
      ? inputs.fact(label, factUnit, id, options)
      : inputs.typed(label, factUnit, null, assumed(shared.noSource), options);

  const caseWords = { heading: text.scenario, note: text.chosenCaseNote };
  const { chosenCase, caseNumber } = caseInputs(book, inputs, started, caseWords, () => lists);
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
  const firstTranche = ofStargate(text.firstTranche, unit.usd, "stargate-first-tranche", {
    prompt: text.firstTrancheNote,
  });
  const profile = inputs.typed(text.profile, unit.keyword, "scurve", assumed(shared.profileNote), {
    name: "Profile",
    list: () => lists.profileList,
  });
  const growth = inputs.typed(shared.growth, unit.percent, yearlyGrowth, assumed(shared.growthNote), { least: -0.99 });
  const rampMonths = inputs.typed(shared.rampMonths, unit.wholeMonths, 36, assumed(text.rampNote), { least: 1 });

  sheet.heading(text.categories);
  const chips = inputs.fact(text.chips, unit.percent, "chips-share-of-capex");
  const shell = sheet.value(text.shell, unit.percent, f`1-${chips}`, { note: text.shellNote });
  const lifeOfChips = inputs.fact(text.chipsLife, unit.years, "chips-life", { least: 1 });
  const lifeOfShell = inputs.typed(text.shellLife, unit.years, 15, assumed(text.shellLifeNote), { least: 1 });
  const serviceShare = inputs.typed(shared.serviceShare, unit.years, 0.5, assumed(shared.serviceShareNote));

  sheet.heading(text.funders);
  const labels = [text.funder1, text.funder2, text.funder3, text.funder4];
  const funders = equityFacts.map((id, index) =>
    ofStargate(named ? labels[index]! : fill(text.funderAny, { number: index + 1 }), unit.usd, id),
  );
  const debt = inputs.typed(text.debt, unit.usd, null, assumed(text.debtNote));

  const equity = sheet.value(text.equityTotal, unit.usd, f`SUM(${down(funders[0]!, funders.at(-1)!)})`);

  sheet.heading(text.stages);
  const planned = ofStargate(text.planned, unit.usd, "stargate-planned");
  const plannedGw = ofStargate(text.plannedGw, unit.gw, "stargate-planned-gw");
  const secured = ofStargate(text.secured, unit.gw, "stargate-secured-gw");
  const spentUntil = inputs.typed(
    text.spentUntil,
    unit.year,
    Number(started.ledgerDate.slice(0, 4)),
    assumed(text.spentUntilNote),
  );

  sheet.heading(text.operations);
  const perGw = inputs.fact(text.revenuePerGw, unit.usdPerGw, "revenue-per-gw");
  const operatingCost = inputs.typed(text.operatingCost, unit.percent, 0.25, assumed(text.operatingCostNote));

  const valuation = valuationInputs(book, inputs, started, text.valuation, () => lists);
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
    ...valuation,
    rateStep,
    swing,
    ...lists,
  };
}
