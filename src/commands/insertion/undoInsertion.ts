import { setStored } from "../../ledger/memory";
import { insertionTexts } from "../../text/insertion";
import { inLanguage } from "../../text/language";
import type { Insertion, UndoneInsertion } from "../../workbook/insertion/insertion";
import { readForUndo } from "../../workbook/insertion/readForUndo";
import { removeInserted } from "../../workbook/insertion/removeInserted";
import { planInsertionUndo, requireVisibleSheet } from "../../workbook/insertion/undoPlan";
import type { Command } from "../command";

export interface UndoInsertionInput {
  readonly insertion: Insertion;
  /** False at first: what the user would lose comes back, and nothing is removed. True once the user has agreed. */
  readonly despiteEdits: boolean;
}

/** Undoes an insertion: its sheets go, and the deal register that came with it unless other formulas read it. */
export const undoInsertion: Command<UndoInsertionInput, UndoneInsertion> = {
  async run({ insertion, despiteEdits }, { report, startWriting }) {
    startWriting();
    report(inLanguage(insertionTexts).undoing);
    const facts = await readForUndo(insertion);
    const undo = planInsertionUndo(insertion, facts);
    const { leaving, staying, editedSheets, readingSheets } = undo;
    if (!despiteEdits && editedSheets.length + readingSheets.length > 0) return { editedSheets, readingSheets };
    requireVisibleSheet(undo, facts);
    await removeInserted(undo);
    if (undo.forgetsLedger) setStored(null);
    return { removed: leaving.map(({ name }) => name), kept: staying.map(({ name }) => name) };
  },
};
