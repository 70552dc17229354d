/** What is known when a command begins to change the register: the ledger in memory, the register, the workbook. */
import type { Ledger } from "../../ledger/record/deal";
import type { StoredLedger } from "../../ledger/stored/storedLedger";
import { loadLedger, storedInMemory } from "../../ledger/memory";
import { readRegisterAndInventory, type RegisterReading } from "../../workbook/register/workbookInventory";

export interface Basis extends RegisterReading {
  /** The ledger in memory, and what of it the workbook stores. */
  readonly memory: Ledger;
  readonly stored: StoredLedger | null;
}

/** @throws Problem where the workbook has no register, or one that lacks a column that is needed */
export async function readBasis(): Promise<Basis> {
  const memory = await loadLedger();
  const reading = await readRegisterAndInventory();
  return { ...reading, memory, stored: storedInMemory() };
}
