import { loadLedger } from "../../ledger/memory";
import { Problem } from "../../text/problem";
import { findRow, type RowPlace } from "../../workbook/register/dealRow";
import type { Command } from "../command";
import { acceptChanges } from "../register/acceptChanges";
import { compareWithRegister } from "../register/compareWithRegister";

export interface InsertDealRowInput {
  readonly dealId: string;
}

/** Puts a deal of the ledger into the register as a row of its own, and says where it is. One that is there already stays. */
export const insertDealRow: Command<InsertDealRowInput, RowPlace & { readonly added: boolean }> = {
  async run({ dealId }, { startWriting }) {
    const comparison = await compareWithRegister(await loadLedger());
    const changes = comparison.changes.filter((change) => change.kind === "new" && change.dealId === dealId);
    if (changes.length > 0) {
      startWriting();
      const own = comparison.basis.stored?.own.has(dealId) ?? false;
      await acceptChanges({ ...comparison, changes }, changes, { own });
    }
    const place = await findRow(dealId);
    if (place === null) throw new Problem("registerChanged");
    return { ...place, added: changes.length > 0 };
  },
};
