import { setKept } from "../../ledger/memory";
import { insertionTexts } from "../../text/insertion";
import { inLanguage } from "../../text/language";
import type { Insertion, UndoneInsertion } from "../../workbook/insertion/insertion";
import { undoInsertion as undo } from "../../workbook/insertion/undoInsertion";
import type { Command } from "../command";

export interface UndoInsertionInput {
  readonly insertion: Insertion;
  /** False at first: what the user would lose comes back, and nothing is removed. True once the user has agreed. */
  readonly despiteEdits: boolean;
}

/** Takes an insertion back: its sheets, and the deal register that came with it unless other formulas read it. */
export const undoInsertion: Command<UndoInsertionInput, UndoneInsertion> = {
  id: "undoInsertion",
  async run({ insertion, despiteEdits }, { report, startWriting }) {
    startWriting();
    report(inLanguage(insertionTexts).undoing);
    const { undone, ledgerForgotten } = await undo(insertion, despiteEdits);
    if (ledgerForgotten) setKept(null);
    return undone;
  },
};
