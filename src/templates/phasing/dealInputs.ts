/** The inputs that the contract and the programme model share: the deal, the case calculated, the valuation. */
import { conventionTexts } from "../../text/templates/conventions";
import { dealInputTexts } from "../../text/templates/dealInputs";
import type { Book } from "../sheet/book";
import { Inputs } from "../sheet/inputs";
import type { Item } from "../sheet/item";
import { assumed } from "../sheet/provenance";
import type { Sheet } from "../sheet/sheet";
import { positionOf, type Conventions } from "./conventions";
import type { Started } from "./started";

export interface DealWords {
  readonly heading: string;
  /** null for a deal that has no single vendor. */
  readonly vendor: string | null;
  readonly total: string;
  readonly totalPrompt: string;
  readonly gigawatts: string;
}

/** The first block of an input sheet: the deal as the register has it, each figure open to an override. */
export function dealInputs(book: Book, sheet: Sheet, { dealId, known, overrides }: Started, words: DealWords) {
  const text = dealInputTexts[book.language];
  const unit = book.units;
  sheet.heading(words.heading);
  const deal = dealId === null ? null : sheet.value(text.dealId, unit.text, dealId, { note: text.dealIdNote });
  const inputs = new Inputs(book, sheet, deal, known);
  inputs.linkedText(text.customer, unit.text, "customer");
  if (words.vendor !== null) inputs.linkedText(words.vendor, unit.text, "vendor");
  const total = inputs.linked(words.total, unit.usd, "effective", overrides.total, {
    name: "Total",
    prompt: words.totalPrompt,
  });
  const start = inputs.linked(text.start, unit.term, "start", overrides.start, {
    name: "Start",
    prompt: text.startPrompt,
  });
  const end = inputs.linked(text.end, unit.term, "end", overrides.end, { name: "End", prompt: text.endPrompt });
  const gigawatts = inputs.linked(words.gigawatts, unit.gw, "gw", overrides.gigawatts, { name: "Capacity" });
  return { inputs, total, start, end, gigawatts };
}

/** The case calculated, by keyword and by number, and the heads over the columns of the cases. */
export function caseInputs(
  book: Book,
  inputs: Inputs,
  { scenario }: Started,
  words: { readonly heading: string; readonly note: string },
  lists: () => Conventions,
) {
  const { sheet } = inputs;
  const unit = book.units;
  sheet.heading(words.heading);
  const { chosenCase: label } = dealInputTexts[book.language];
  const chosenCase = inputs.typed(label, unit.keyword, scenario, assumed(words.note), {
    name: "ChosenCase",
    list: () => lists().cases,
  });
  const caseNumber: Item = sheet.value(conventionTexts[book.language].cases, unit.count, () =>
    positionOf(chosenCase, lists().cases),
  );
  inputs.caseHeads(() => lists().cases.items);
  return { chosenCase, caseNumber };
}

/** What present values are worked out with. */
export function valuationInputs(
  book: Book,
  inputs: Inputs,
  { chosen, firstYear }: Started,
  heading: string,
  lists: () => Conventions,
) {
  const text = dealInputTexts[book.language];
  const unit = book.units;
  inputs.sheet.heading(heading);
  return {
    discountRate: inputs.typed(
      text.discountRate,
      unit.percent,
      chosen("discountRate"),
      assumed(text.discountRateNote),
      { name: "DiscountRate", least: -0.99 },
    ),
    timing: inputs.typed(text.timing, unit.keyword, "end", assumed(text.timingNote), { list: () => lists().timings }),
    valuationYear: inputs.typed(
      text.valuationYear,
      unit.year,
      firstYear === null ? null : firstYear - 1,
      assumed(text.valuationYearNote),
    ),
  };
}
