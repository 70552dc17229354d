import { forgetOwnDeal } from "../../workbook/refresh/keepOwnDeal";
import type { Command } from "../command";

export interface RemoveInput {
  readonly dealId: string;
}

/**
 * Takes a deal of the user's own out of the ledger. Its row in the register is marked and stays, as formulas may read it:
 * deleting the row is the user's act. Taken back like a refresh.
 */
export const removeDeal: Command<RemoveInput, void> = {
  run: ({ dealId }, { startWriting }) => forgetOwnDeal(dealId, startWriting),
};
