/** The input sheet of the vendor model: what is looked at, and each contract's amount, term and probability. */
import { dealName, type Deal } from "../../ledger/record/deal";
import { figuresAsOf } from "../../ledger/record/figures";
import { LAST_YEAR } from "../../model/schedule/term";
import type { views } from "../fields";
import type { PlanRequest } from "../request";
import { vendorsTexts } from "../../text/templates/vendors";
import type { Book } from "../sheet/book";
import { Inputs } from "../sheet/inputs";
import type { Item } from "../sheet/item";
import { keywordList, type Keywords } from "../sheet/keywords";
import type { Sheet } from "../sheet/sheet";

export type VendorInputs = ReturnType<typeof vendorInputs>;

export interface ContractLines {
  readonly name: string;
  readonly vendor: string;
  readonly total: Item;
  readonly start: Item;
  readonly end: Item;
  readonly probability: Item;
}

/** The contracts that the model compares: cloud and compute, not chips and programmes. */
function comparedDeals(deals: readonly Deal[]): readonly Deal[] {
  return deals.filter(({ type, vendor }) => (type === "cloud" || type === "compute") && vendor !== null);
}

/** A signed contract without a published term is spread over this one, said to be an assumption. */
const ASSUMED_TERM = { start: 2026, end: 2032 };

export function vendorInputs(book: Book, sheet: Sheet, { choices, ledger }: PlanRequest) {
  const text = vendorsTexts[book.language];
  const unit = book.units;
  const general = new Inputs(book, sheet, null, null);
  const number = (value: unknown, otherwise: number) => (typeof value === "number" ? value : otherwise);
  const deals = comparedDeals(ledger.deals);
  const firstYearChosen = number(choices.firstYear, 2025);

  sheet.heading(text.settings);
  const view = general.typed(
    text.view,
    unit.keyword,
    String(choices.view ?? "all"),
    { source: text.viewNote },
    {
      name: "View",
      list: () => viewList,
    },
  );
  const firstYear = general.typed(
    text.firstYear,
    unit.year,
    firstYearChosen,
    { source: text.firstYearNote },
    { name: "FirstYear" },
  );
  const yearLooked = general.typed(
    text.yearLooked,
    unit.year,
    Math.min(number(choices.lastYear, firstYearChosen), Math.max(firstYearChosen, Number(ledger.asOf.slice(0, 4)) + 1)),
    { source: text.yearLookedNote },
    { name: "YearLookedAt" },
  );
  const scale = general.typed(text.scale, unit.hhi, 10_000, { source: text.scaleNote });
  const threshold = general.fact(text.threshold, unit.hhi, "hhi-highly-concentrated");

  sheet.heading(text.switchBlock);
  const vendors = [...new Set(deals.map(({ vendor }) => vendor!))];
  const from = general.typed(
    text.from,
    unit.keyword,
    vendors[0] ?? "",
    { source: text.fromNote },
    {
      list: () => vendorList,
    },
  );
  const step = general.typed(text.step, unit.percent, 0.1, { source: text.stepNote });

  const contracts = deals.map((deal): ContractLines => {
    const name = dealName(deal);
    sheet.heading(name);
    const id = sheet.value(text.dealId, unit.text, deal.id);
    const figures = figuresAsOf(deal);
    const inputs = new Inputs(book, sheet, id, figures && { figures, sources: ledger.sources });
    const signedWithoutTerm = figures?.value && !figures.start && !figures.end;
    const assumed = signedWithoutTerm ? ASSUMED_TERM : { start: null, end: null };
    const prompt = signedWithoutTerm ? { prompt: text.assumedTerm, note: text.assumedTerm } : {};
    return {
      name,
      vendor: deal.vendor!,
      total: inputs.linked(text.total, unit.usd, "effective", null),
      start: inputs.linked(text.start, unit.term, "start", assumed.start, prompt),
      end: inputs.linked(text.end, unit.term, "end", assumed.end, prompt),
      probability: inputs.linked(text.probability, unit.percent, "probability", null),
    };
  });

  sheet.heading(text.lists);
  const lastYear = sheet.value(text.lastYearNumber, unit.year, LAST_YEAR);
  const fallbackYear = sheet.value(text.fallbackYear, unit.year, firstYearChosen);
  const meanings: Record<(typeof views)[number], string> = {
    confirmed: text.viewConfirmed,
    weighted: text.viewWeighted,
    all: text.viewAll,
  };
  const viewList: Keywords = keywordList(sheet, text.views, meanings, unit.keyword);
  const statusList = keywordList(
    sheet,
    text.statuses,
    { confirmed: text.statusConfirmed, reported: text.statusReported, derived: text.statusDerived },
    unit.keyword,
  );
  const vendorList: Keywords = keywordList(
    sheet,
    text.vendors,
    Object.fromEntries(vendors.map((vendor) => [vendor, ""])),
    unit.keyword,
  );
  return {
    view,
    firstYear,
    yearLooked,
    scale,
    threshold,
    from,
    step,
    contracts,
    vendors,
    lastYear,
    fallbackYear,
    viewList,
    statusList,
    vendorList,
  };
}
