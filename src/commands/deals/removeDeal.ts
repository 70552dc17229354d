import { serialOfMoment } from "../../ledger/record/dates";
import { removalMark } from "../../ledger/register/changes";
import { planRemoval } from "../../ledger/register/refreshPlan";
import { inLanguage } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import type { Command } from "../command";
import { readBasis } from "../register/basis";
import { writeChanges } from "../register/writeChanges";
import { requireNotNewer } from "./compareOwnDeals";
import { requireOwnDeal } from "./storeOwnDeal";

export interface RemoveInput {
  readonly dealId: string;
}

/**
 * Takes a deal of the user's own out of the ledger. Its row in the register is marked and stays, as formulas may read it:
 * deleting the row is the user's act. It is undone like a refresh.
 */
export const removeDeal: Command<RemoveInput, void> = {
  async run({ dealId }, { startWriting }) {
    const deal = await requireOwnDeal(dealId);
    requireNotNewer([dealId]);
    const basis = await readBasis();
    const { memory, stored, register } = basis;
    const mark = removalMark(register.rows, dealId);
    const goneMark = inLanguage(refreshTexts).removedDeal;
    const plan = planRemoval({ deal, mark, goneMark, memory, stored });
    startWriting();
    const stamp = serialOfMoment(new Date());
    await writeChanges(basis, { plan, accepted: mark ? [mark] : [], sources: memory.sources, stamp, goneMark });
  },
};
