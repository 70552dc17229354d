import { readDealFile } from "../../ledger/files/exchange";
import { loadLedger } from "../../ledger/memory";
import { today } from "../../ledger/record/dates";
import type { Change } from "../../ledger/register/changes";
import type { Command } from "../command";
import { acceptChanges } from "../register/acceptChanges";
import { compareOwnDeals } from "./compareOwnDeals";

export interface ImportInput {
  /** Content of the file, JSON or CSV. */
  readonly text: string;
  /** Shows what the file would change; resolves to what the user accepts. */
  review(changes: readonly Change[]): Promise<readonly Change[]>;
}

/** Takes deals from a file into the register as the user's own, after the same review as a refresh. */
export const importDeals: Command<ImportInput, { readonly found: number; readonly accepted: number }> = {
  async run({ text, review }, { startWriting, signal }) {
    const deals = await readDealFile(text, today(), await loadLedger());
    const comparison = await compareOwnDeals(deals);
    const found = comparison.changes.length;
    const accepted = found === 0 ? [] : await review(comparison.changes);
    signal.throwIfAborted();
    if (accepted.length > 0) {
      startWriting();
      await acceptChanges(comparison, accepted, { own: true });
    }
    return { found, accepted: accepted.length };
  },
};
