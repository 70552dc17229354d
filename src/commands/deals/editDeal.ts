import { today } from "../../ledger/record/dates";
import { loadLedger } from "../../ledger/memory";
import { editedLedger, type OwnDeal } from "../../ledger/record/ownDeal";
import type { Command } from "../command";
import { requireOwnDeal, storeOwnDeal } from "./storeOwnDeal";

export interface EditInput {
  readonly dealId: string;
  /** The whole form. Of a new revision a figure that is null is not said: the one before it still stands. */
  readonly deal: Omit<OwnDeal, "id">;
  /** true: the last revision was wrong and is replaced; false: something new is known, and a revision is added. */
  readonly correct: boolean;
}

/**
 * Changes a deal of the user's own. A cell of the register that the user has typed over stays, unless the form changes
 * that very figure.
 */
export const editDeal: Command<EditInput, { readonly changed: number }> = {
  async run({ dealId, deal: own, correct }, { startWriting }) {
    const { sources } = await loadLedger();
    const deal = await requireOwnDeal(dealId);
    const document = editedLedger({ deal, sources, own: { ...own, id: dealId }, correct }, today());
    return { changed: await storeOwnDeal(document, startWriting) };
  },
};
