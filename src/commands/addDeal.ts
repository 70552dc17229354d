import { loadLedger } from "../ledger/memory";
import { freeId, ownLedger, type OwnDeal } from "../ledger/ownDeal";
import { acceptChanges } from "../workbook/acceptChanges";
import { findOwnChanges } from "../workbook/findChanges";
import type { Command } from "./command";
import { LARGE_CHANGE } from "./refreshDeals";

/** Adds a deal of the user's own to the register, and to what this workbook keeps of the ledger. */
export const addDeal: Command<Omit<OwnDeal, "id">, { readonly dealId: string }> = {
  id: "addDeal",
  async run(own) {
    const ledger = await loadLedger();
    const id = freeId(own.customer, own.vendor, new Set(ledger.deals.map((deal) => deal.id)));
    const { validateLedger } = await import("../ledger/validate");
    const document = ownLedger({ ...own, id }, new Date().toISOString().slice(0, 10));
    const parent = ledger.deals.find((deal) => deal.id === own.parent);
    // A parent stands in the ledger already: the document is judged with it, and the deal alone is added.
    const sources = { ...ledger.sources, ...document.sources };
    validateLedger({
      ...document,
      sources,
      deals: parent ? [...document.deals, { ...parent, parent: null }] : document.deals,
    });
    const found = await findOwnChanges(document, LARGE_CHANGE);
    await acceptChanges(found, found.changes);
    return { dealId: id };
  },
};
