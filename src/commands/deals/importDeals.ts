import type { Change } from "../../ledger/register/changes";
import { today } from "../../ledger/record/dates";
import { readDealFile } from "../../ledger/files/exchange";
import { loadLedger } from "../../ledger/memory";
import { acceptChanges } from "../../workbook/refresh/acceptChanges";
import { findOwnChanges } from "../../workbook/refresh/findChanges";
import type { Command } from "../command";
import { LARGE_CHANGE } from "../refresh/refreshDeals";

export interface ImportInput {
  /** Content of the file, JSON or CSV. */
  readonly text: string;
  /** Shows what the file would change; resolves to what the user accepts. */
  review(changes: readonly Change[]): Promise<readonly Change[]>;
}

/** Takes deals from a file into the register as the user's own, after the same review as a refresh. */
export const importDeals: Command<ImportInput, { readonly found: number; readonly accepted: number }> = {
  async run({ text, review }, { signal }) {
    const reading = await readDealFile(text, today(), await loadLedger());
    const found = await findOwnChanges(reading, LARGE_CHANGE);
    const accepted = found.changes.length === 0 ? [] : await review(found.changes);
    signal.throwIfAborted();
    if (accepted.length > 0) await acceptChanges(found, accepted);
    return { found: found.changes.length, accepted: accepted.length };
  },
};
