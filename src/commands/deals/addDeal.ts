import { today } from "../../ledger/record/dates";
import { loadLedger } from "../../ledger/memory";
import { freeId, ownLedger, type OwnDeal } from "../../ledger/record/ownDeal";
import type { Command } from "../command";
import { storeOwnDeal } from "./storeOwnDeal";

/** Adds a deal of the user's own to the register, and to what this workbook stores of the ledger. */
export const addDeal: Command<Omit<OwnDeal, "id">, { readonly dealId: string }> = {
  async run(own, { startWriting }) {
    const ledger = await loadLedger();
    const id = freeId(own.customer, own.vendor, new Set(ledger.deals.map((deal) => deal.id)));
    await storeOwnDeal(ownLedger({ ...own, id }, today()), startWriting);
    return { dealId: id };
  },
};
