import { Problem } from "../../text/problem";
import { acceptChanges } from "../../workbook/refresh/acceptChanges";
import { findRow, type RowPlace } from "../../workbook/register/dealRow";
import { findMissingRow } from "../../workbook/refresh/findChanges";
import type { Command } from "../command";

export interface InsertDealRowInput {
  readonly dealId: string;
}

/** Puts a deal of the ledger into the register as a row of its own, and says where it is. One that is there already stays. */
export const insertDealRow: Command<InsertDealRowInput, RowPlace & { readonly added: boolean }> = {
  async run({ dealId }, { startWriting }) {
    const found = await findMissingRow(dealId);
    const added = found.changes.length > 0;
    if (added) {
      startWriting();
      await acceptChanges(found, found.changes);
    }
    const place = await findRow(dealId);
    if (place === null) throw new Problem("registerChanged");
    return { ...place, added };
  },
};
