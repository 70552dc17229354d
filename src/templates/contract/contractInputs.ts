/** The input sheet of the contract model. */
import type { ContractTexts } from "../../text/templates/contract";
import { fill } from "../../text/fill";
import { profiles, type Choices } from "../fields";
import { LAST_YEAR } from "../../model/term";
import type { Book } from "../sheet/book";
import { inputHeads, Inputs, inputWidths } from "../sheet/inputs";
import { keywordList, type Keywords } from "../sheet/sheet";
import { yearOfStart } from "../term";

export type ContractInputs = ReturnType<typeof contractInputs>;

export interface ContractNames {
  readonly cover: string;
  readonly inputs: string;
  readonly calc: string;
  readonly checks: string;
}

const colors = { inputs: "#FFC000" };

/** A number that the form holds, or null where it is blank. */
function chosen(choices: Choices, field: keyof Choices): number | null {
  const value = choices[field];
  return typeof value === "number" ? value : null;
}

export function contractInputs(
  book: Book,
  text: ContractTexts,
  subtitle: string,
  names: ContractNames,
  dealId: string | null,
  choices: Choices,
  overrides: {
    readonly total: number | null;
    readonly start: number | null;
    readonly end: number | null;
    readonly gigawatts: number | null;
  },
) {
  const unit = book.units;
  const sheet = book.sheet({
    key: "inputs",
    name: names.inputs,
    title: text.inputsTitle,
    subtitle,
    tabColor: colors.inputs,
    widths: inputWidths,
    heads: inputHeads(book.language),
    periods: 0,
    periodWidth: 12,
    freezeColumns: 2,
  });

  sheet.heading(text.deal);
  const deal = dealId === null ? null : sheet.value(text.dealId, unit.text, dealId, { note: text.dealIdNote });
  const inputs = new Inputs(sheet, book.language, deal);
  const customer = inputs.linkedText(text.customer, unit.text, "customer");
  const vendor = inputs.linkedText(text.vendor, unit.text, "vendor");
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

  const from = (source: string) => ({ source });

  sheet.heading(text.phasing);
  const profile = inputs.typed(
    text.profile,
    unit.keyword,
    String(choices.profile ?? profiles[0]),
    from(text.profileNote),
    {
      name: "Profile",
      prompt: text.profilePrompt,
      list: () => profileList,
    },
  );
  const growth = inputs.typed(text.growth, unit.percent, 0.25, from(text.growthNote));
  const rampMonths = inputs.typed(text.rampMonths, unit.wholeMonths, 36, from(text.rampMonthsNote));

  sheet.heading(text.valuation);
  const discountRate = inputs.typed(
    text.discountRate,
    unit.percent,
    chosen(choices, "discountRate"),
    from(text.discountRateNote),
    {
      name: "DiscountRate",
    },
  );
  const timing = inputs.typed(text.timing, unit.keyword, "end", from(text.timingNote), { list: () => timingList });
  const first = chosen(choices, "start");
  const valuationYear = inputs.typed(
    text.valuationYear,
    unit.year,
    first === null ? null : yearOfStart(first) - 1,
    from(text.valuationYearNote),
  );

  sheet.heading(text.conventions);
  const lastYear = sheet.value(text.lastYearNumber, unit.year, LAST_YEAR, { note: text.lastYearNumberNote });
  const fallbackYear = sheet.value(text.fallbackYear, unit.year, 2027, { note: text.fallbackYearNote });
  const profileList: Keywords = keywordList(
    sheet,
    text.profiles,
    [
      { keyword: "straight", meaning: text.straight },
      { keyword: "ramp", meaning: text.ramp },
      { keyword: "front", meaning: text.front },
      { keyword: "growth", meaning: text.growthMeaning },
      { keyword: "scurve", meaning: text.scurve },
      { keyword: "capacity", meaning: text.capacity },
    ],
    unit.keyword,
  );
  const scurveKeyword = profileList.items[4]!;
  const coefficient = (power: number, value: number) => sheet.value(`${text.curve} ${power}`, unit.count, value);
  const curve = { fifth: coefficient(5, 6), fourth: coefficient(4, -15), third: coefficient(3, 10) };
  const timingList: Keywords = keywordList(
    sheet,
    text.timings,
    [
      { keyword: "end", meaning: text.timingEnd },
      { keyword: "mid", meaning: text.timingMid },
      { keyword: "start", meaning: text.timingStart },
    ],
    unit.keyword,
  );
  const offset = (keyword: string, years: number) =>
    sheet.value(fill(text.timingYears, { keyword }), unit.years, years);
  const timingYears = { end: offset("end", 1), mid: offset("mid", 0.5), start: offset("start", 0) };
  return {
    sheet,
    customer,
    vendor,
    total,
    start,
    end,
    gigawatts,
    profile,
    growth,
    rampMonths,
    discountRate,
    timing,
    valuationYear,
    lastYear,
    fallbackYear,
    curve,
    timingYears,
    profileList,
    timingList,
    scurveKeyword,
  };
}
