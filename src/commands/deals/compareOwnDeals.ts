/** The changes that deals of the user's own would make in the register. */
import { storedInMemory } from "../../ledger/memory";
import type { Ledger } from "../../ledger/record/deal";
import { Problem } from "../../text/problem";
import { compareWithRegister, type ComparisonOptions, type RegisterComparison } from "../register/compareWithRegister";

/**
 * Compares them with the register. A deal that the user does not mention is not gone.
 * @throws Problem "dealNewer" for a deal as a newer Gigadeal wrote it
 */
export async function compareOwnDeals(deals: Ledger, options: ComparisonOptions = {}): Promise<RegisterComparison> {
  requireNotNewer(deals.deals.map(({ id }) => id));
  const comparison = await compareWithRegister(deals, options);
  return { ...comparison, changes: comparison.changes.filter(({ kind }) => kind !== "gone") };
}

/**
 * The user's own word over a deal as a newer Gigadeal wrote it would hide what only that one knows of it.
 * @throws Problem "dealNewer"
 */
export function requireNotNewer(ids: readonly string[]): void {
  const deal = ids.find((id) => storedInMemory()?.newerDeals.has(id));
  if (deal !== undefined) throw new Problem("dealNewer", { deal });
}
