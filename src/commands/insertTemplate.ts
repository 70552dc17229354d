import { loadLedger } from "../ledger/memory";
import type { TemplateId } from "../templates/catalogue";
import { requireValid } from "../templates/choices";
import type { Choices } from "../templates/fields";
import type { Insertion } from "../workbook/insertion";
import type { Command } from "./command";

export interface InsertTemplateInput {
  readonly templateId: TemplateId;
  /** null for a blank model, and for templates that model no single deal. */
  readonly dealId: string | null;
  readonly choices: Choices;
}

/** Puts a finished model into the workbook, on sheets of its own. */
export const insertTemplate: Command<InsertTemplateInput, Insertion> = {
  id: "insertTemplate",
  async run({ templateId, dealId, choices }, progress) {
    const ledger = await loadLedger();
    requireValid(templateId, dealId, choices, ledger.deals);
    const { insertPlan } = await import("../workbook/insertPlan");
    return insertPlan({ templateId, dealId, choices, ledger }, progress);
  },
};
