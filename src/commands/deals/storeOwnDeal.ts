/** A deal of the user's own in the workbook: what adding and editing one have in common. */
import { expectation } from "../../ledger/feed/expectation";
import { loadLedger, storedInMemory } from "../../ledger/memory";
import type { Deal, Ledger } from "../../ledger/record/deal";
import { ownDealFault } from "../../ledger/record/ownDealFault";
import type { Change } from "../../ledger/register/changes";
import { lastWrittenCells } from "../../ledger/register/refreshPlan";
import { fieldLabels } from "../../text/dealFields";
import { inLanguage } from "../../text/language";
import { Problem } from "../../text/problem";
import { acceptChanges } from "../register/acceptChanges";
import { compareOwnDeals } from "./compareOwnDeals";

/** @throws Problem "dealNotOwn" for a deal that is a feed's, or none at all */
export async function requireOwnDeal(dealId: string): Promise<Deal> {
  const ledger = await loadLedger();
  const deal = ledger.deals.find(({ id }) => id === dealId);
  if (!deal || !storedInMemory()?.own.has(dealId)) throw new Problem("dealNotOwn", { deal: dealId });
  return deal;
}

/**
 * Takes in a document that holds one deal: into the register, the log and what the workbook stores.
 *
 * @returns the number of changes written into the register
 * @throws Problem "ownDealFault" naming the field; nothing is written then
 */
export async function storeOwnDeal(document: Ledger, startWriting: () => void): Promise<number> {
  const ledger = await loadLedger();
  requireInOrder(document, ledger);
  const comparison = await compareOwnDeals(document, { threshold: Infinity });
  const wanted = comparison.changes.filter((change) => !change.userEdited || isNews(change, ledger));
  startWriting();
  await acceptChanges(comparison, wanted, { own: true, keep: document.deals.map(({ id }) => id) });
  return wanted.length;
}

function requireInOrder(document: Ledger, ledger: Ledger): void {
  const fault = ownDealFault(document, ledger);
  if (!fault) return;
  const { field, path, got } = fault;
  const words = { expected: expectation(fault.expected), got };
  if (field === null) throw new Problem("feedInvalid", { path, ...words });
  throw new Problem("ownDealFault", { field: inLanguage(fieldLabels)[field], ...words });
}

/** Whether the form says something else of a figure than the ledger did: only then does it go over the user's own edit. */
const isNews = ({ dealId, field, to }: Change, ledger: Ledger): boolean =>
  lastWrittenCells(ledger, dealId)?.[field] !== to;
