import { serialOfMoment } from "../../ledger/record/dates";
import { storedInMemory, loadLedger, setStored } from "../../ledger/memory";
import { firstLayer } from "../../ledger/stored/layer";
import { addLayer } from "../../ledger/stored/storedLedger";
import type { TemplateId } from "../../templates/catalogue";
import { requireValid } from "../../templates/choices";
import type { Choices } from "../../templates/fields";
import { planTemplate } from "../../templates/planTemplate";
import { insertionTexts } from "../../text/insertion";
import { inLanguage, language } from "../../text/language";
import { withRollback } from "../../workbook/excel/rollback";
import type { Insertion } from "../../workbook/insertion/insertion";
import { checkInsertion, insertionRollback, lookAtWorkbook, writePlan } from "../../workbook/insertion/insertionSteps";
import type { Command } from "../command";

export interface InsertTemplateInput {
  readonly templateId: TemplateId;
  /** null for a blank model, and for templates that model no single deal. */
  readonly dealId: string | null;
  readonly choices: Choices;
}

/** Puts a finished model into the workbook, on sheets of its own. Can be cancelled until the writing begins. */
export const insertTemplate: Command<InsertTemplateInput, Insertion> = {
  async run({ templateId, dealId, choices }, { report, startWriting, signal }) {
    const words = inLanguage(insertionTexts);
    const ledger = await loadLedger();
    requireValid(templateId, dealId, choices, ledger.deals);

    report(words.looking, 1, 4);
    const workbook = await lookAtWorkbook(dealId);
    signal.throwIfAborted();

    report(words.planning, 2, 4);
    const now = serialOfMoment(new Date());
    const plan = await planTemplate({ templateId, dealId, choices, ledger, language: language(), now }, workbook);
    signal.throwIfAborted();

    const layer = workbook.register === null && storedInMemory() === null ? firstLayer(ledger) : null;

    startWriting();
    const write = async (): Promise<Insertion> => {
      report(words.writing, 3, 4);
      const sheetIds = await writePlan(plan, layer);
      report(words.checking, 4, 4);
      const insertion = await checkInsertion(plan, sheetIds, workbook);
      if (layer) setStored(addLayer(null, layer));
      return insertion;
    };
    return withRollback(write, insertionRollback(plan, workbook));
  },
};
