/** Plans of every template, for inputs of every kind: what the tests of the templates look at. */
import { readFileSync } from "node:fs";
import { serialOfDate, termNumber } from "../../src/ledger/record/dates";
import type { Ledger } from "../../src/ledger/record/deal";
import { registerColumns, registerFields } from "../../src/ledger/register/registerColumns";
import { templateCard, type TemplateId } from "../../src/templates/catalogue";
import { defaultChoices } from "../../src/templates/choices";
import type { Choices } from "../../src/templates/fields";
import { planTemplate } from "../../src/templates/planTemplate";
import type { WorkbookFacts } from "../../src/templates/request";
import type { Plan } from "../../src/templates/sheet/plan";
import type { Language } from "../../src/text/language";

export const shippedLedger = JSON.parse(readFileSync("assets/deals.json", "utf8")) as Ledger;

/** A register with all its columns, whose table has some name. */
export const registerCalled = (table: string): WorkbookFacts["register"] => ({
  table,
  headings: new Map(registerFields.map((field) => [field, registerColumns[field].heading])),
});

const emptyWorkbook: WorkbookFacts = { sheetNames: ["Sheet1"], register: null };

export interface Wish {
  /** null for a blank model. */
  readonly dealId?: string | null;
  readonly choices?: Choices;
  readonly language?: Language;
  readonly ledger?: Ledger;
  readonly workbook?: WorkbookFacts;
}

/** The deal that a template opens with: its own, else the first of the ledger that it can model. */
export function usualDeal(id: TemplateId, ledger: Ledger = shippedLedger): string | null {
  const { deal, dealTypes } = templateCard(id);
  if (deal === "none") return null;
  if (deal !== "choose") return deal.fixed;
  return ledger.deals.find(({ type }) => dealTypes.includes(type))?.id ?? null;
}

/** The plan of a template with its usual deal and the form as it opens, but for what is wished otherwise. */
export async function planOf(id: TemplateId, wish: Wish = {}): Promise<Plan> {
  const { ledger = shippedLedger, dealId = usualDeal(id, ledger), language = "en", workbook = emptyWorkbook } = wish;
  const deal = ledger.deals.find((candidate) => candidate.id === dealId) ?? null;
  const choices = { ...defaultChoices(id, deal), ...wish.choices };
  return planTemplate({ templateId: id, dealId, choices, ledger, language, now: serialOfDate("2026-11-26") }, workbook);
}

const day = (iso: string): number => termNumber(iso, "start");

/** Inputs that each template is laid out for, by what a reader would call them. */
export const kindsOfInput: Readonly<Record<string, Wish>> = {
  "the form as it opens": {},
  "nothing filled in": {
    dealId: null,
    choices: { total: null, start: null, end: null, gigawatts: null },
  },
  "a start in mid-year": { choices: { start: day("2027-06-15"), end: day("2032-02-29") } },
  "a term of one year": { choices: { start: 2028, end: 2028, firstYear: 2028, lastYear: 2028 } },
  "a term of fifteen years": { choices: { start: 2026, end: 2040, firstYear: 2026, lastYear: 2040 } },
  "figures of one's own": {
    choices: { total: 12.5e9, gigawatts: 0.35, discountRate: 0.08, profile: "ramp", view: "weighted" },
  },
  "the case bear": { choices: { scenario: "bear" } },
  "the French language": { language: "fr" },
};
