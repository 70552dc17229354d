/** Deals of the user's own in the workbook: taken in, changed, taken out. */
import type { Change } from "../../ledger/register/changes";
import type { Deal, Ledger } from "../../ledger/record/deal";
import { keptInMemory, loadLedger } from "../../ledger/memory";
import { ownDealFault } from "../../ledger/record/ownDealFault";
import { expectation } from "../../ledger/feed/expectation";
import { lastWrittenCells } from "../../ledger/register/refreshPlan";
import { inLanguage } from "../../text/language";
import { fieldLabels } from "../../text/dealFields";
import { Problem } from "../../text/problem";
import { acceptChanges } from "./acceptChanges";
import { findOwnChanges, findRemoval } from "./findChanges";

/** @throws Problem "dealNotOwn" for a deal that is a feed's, or none at all */
export async function ownDeal(dealId: string): Promise<Deal> {
  const ledger = await loadLedger();
  const deal = ledger.deals.find(({ id }) => id === dealId);
  if (!deal || !keptInMemory()?.own.has(dealId)) throw new Problem("dealNotOwn", { deal: dealId });
  return deal;
}

/**
 * Takes in a document that holds one deal: into the register, the log and what the workbook keeps.
 *
 * @returns the number of changes written into the register
 * @throws Problem "ownDealFault" naming the field; nothing is written then
 */
export async function keepOwnDeal(document: Ledger, startWriting: () => void): Promise<number> {
  const ledger = await loadLedger();
  const fault = ownDealFault(document, ledger);
  if (fault) {
    const { field, path, got } = fault;
    const words = { expected: expectation(fault.expected), got };
    if (field === null) throw new Problem("feedInvalid", { path, ...words });
    throw new Problem("ownDealFault", { field: inLanguage(fieldLabels)[field], ...words });
  }
  const found = await findOwnChanges(document, Infinity);
  const wanted = found.changes.filter((change) => !change.userEdited || saysAnew(change, ledger));
  startWriting();
  await acceptChanges({ ...found, keep: document.deals.map(({ id }) => id) }, wanted);
  return wanted.length;
}

/** Whether the form says something else of a figure than the ledger did: only then does it go over the user's own edit. */
const saysAnew = ({ dealId, field, to }: Change, ledger: Ledger): boolean =>
  lastWrittenCells(ledger, dealId)?.[field] !== to;

export async function forgetOwnDeal(dealId: string, startWriting: () => void): Promise<void> {
  await ownDeal(dealId);
  const found = await findRemoval(dealId);
  startWriting();
  await acceptChanges(found, found.changes);
}
