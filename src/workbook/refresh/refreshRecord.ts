/** The record of the last refresh, in the workbook, from which it can be taken back. */
import type { KeptLayer } from "../../ledger/stored/storedLedger";
import type { LedgerField, RegisterCell, SourceField } from "../../ledger/register/registerColumns";
import { textBytes, type Write } from "../excel/batches";
import { addPart, REFRESH_PART, replacePart } from "../excel/xmlParts";

export interface WrittenCell {
  readonly dealId: string;
  readonly field: SourceField;
  /** What stood there: a content as `Range.formulas` gives it, and whether it was a formula. */
  readonly before: RegisterCell;
  readonly wasFormula: boolean;
  readonly after: RegisterCell;
}

export interface LastRefresh {
  readonly version: 1;
  /** Excel's serial of the moment. */
  readonly when: number;
  readonly cells: readonly WrittenCell[];
  /** Ids of the deals for which a row was added. */
  readonly added: readonly string[];
  /** Columns that were added to the register; omitted, none. */
  readonly columns?: readonly LedgerField[];
  readonly backLayer: KeptLayer;
}

/** The record of a refresh that has been taken back. */
export const nothingToTakeBack = (record: LastRefresh): LastRefresh => ({
  ...record,
  cells: [],
  added: [],
  columns: [],
});

/** The write that keeps the record, in the place of the one before it. */
export function recordWrite(context: Excel.RequestContext, record: LastRefresh, partIds: readonly string[]): Write {
  const [id] = partIds;
  return {
    bytes: textBytes(record),
    queue() {
      if (id === undefined) addPart(context, REFRESH_PART, record);
      else replacePart(context, id, REFRESH_PART, record);
    },
  };
}

export function isLastRefresh(document: unknown): document is LastRefresh {
  const record = document as LastRefresh | null;
  return (
    typeof record === "object" && record?.version === 1 && Array.isArray(record.cells) && Array.isArray(record.added)
  );
}
