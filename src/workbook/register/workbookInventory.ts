/** What else is in the workbook that a refresh must know of before it writes. */
import { LOG_TABLE } from "./changeLog";
import { LEDGER_PART, queuePartIds, REFRESH_PART } from "../excel/xmlParts";

export interface Survey {
  readonly sheetNames: readonly string[];
  readonly hasLog: boolean;
  /** No sheet can be added. */
  readonly structureProtected: boolean;
  /** Ids of the custom XML parts of ours. */
  readonly ledgerParts: readonly string[];
  readonly refreshParts: readonly string[];
}

/** Queues the survey; it is there after the sync. */
export function queueSurvey(context: Excel.RequestContext): () => Survey {
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
