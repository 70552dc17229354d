/** The register, and what else of the workbook must be known before anything is written into it. */
import { LOG_TABLE } from "./changeLogTable";
import { readRegister, type Register } from "./dealRegister";
import { LEDGER_PART, queuePartIds, REFRESH_PART } from "../excel/xmlParts";

export interface WorkbookInventory {
  readonly sheetNames: readonly string[];
  readonly hasLog: boolean;
  /** No sheet can be added. */
  readonly structureProtected: boolean;
  /** Ids of the custom XML parts of ours. */
  readonly ledgerParts: readonly string[];
  readonly refreshParts: readonly string[];
}

/** Queues the reading of the inventory; it is there after the sync. */
export function queueInventory(context: Excel.RequestContext): () => WorkbookInventory {
  const { worksheets, tables, protection } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  protection.load("protected");
  const ledgerParts = queuePartIds(context, LEDGER_PART);
  const refreshParts = queuePartIds(context, REFRESH_PART);
  return () => ({
    sheetNames: worksheets.items.map(({ name }) => name),
    hasLog: tables.items.some(({ name }) => name.toLowerCase() === LOG_TABLE.toLowerCase()),
    structureProtected: protection.protected,
    ledgerParts: ledgerParts(),
    refreshParts: refreshParts(),
  });
}

export interface RegisterReading {
  readonly register: Register;
  readonly inventory: WorkbookInventory;
}

/** @throws Problem where the workbook has no register, or one that lacks a column that is needed */
export const readRegisterAndInventory = (): Promise<RegisterReading> =>
  Excel.run(async (context) => {
    const { register, more } = await readRegister(context, () => queueInventory(context));
    return { register, inventory: more };
  });
