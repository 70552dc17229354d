import { serialOfMoment } from "../../ledger/record/dates";
import { loadLedger } from "../../ledger/memory";
import type { TemplateId } from "../../templates/catalogue";
import { requireValid } from "../../templates/choices";
import type { Choices } from "../../templates/fields";
import { insertionTexts } from "../../text/insertion";
import { inLanguage, language } from "../../text/language";
import type { Insertion } from "../../workbook/insertion/insertion";
import type { InsertionStep } from "../../workbook/insertion/insertPlan";
import type { Command } from "../command";

export interface InsertTemplateInput {
  readonly templateId: TemplateId;
  /** null for a blank model, and for templates that model no single deal. */
  readonly dealId: string | null;
  readonly choices: Choices;
}

const steps = ["looking", "planning", "writing", "checking"] as const;

/** Puts a finished model into the workbook, on sheets of its own. Can be cancelled until the writing begins. */
export const insertTemplate: Command<InsertTemplateInput, Insertion> = {
  id: "insertTemplate",
  async run({ templateId, dealId, choices }, { report, startWriting, signal }) {
    const ledger = await loadLedger();
    requireValid(templateId, dealId, choices, ledger.deals);
    const { insertPlan } = await import("../../workbook/insertion/insertPlan");
    const request = { templateId, dealId, choices, ledger, language: language(), now: serialOfMoment(new Date()) };
    const words = inLanguage(insertionTexts);
    const at = (step: InsertionStep) => {
      if (step === "writing") startWriting();
      report(words[step], steps.indexOf(step) + 1, steps.length);
    };
    return insertPlan(request, at, signal);
  },
};
